import { Button } from '@mantine/core';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'wouter';
import { useBoards } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Board } from '#domain/journey/journey.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { BoardScreen } from './board/board-screen.tsx';
import { BoardNameDialog } from './board/board-dialogs.tsx';
import { useBoardState } from './board/board-state.ts';
import { useBoardEdits } from './board/use-board-edits.ts';
import { WithHealth } from './health.tsx';
import { FIRST_BOARD } from './use-first-board.ts';

function NoBoards(): ReactNode {
  const { readOnly } = useSession();
  const [, navigate] = useLocation();
  const [naming, setNaming] = useState(false);
  const edits = useBoardEdits([]);
  const create = async (name: string, description: string): Promise<void> => {
    const id = await edits.create(name, description);
    if (id !== null) navigate(`/boards/${id}`);
  };
  return (
    <Screen title="Boards">
      <EmptyState
        title="No board yet"
        icon={<IconLayoutKanban size={32} stroke={1.5} aria-hidden />}
        actions={
          <Button.Group>
            <Button
              data-primary-action
              disabled={readOnly !== null}
              onClick={() => void create(FIRST_BOARD, '')}
            >
              Create the board “{FIRST_BOARD}”
            </Button>
            <Button variant="default" disabled={readOnly !== null} onClick={() => setNaming(true)}>
              Name it yourself
            </Button>
          </Button.Group>
        }
      >
        A board shows your customers on their way from awareness to advocacy. Make one for all of them, or one
        per product or segment.
      </EmptyState>
      {naming && (
        <BoardNameDialog
          title="New board"
          action="Create board"
          board={null}
          boards={[]}
          onClose={() => setNaming(false)}
          onSave={(name, description) => void create(name, description)}
        />
      )}
    </Screen>
  );
}

function UnknownBoard({ boards }: { readonly boards: readonly Board[] }): ReactNode {
  const [, navigate] = useLocation();
  return (
    <Screen title="Boards">
      <EmptyState
        title="This board is gone"
        actions={
          <Button onClick={() => navigate(`/boards/${boards[0]?.id ?? ''}`)}>Show {boards[0]?.name}</Button>
        }
      >
        It was deleted, or the address is wrong. The activity log can bring a deleted board back.
      </EmptyState>
    </Screen>
  );
}

/** `/boards/:boardId?`: the customers of one board on their journey. */
export function BoardsPage(): ReactNode {
  const { boardId } = useParams<{ boardId?: string }>();
  const boards = useBoards();
  const { lastBoard, setLastBoard } = useBoardState();
  const wanted = boardId ?? lastBoard;
  const found = boards?.find((board) => board.id === wanted);
  const current = found ?? (boardId === undefined ? boards?.[0] : undefined);
  const currentId = current?.id ?? null;
  useEffect(() => {
    if (currentId !== null) setLastBoard(currentId);
  }, [currentId, setLastBoard]);
  if (boards === undefined) return <Screen title="Boards">{null}</Screen>;
  if (boards.length === 0) return <NoBoards />;
  if (current === undefined) return <UnknownBoard boards={boards} />;
  return (
    <WithHealth key={current.id} boardId={current.id}>
      <BoardScreen boards={boards} board={current} />
    </WithHealth>
  );
}
