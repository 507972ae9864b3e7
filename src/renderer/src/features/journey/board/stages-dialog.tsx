import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  STAGES,
  type Board,
  type BoardStage,
  type BoardStages,
  type Stage,
} from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import classes from './board.module.css';

interface StagesDialogProps {
  readonly board: Board;
  readonly onClose: () => void;
  readonly onSave: (stages: BoardStages) => void;
}

/** What each stage means on this board, and how many cards it should hold at most. */
export function StagesDialog({ board, onClose, onSave }: StagesDialogProps): ReactNode {
  const [stages, setStages] = useState(board.stages);
  const change = (stage: Stage, part: Partial<BoardStage>): void =>
    setStages((before) => ({ ...before, [stage]: { ...before[stage], ...part } }));
  const save = (): void => {
    const trimmed = STAGES.map((stage) => [stage, { ...stages[stage], text: stages[stage].text.trim() }]);
    onSave(Object.fromEntries(trimmed) as BoardStages);
  };
  return (
    <Modal opened onClose={onClose} title={`Stages of ${board.name}`} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <table className={classes['stages']}>
          <thead>
            <tr>
              <th>Stage</th>
              <th>What it means here</th>
              <th>At most</th>
            </tr>
          </thead>
          <tbody>
            {STAGES.map((stage, place) => (
              <tr key={stage}>
                <th scope="row">{STAGE_NAMES[stage]}</th>
                <td>
                  <TextInput
                    aria-label={`What ${STAGE_NAMES[stage]} means`}
                    data-autofocus={place === 0 || undefined}
                    maxLength={120}
                    value={stages[stage].text}
                    onChange={(event) => change(stage, { text: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <NumberInput
                    aria-label={`Most cards in ${STAGE_NAMES[stage]}`}
                    placeholder="any"
                    w={90}
                    min={1}
                    max={99_999}
                    allowDecimal={false}
                    allowNegative={false}
                    value={stages[stage].limit ?? ''}
                    onChange={(value) => change(stage, { limit: Number(value) > 0 ? Number(value) : null })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Save</Button>
        </Group>
      </form>
    </Modal>
  );
}
