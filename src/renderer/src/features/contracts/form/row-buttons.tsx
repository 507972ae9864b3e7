import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface RowButtonsProps {
  /** Which row, in words: "line 2". */
  readonly what: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Move up, move down, remove: the buttons at the end of an editable row. */
export function RowButtons({ what, first, last, onMove, onRemove }: RowButtonsProps): ReactNode {
  return (
    <>
      <ActionIcon size="sm" aria-label={`Move ${what} up`} disabled={first} onClick={() => onMove(-1)}>
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={`Move ${what} down`} disabled={last} onClick={() => onMove(1)}>
        <IconArrowDown size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={`Remove ${what}`} onClick={onRemove}>
        <IconTrash size={14} />
      </ActionIcon>
    </>
  );
}
