import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Board } from '#domain/journey/journey.ts';
import classes from './board.module.css';
import type { BoardQuestion } from './board-dialogs.tsx';

interface BoardTabsProps {
  readonly boards: readonly Board[];
  readonly current: Board;
  readonly readOnly: boolean;
  readonly onAsk: (question: BoardQuestion) => void;
  readonly onReorder: (by: -1 | 1) => void;
}

function BoardMenu({ boards, current, readOnly, onAsk, onReorder }: BoardTabsProps): ReactNode {
  const at = boards.indexOf(current);
  return (
    <Menu position="bottom-start" shadow="md" width={170}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`Actions for board ${current.name}`} disabled={readOnly}>
          <IconChevronDown size={14} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAsk({ kind: 'rename', board: current })}>Rename</Menu.Item>
        <Menu.Item onClick={() => onAsk({ kind: 'stages', board: current })}>Stages and limits</Menu.Item>
        <Menu.Item disabled={at === 0} onClick={() => onReorder(-1)}>
          Move left
        </Menu.Item>
        <Menu.Item disabled={at === boards.length - 1} onClick={() => onReorder(1)}>
          Move right
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onAsk({ kind: 'delete', board: current })}>Delete</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** All boards, the shown one marked, with what can be done with it. */
export function BoardTabs(props: BoardTabsProps): ReactNode {
  const { boards, current, readOnly, onAsk } = props;
  return (
    <nav className={classes['tabs']} aria-label="Boards">
      {boards.map((board) => (
        <Link
          key={board.id}
          href={`/boards/${board.id}`}
          className={classes['tab'] ?? ''}
          aria-current={board === current ? 'page' : undefined}
          title={board.description === '' ? undefined : board.description}
        >
          {board.name}
        </Link>
      ))}
      <BoardMenu {...props} />
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        disabled={readOnly}
        onClick={() => onAsk({ kind: 'create' })}
      >
        New board
      </Button>
    </nav>
  );
}
