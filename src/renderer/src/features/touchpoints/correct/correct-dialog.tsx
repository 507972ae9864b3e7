import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Journey } from '#domain/journey/journeys.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { correctedWords, planCorrection } from './correct-plan.ts';
import type { Correctable, CorrectionPlan } from './correct-plan.ts';

interface CorrectDialogProps {
  readonly about: Correctable;
  readonly journey: Journey;
  readonly onClose: () => void;
}

/** Gives a move or a mark another day or reason; what it said before is kept and shown. */
export function CorrectDialog({ about, journey, onClose }: CorrectDialogProps): ReactNode {
  const { today, locale, perform, workspace, readOnly } = useSession();
  const row = about.kind === 'move' ? about.event : about.mark;
  const pause = about.kind === 'mark' && about.mark.kind === 'paused' ? about.mark : null;
  const [on, setOn] = useState(dateText(row.on, locale));
  const [until, setUntil] = useState(dateText(pause?.until ?? null, locale));
  const [reason, setReason] = useState(row.reason);
  const [shown, setShown] = useState(false);
  const plan = (): Outcome<CorrectionPlan> => {
    const first = readDateText(on, locale);
    if (!first.ok) return first;
    if (first.value === null) return refused('date', 'Enter the day it happened.');
    const last = readDateText(until, locale);
    if (!last.ok) return refused('until', last.message);
    const change = { on: first.value, until: last.value, reason };
    return planCorrection(about, journey, change, { today, now: workspace.now(), locale });
  };
  const checked = shown ? plan() : null;
  const problem = checked === null || checked.ok ? null : checked;
  const place = problem === null ? null : (/^(until|reason)/.exec(problem.code)?.[1] ?? 'on');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = plan();
    if (!outcome.ok) return setShown(true);
    const { label, writes } = outcome.value;
    if (writes.length === 0 || (await perform(label, writes))) onClose();
    return undefined;
  };
  return (
    <Modal opened onClose={onClose} title={`Correct ${correctedWords(about)}`} size="sm">
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <DateField
            label="Date"
            required
            value={on}
            onChange={setOn}
            onBlur={() => setShown(true)}
            error={place === 'on' ? problem?.message : undefined}
            locale={locale}
            today={today}
          />
          {pause !== null && (
            <DateField
              label="Until"
              value={until}
              onChange={setUntil}
              error={place === 'until' ? problem?.message : undefined}
              locale={locale}
              today={today}
            />
          )}
          <TextInput
            label="Reason"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={place === 'reason' ? problem?.message : undefined}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              Save correction
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
