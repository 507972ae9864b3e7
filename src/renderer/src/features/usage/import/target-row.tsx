import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { Notice } from '#ui/staged-preview/notice.tsx';
import classes from './usage-import.module.css';
import { confirmationOf } from './plan/choices.ts';
import type { Choice, Draft, Target } from './plan/choices.ts';
import { newNameProblem } from './plan/hindrance.ts';
import type { UsageImportState } from './use-usage-import.ts';

const NEW = 'new';
const LEAVE_OUT = 'leave-out';

interface TargetRowProps {
  readonly choice: Choice;
  /** There are others, so that this one may be left out. */
  readonly several: boolean;
  readonly state: Pick<UsageImportState, 'draft' | 'setDraft' | 'applications'>;
}

function withTarget(draft: Draft, key: string, target: Target | null): Draft {
  const targets = new Map(draft.targets);
  if (target === null) targets.delete(key);
  else targets.set(key, target);
  return { ...draft, targets };
}

function valueOf(target: Target | null): string | null {
  if (target === null) return null;
  if (target.kind === 'application') return target.id;
  return target.kind === 'create' ? NEW : LEAVE_OUT;
}

function optionsOf(applications: readonly Application[], label: string, several: boolean) {
  const known = applications
    .map(({ id, name, archived }) => ({ value: id as string, label: archived ? `${name} (archived)` : name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return [
    { value: NEW, label: `New application “${label}”` },
    ...(several ? [{ value: LEAVE_OUT, label: 'Leave out' }] : []),
    ...known,
  ];
}

/** One application to choose: from the inventory, new, or none. */
export function TargetRow({ choice, several, state }: TargetRowProps): ReactNode {
  const { workspace, locale } = useSession();
  const { slot, target, why } = choice;
  const { draft, setDraft, applications } = state;
  const choose = (value: string | null): void => {
    if (value === null) return setDraft(withTarget(draft, slot.key, null));
    if (value === LEAVE_OUT) return setDraft(withTarget(draft, slot.key, { kind: 'leave-out' }));
    const chosen: Target =
      value === NEW
        ? { kind: 'create', id: workspace.newId() as ApplicationId, name: slot.label }
        : { kind: 'application', id: value as ApplicationId };
    setDraft(withTarget(draft, slot.key, chosen));
  };
  return (
    <div>
      <Group align="flex-start" gap="md">
        <Select
          className={classes['target'] ?? ''}
          label={
            several
              ? `Application of ${slot.label} (${slot.people.toLocaleString(locale)} with a seat)`
              : 'Application'
          }
          placeholder="Choose the application"
          searchable
          nothingFoundMessage="No application has this name"
          maxDropdownHeight={280}
          data={optionsOf(applications, slot.label, several)}
          value={valueOf(target)}
          description={why}
          inputWrapperOrder={['label', 'input', 'description']}
          onChange={choose}
        />
        {target?.kind === 'create' && (
          <TextInput
            className={classes['target'] ?? ''}
            label="Name of the new application"
            value={target.name}
            error={newNameProblem(target.name, applications)}
            onChange={({ currentTarget: { value } }) =>
              setDraft(withTarget(draft, slot.key, { ...target, name: value }))
            }
          />
        )}
      </Group>
      <OtherProduct choice={choice} state={state} />
    </div>
  );
}

/** The file is of another product than the application that was chosen: that has to be meant. */
function OtherProduct({ choice, state }: Omit<TargetRowProps, 'several'>): ReactNode {
  const { slot, target, otherProduct, confirmed } = choice;
  const { draft, setDraft, applications } = state;
  if (target?.kind !== 'application' || !(otherProduct || confirmed)) return null;
  const name = applications.find(({ id }) => id === target.id)?.name;
  const key = confirmationOf(slot, target.id);
  return (
    <div className={classes['warning']}>
      <Notice tone="question" title={`This looks like a file of ${slot.product?.name}, not of ${name}`}>
        <Checkbox
          mt={6}
          label={`These are the people of ${name} all the same`}
          checked={confirmed}
          onChange={({ currentTarget: { checked } }) => {
            const next = new Set(draft.confirmed);
            if (checked) next.add(key);
            else next.delete(key);
            setDraft({ ...draft, confirmed: next });
          }}
        />
      </Notice>
    </div>
  );
}
