import { Alert, Autocomplete, Button, Group, Modal, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AnswerSources } from '#domain/check-ins/answer-context.ts';
import type { AnsweredItem } from '#domain/check-ins/progress.ts';
import type { Outcome } from '#domain/outcome.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';

const USUAL_DAYS = 7;

interface AssignDialogProps {
  readonly one: AnsweredItem;
  readonly sources: AnswerSources;
  readonly onClose: () => void;
  readonly onAssign: (to: string, due: IsoDate | null) => Promise<Outcome<void>>;
}

/** Everybody who owns something, and the manager. */
function namesOf({ applications, tasks }: AnswerSources, manager: string): string[] {
  const names = new Set([
    manager,
    ...applications.map(({ owner }) => owner),
    ...tasks.map(({ owner }) => owner),
  ]);
  names.delete('');
  return [...names].toSorted((a, b) => a.localeCompare(b));
}

/** Who looks into an item, and by when; it becomes their task. */
export function AssignDialog({ one, sources, onClose, onAssign }: AssignDialogProps): ReactNode {
  const { today, locale, settings } = useSession();
  const { item, answer } = one;
  const before = answer?.verdict.kind === 'assigned' ? answer.verdict : null;
  const [to, setTo] = useState(before?.to ?? item.owner);
  const [due, setDue] = useState(dateText(before?.due ?? addDays(today, USUAL_DAYS), locale));
  const [problem, setProblem] = useState<string | null>(null);
  const names = useMemo(() => namesOf(sources, settings.managerName), [sources, settings.managerName]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readDateText(due, locale);
    if (!read.ok) return setProblem(read.message);
    const outcome = await onAssign(to, read.value);
    if (!outcome.ok) setProblem(outcome.message);
  };
  return (
    <Modal opened onClose={onClose} title={`Give “${item.title}” to`}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Group grow align="start">
            <Autocomplete data-autofocus label="Who" required data={names} value={to} onChange={setTo} />
            <DateField label="Due" value={due} onChange={setDue} locale={locale} today={today} />
          </Group>
          {problem !== null && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Give it</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
