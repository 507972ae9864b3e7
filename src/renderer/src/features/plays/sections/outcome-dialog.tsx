import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { PLAY_OUTCOMES, type PlayOutcomeKind, type PlayRun } from '#domain/plays/play.ts';
import { OUTCOME_NAMES } from '#domain/plays/words.ts';
import type { Task } from '#domain/tasks/task.ts';
import { useRunActions } from './use-run-actions.ts';

interface OutcomeDialogProps {
  readonly run: PlayRun;
  /** Its tasks that are still there. */
  readonly tasks: readonly Task[];
  readonly onClose: () => void;
}

function openWords(kind: PlayOutcomeKind, open: number): string | undefined {
  if (open === 0) return undefined;
  const many = open === 1 ? '1 open task' : `${open} open tasks`;
  return kind === 'called-off'
    ? `${many} will be left out, with this as the reason.`
    : `${many} stay as they are.`;
}

/** What became of a play. */
export function OutcomeDialog({ run, tasks, onClose }: OutcomeDialogProps): ReactNode {
  const actions = useRunActions();
  const [kind, setKind] = useState<PlayOutcomeKind>(run.outcome?.kind ?? 'worked');
  const [note, setNote] = useState(run.outcome?.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const open = tasks.filter(({ done }) => done === null).length;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const outcome = actions.settle(run, { kind, note }, tasks);
    if (outcome.ok) onClose();
    else setProblem(outcome.message);
  };
  return (
    <Modal opened onClose={onClose} title={`Outcome of “${run.name}”`}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Outcome"
            fullWidth
            value={kind}
            data={PLAY_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
            onChange={(value) => setKind(value as PlayOutcomeKind)}
          />
          <Textarea
            label={kind === 'called-off' ? 'Why' : 'Note'}
            description={openWords(kind, open)}
            autosize
            minRows={2}
            data-autofocus
            value={note}
            error={problem}
            onChange={(event) => {
              setNote(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <Group justify="flex-end">
            {run.outcome !== null && (
              <Button
                variant="subtle"
                mr="auto"
                onClick={() => {
                  actions.goOn(run);
                  onClose();
                }}
              >
                It is still going on
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Save</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
