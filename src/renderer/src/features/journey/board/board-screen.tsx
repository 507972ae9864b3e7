import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { CustomerId } from '#domain/brand.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { CustomerDialog } from '../customer/customer-dialog.tsx';
import type { CustomerQuestion } from '../customer/customer-dialog.tsx';
import { CustomerPanel } from '../customer/customer-panel.tsx';
import { useCustomerEdits } from '../customer/use-customer-edits.ts';
import { BoardNameDialog, DeleteBoardDialog } from './board-dialogs.tsx';
import type { BoardQuestion } from './board-dialogs.tsx';
import { useBoardState } from './board-state.ts';
import { BoardTabs } from './board-tabs.tsx';
import { BoardTools } from './board-tools.tsx';
import { BoardLanes } from './board-lanes.tsx';
import { cardsOf, filterCards } from './card-filter.ts';
import { StagesDialog } from './stages-dialog.tsx';
import { useBoardEdits } from './use-board-edits.ts';
import { useChosenCards } from './use-chosen-cards.ts';
import { useLiveOverlay } from './use-live-overlay.ts';

interface BoardScreenProps {
  readonly boards: readonly Board[];
  readonly board: Board;
}

function countWords(all: number, shown: number): string {
  const customers = all === 1 ? '1 customer' : `${all} customers`;
  return shown === all ? customers : `${shown} of ${customers}`;
}

interface QuestionProps extends BoardScreenProps {
  readonly question: BoardQuestion;
  /** Customers of the board, archived ones included. */
  readonly customers: number;
  readonly onClose: () => void;
}

function BoardQuestions({ question, boards, customers, onClose }: QuestionProps): ReactNode {
  const [, navigate] = useLocation();
  const edits = useBoardEdits(boards);
  switch (question.kind) {
    case 'create':
      return (
        <BoardNameDialog
          title="New board"
          action="Create board"
          board={null}
          boards={boards}
          onClose={onClose}
          onSave={(name, description) => {
            onClose();
            void edits.create(name, description).then((id) => id !== null && navigate(`/boards/${id}`));
          }}
        />
      );
    case 'rename':
      return (
        <BoardNameDialog
          title="Rename board"
          action="Save"
          board={question.board}
          boards={boards}
          onClose={onClose}
          onSave={(name, description) => {
            onClose();
            void edits.rename(question.board, name, description);
          }}
        />
      );
    case 'stages':
      return (
        <StagesDialog
          board={question.board}
          onClose={onClose}
          onSave={(stages) => {
            onClose();
            void edits.setStages(question.board, stages);
          }}
        />
      );
    case 'delete':
      return (
        <DeleteBoardDialog
          board={question.board}
          customers={customers}
          onClose={onClose}
          onDelete={() => {
            onClose();
            navigate('/boards');
            void edits.remove(question.board);
          }}
        />
      );
  }
}

/** One board with its tabs, tools, columns, dialogs and the panel of the open customer. */
export function BoardScreen({ boards, board }: BoardScreenProps): ReactNode {
  const { readOnly } = useSession();
  const [, navigate] = useLocation();
  const overlay = useLiveOverlay(useCustomers(board.id));
  const { filter, lanes, clearFilter } = useBoardState();
  const [question, setQuestion] = useState<BoardQuestion | null>(null);
  const [asked, setAsked] = useState<CustomerQuestion | null>(null);
  const [openId, setOpenId] = useState<CustomerId | null>(null);
  const boardEdits = useBoardEdits(boards);
  const customerEdits = useCustomerEdits();
  const all = overlay.customers;
  const cards = useMemo(() => all && cardsOf(all, filter.lost), [all, filter.lost]);
  const visible = useMemo(() => cards && filterCards(cards, filter), [cards, filter]);
  const chosen = useChosenCards();
  const ask = (next: BoardQuestion): void => {
    if (next.kind !== 'delete' || (all?.length ?? 0) > 0) return setQuestion(next);
    navigate('/boards');
    void boardEdits.remove(next.board);
    return undefined;
  };
  const newCustomer = (): void => setAsked({ kind: 'create', boardId: board.id, stage: 'awareness' });
  const edit = (customer: Customer): void => setAsked({ kind: 'edit', customer });
  return (
    <Screen
      title="Boards"
      {...(cards && visible && { count: countWords(cards.length, visible.length) })}
      scroll="fixed"
      tools={<BoardTools customers={cards ?? []} />}
      actions={
        <Button
          data-primary-action
          leftSection={<IconPlus size={14} stroke={1.5} />}
          disabled={readOnly !== null}
          onClick={newCustomer}
        >
          New customer
        </Button>
      }
    >
      <BoardTabs
        boards={boards}
        current={board}
        readOnly={readOnly !== null}
        onAsk={ask}
        onReorder={(by) => void boardEdits.reorder(board, by)}
      />
      {cards?.length === 0 && filter.lost && (
        <EmptyState
          title="Nobody on this board is lost"
          actions={<Button onClick={clearFilter}>Show all cards</Button>}
        >
          Who is marked as lost is listed here, and can be won back.
        </EmptyState>
      )}
      {cards?.length === 0 && !filter.lost && (
        <EmptyState
          title={`No customers on ${board.name}`}
          actions={<Button onClick={newCustomer}>Add the first customer</Button>}
        >
          Add one by hand, or import customers.csv on the Import screen.
        </EmptyState>
      )}
      {cards && cards.length > 0 && visible?.length === 0 && (
        <EmptyState
          title="No card passes the filter"
          actions={<Button onClick={clearFilter}>Show all cards</Button>}
        >
          {cards.length === 1 ? 'One card is' : `${cards.length} cards are`} hidden by the search or filter.
        </EmptyState>
      )}
      {cards && visible && visible.length > 0 && (
        <WithPanel
          name="board"
          label="Customer details"
          panel={openId === null ? null : <CustomerPanel id={openId} onEdit={edit} />}
          onClose={() => setOpenId(null)}
          onFull={() => navigate(`/customers/${openId}`)}
        >
          <BoardLanes
            by={lanes}
            stages={board.stages}
            customers={cards}
            visible={visible}
            overlay={overlay}
            chosen={chosen}
            onOpen={(card) => setOpenId(card.id)}
            onEdit={edit}
            onArchive={(card) => void customerEdits.setArchived([card], true)}
            onDelete={(card) => void customerEdits.remove([card])}
          />
        </WithPanel>
      )}
      {question !== null && (
        <BoardQuestions
          question={question}
          boards={boards}
          board={board}
          customers={all?.length ?? 0}
          onClose={() => setQuestion(null)}
        />
      )}
      {asked !== null && <CustomerDialog question={asked} boards={boards} onClose={() => setAsked(null)} />}
    </Screen>
  );
}
