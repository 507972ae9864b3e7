import { useState } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { StageEventId } from '#domain/brand.ts';
import type { Customer, Stage } from '#domain/journey/journey.ts';
import type { MoveStamp } from '#domain/journey/moves.ts';
import { STAGE_NAMES, moveText } from '#domain/journey/stages.ts';
import type { Columns, Place } from './drag.ts';
import { planDrop } from './plan-drop.ts';
import { planMoves } from './plan-moves.ts';
import type { LastMove } from './reason-bar.tsx';
import type { LiveOverlay } from './use-live-overlay.ts';

export interface CardMoves {
  /** The latest change of stage, for its reason. */
  readonly lastMove: LastMove | null;
  forgetLastMove(): void;
  /** Drops a card at a place of the visible columns. */
  drop(card: Customer, place: Place): void;
  /** Moves a card to the top of a stage. */
  moveTo(card: Customer, to: Stage): void;
  /** Moves several cards to the top of a stage as one action. */
  moveAll(cards: readonly Customer[], to: Stage): void;
}

/** Writing moves: card, event and order as one action; shown at once. */
export function useCardMoves(
  columns: { readonly whole: Columns; readonly visible: Columns },
  overlay: LiveOverlay,
): CardMoves {
  const { workspace, today, perform, readOnly } = useSession();
  const [lastMove, setLastMove] = useState<LastMove | null>(null);
  const drop = (card: Customer, place: Place): void => {
    const stamp = { now: workspace.now(), eventId: workspace.newId() as StageEventId };
    const { customer, event, mark, renumbered } = planDrop(card, place, columns, today, stamp);
    const rows = [customer, ...renumbered];
    const writes = rows.map((row) => put('customers', row));
    if (event === null) {
      const label = `Reordered ${card.company} in ${STAGE_NAMES[card.stage]}`;
      overlay.show(rows, perform(label, writes, { quiet: true }));
      return;
    }
    const label = `Moved ${card.company} ${moveText(event.from, event.to)}`;
    const marks = mark === null ? [] : [put('customerMarks', mark)];
    const written = perform(label, [...writes, put('stageEvents', event), ...marks]);
    // Nothing is shown ahead of a workspace that will refuse it.
    if (readOnly === null) overlay.show(rows, written);
    void written.then((ok) => ok && setLastMove({ company: card.company, event }));
  };
  return {
    lastMove,
    forgetLastMove: () => setLastMove(null),
    drop,
    moveTo: (card, stage) => drop(card, { stage, index: 0 }),
    moveAll: (cards, to) => {
      const stampOf = (): MoveStamp => ({ now: workspace.now(), eventId: workspace.newId() as StageEventId });
      const { customers, events, marks } = planMoves(cards, to, columns.whole[to], today, stampOf);
      if (customers.length === 0) return;
      const label = `Moved ${customers.length} customers to ${STAGE_NAMES[to]}`;
      const written = perform(label, [
        ...customers.map((row) => put('customers', row)),
        ...events.map((row) => put('stageEvents', row)),
        ...marks.map((row) => put('customerMarks', row)),
      ]);
      if (readOnly === null) overlay.show(customers, written);
      setLastMove(null);
    },
  };
}
