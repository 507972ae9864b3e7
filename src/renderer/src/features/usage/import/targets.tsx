import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#ui/staged-preview/import.module.css';
import { TargetRow } from './target-row.tsx';
import { canBeDivided } from './plan/slots.ts';
import type { ReadFile } from '../reader/protocol.ts';
import type { UsageImportState, UsagePlan } from './use-usage-import.ts';

interface TargetsProps {
  readonly file: ReadFile;
  readonly plan: UsagePlan;
  readonly state: Pick<UsageImportState, 'draft' | 'setDraft' | 'applications'>;
}

/** Which application the people of the file belong to; each may be made on the spot or left out. */
export function Targets({ file, plan, state }: TargetsProps): ReactNode {
  return (
    <section className={classes['section']} aria-label="Application">
      <h3 className={classes['sectionTitle']}>
        {plan.choices.length > 1
          ? 'Which applications they are people of'
          : 'Which application they are people of'}
      </h3>
      <Stack gap="md" p={12}>
        {canBeDivided(file) && <Division file={file} divided={plan.divided} state={state} />}
        {plan.choices.map((choice) => (
          <TargetRow key={choice.slot.key} choice={choice} several={plan.choices.length > 1} state={state} />
        ))}
      </Stack>
    </section>
  );
}

function Division({
  file,
  divided,
  state: { draft, setDraft },
}: {
  readonly file: ReadFile;
  readonly divided: boolean;
  readonly state: TargetsProps['state'];
}): ReactNode {
  const names = file.parts[0]?.functions.join(', ');
  return (
    <Radio.Group
      label={`The file tells several functions apart: ${names}`}
      value={divided ? 'divided' : 'together'}
      onChange={(value) => setDraft({ ...draft, divided: value === 'divided' })}
    >
      <Stack gap={6} mt={6}>
        <Radio value="together" label="Keep them on one application, as its functions" />
        <Radio value="divided" label="Choose an application for each" />
      </Stack>
    </Radio.Group>
  );
}
