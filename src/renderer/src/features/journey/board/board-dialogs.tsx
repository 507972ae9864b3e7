import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Board } from '#domain/journey/journey.ts';
import { boardNameProblem } from './board-names.ts';

/** What is being asked about boards. */
export type BoardQuestion =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename'; readonly board: Board }
  | { readonly kind: 'stages'; readonly board: Board }
  | { readonly kind: 'delete'; readonly board: Board };

interface NameDialogProps {
  readonly title: string;
  readonly action: string;
  readonly board: Board | null;
  readonly boards: readonly Board[];
  readonly onClose: () => void;
  readonly onSave: (name: string, description: string) => void;
}

/** Name and purpose of a new or existing board. */
export function BoardNameDialog(props: NameDialogProps): ReactNode {
  const { title, action, board, boards, onClose, onSave } = props;
  const [name, setName] = useState(board?.name ?? '');
  const [description, setDescription] = useState(board?.description ?? '');
  const [refused, setRefused] = useState(false);
  const problem = boardNameProblem(name, boards, board?.id ?? null);
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === null) onSave(name.trim(), description.trim());
          else setRefused(true);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Name"
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={refused ? problem : null}
          />
          <TextInput
            label="What it is for"
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">{action}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface DeleteDialogProps {
  readonly board: Board;
  readonly customers: number;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Asks before a board goes together with customers. */
export function DeleteBoardDialog({ board, customers, onClose, onDelete }: DeleteDialogProps): ReactNode {
  const them = customers === 1 ? '1 customer' : `${customers} customers`;
  return (
    <Modal opened onClose={onClose} title={`Delete “${board.name}”?`} size="sm">
      <Text size="sm">
        The board holds {them}, archived ones included. They are deleted with it, with their history. You can
        undo this.
      </Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep the board
        </Button>
        <Button color="red" onClick={onDelete}>
          Delete the board and {them}
        </Button>
      </Group>
    </Modal>
  );
}
