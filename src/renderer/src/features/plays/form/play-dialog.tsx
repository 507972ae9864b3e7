import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { BoardId, PlayId } from '#domain/brand.ts';
import { STAGES, type Board, type Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { readPlay, typedPlay, type TypedPlay } from '#domain/plays/check.ts';
import { nextPosition } from '#domain/plays/edit.ts';
import type { Play } from '#domain/plays/play.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { usePlayActions } from '../use-play-actions.ts';
import { Preview } from './preview.tsx';
import { StepFields } from './step-fields.tsx';
import { TriggerFields } from './trigger-fields.tsx';

interface PlayDialogProps {
  /** `null`: a new one. */
  readonly play: Play | null;
  readonly stage: Stage;
  readonly plays: readonly Play[];
  readonly boards: readonly Board[];
  readonly onClose: () => void;
  readonly onSaved: (id: PlayId) => void;
}

/** What is typed, with what can't be wrong. */
interface Typed extends TypedPlay {
  readonly description: string;
  readonly boardId: BoardId | null;
}

const ALL = 'all';
const EMPTY_STEP = { title: '', days: '3', owner: '' };

function startOf(play: Play | null, stage: Stage): Typed {
  if (play !== null) return { ...typedPlay(play), description: play.description, boardId: play.boardId };
  const empty = typedPlay({ name: '', stage, trigger: { kind: 'entered' }, steps: [] });
  return { ...empty, description: '', boardId: null, steps: [EMPTY_STEP] };
}

/** What a new play has and is not typed. It is the same one as long as the dialog is open. */
function useBase(
  play: Play | null,
  plays: readonly Play[],
): Pick<Play, 'id' | 'enabled' | 'activeSince' | 'position' | 'createdAt'> {
  const { workspace } = useSession();
  const [base] = useState(() => {
    if (play !== null) return play;
    const now = workspace.now();
    const id = workspace.newId() as PlayId;
    return { id, enabled: true, activeSince: now, position: nextPosition(plays), createdAt: now };
  });
  return base;
}

/** Makes a play or changes one, and tells for whom it would be set off today. */
export function PlayDialog({ play, stage, plays, boards, onClose, onSaved }: PlayDialogProps): ReactNode {
  const { readOnly, workspace } = useSession();
  const actions = usePlayActions();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => startOf(play, stage));
  const base = useBase(play, plays);
  const read = useMemo(() => readPlay(typed), [typed]);
  const shown = useShownProblems(read.problems);
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const draft = useMemo((): Play | null => {
    const { trigger, steps, problems } = read;
    if (problems.length > 0 || trigger === null) return null;
    const { name, description, stage: of, boardId } = typed;
    const words = { name: name.trim(), description: description.trim() };
    return { ...base, ...words, stage: of, boardId, trigger, steps, updatedAt: base.createdAt };
  }, [read, typed, base]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    if (await actions.save({ ...draft, updatedAt: workspace.now() }, play === null)) onSaved(draft.id);
  };
  return (
    <Modal opened onClose={onClose} title={play === null ? 'New play' : 'Edit play'} size="xl">
      <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            label="Name"
            required
            data-autofocus
            autoComplete="off"
            value={typed.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            {...shown.bind('name')}
          />
          <Textarea
            label="Description"
            autosize
            minRows={1}
            value={typed.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          <Group grow align="start">
            <Select
              label="Stage"
              allowDeselect={false}
              data={STAGES.map((value) => ({ value, label: STAGE_NAMES[value] }))}
              value={typed.stage}
              onChange={(value) => value !== null && change({ stage: value as Stage })}
            />
            <Select
              label="Board"
              allowDeselect={false}
              data={[
                { value: ALL, label: 'All boards' },
                ...boards.map(({ id, name }) => ({ value: id as string, label: name })),
              ]}
              value={typed.boardId ?? ALL}
              onChange={(value) => change({ boardId: value === ALL ? null : (value as BoardId) })}
            />
          </Group>
          <TriggerFields typed={typed} onTyped={change} bind={shown.bind} />
          <StepFields
            steps={typed.steps}
            onSteps={(steps) => change({ steps })}
            onAdd={() => change({ steps: [...typed.steps, EMPTY_STEP] })}
            bind={shown.bind}
          />
          <Preview draft={draft} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {play === null ? 'Add play' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
