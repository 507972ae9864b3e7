import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '#database/session.tsx';
import { byStage, columnFigures, phaseTotals } from '#domain/journey/column-figures.ts';
import { STAGES } from '#domain/journey/journey.ts';
import type { BoardStages, Customer } from '#domain/journey/journey.ts';
import { comparePlaces } from '#domain/journey/positions.ts';
import classes from './board.module.css';
import { CARD_HELP_ID, CardFace } from './card.tsx';
import type { CardActions } from './card.tsx';
import { CardMenu } from './card-menu.tsx';
import type { OpenMenu } from './card-menu.tsx';
import { Column } from './column.tsx';
import { placeOf, previewColumns, stepPlace } from './drag.ts';
import type { Columns } from './drag.ts';
import { PhaseBand } from './phase-band.tsx';
import { ReasonBar } from './reason-bar.tsx';
import { useCardDrag } from './use-card-drag.ts';
import { useCardFocus } from './use-card-focus.ts';
import type { CardFocus } from './use-card-focus.ts';
import { useCardMoves } from './use-card-moves.ts';
import type { ChosenCards } from './use-chosen-cards.ts';
import type { LiveOverlay } from './use-live-overlay.ts';

export interface BoardViewProps {
  /** The lane it is; `null`: the board is not cut into lanes. */
  readonly lane: string | null;
  /** Whether the phases are named above the columns. */
  readonly withPhases: boolean;
  /** What the board says of its stages. */
  readonly stages: BoardStages;
  /** All cards of the board that are not archived. */
  readonly customers: readonly Customer[];
  /** Those that pass the filter. */
  readonly visible: readonly Customer[];
  readonly overlay: LiveOverlay;
  readonly chosen: ChosenCards;
  readonly onOpen: (card: Customer) => void;
  readonly onEdit: (card: Customer) => void;
  readonly onArchive: (card: Customer) => void;
  readonly onDelete: (card: Customer) => void;
}

/** Cards by stage, each column in its order. */
export function columnsOf(customers: readonly Customer[]): Columns {
  return byStage([...customers].sort(comparePlaces));
}

/** Callbacks that never change, so that a card is drawn again only when the card itself changes. */
function useSteadyActions(newest: CardActions): CardActions {
  const latest = useRef(newest);
  useEffect(() => {
    latest.current = newest;
  });
  return useMemo(
    () => ({
      open: (card) => latest.current.open(card),
      press: (event, card) => latest.current.press(event, card),
      lift: (card) => latest.current.lift(card),
      step: (card, step) => latest.current.step(card, step),
      focused: (card) => latest.current.focused(card),
      menu: (card, anchor) => latest.current.menu(card, anchor),
      select: (card, how) => latest.current.select(card, how),
    }),
    [],
  );
}

/** The six columns with everything that moves cards. */
export function BoardView(props: BoardViewProps): ReactNode {
  const { lane, stages, customers, visible, overlay, chosen, onOpen } = props;
  const { today, locale, readOnly } = useSession();
  const board = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const refocus = useRef<CardFocus['focus']>(() => undefined);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const columns = useMemo(() => columnsOf(visible), [visible]);
  const whole = useMemo(() => columnsOf(customers), [customers]);
  const moves = useCardMoves({ whole, visible: columns }, overlay);
  const { drag, spoken, press, lift } = useCardDrag({
    columns,
    board,
    preview,
    onDrop: moves.drop,
    onPutBack: (card, { stage }) => refocus.current(card.id, stage),
  });
  const shown = useMemo(() => previewColumns(columns, drag), [columns, drag]);
  const { activeIds, activate, focus } = useCardFocus(shown);
  const figures = useMemo(
    () => STAGES.map((stage) => ({ stage, figures: columnFigures(columns[stage], today) })),
    [columns, today],
  );
  const phases = useMemo(() => phaseTotals(columns), [columns]);
  const target = drag?.by === 'keyboard' ? drag.target : null;
  const liftedId = drag?.by === 'keyboard' ? drag.id : null;
  useEffect(() => {
    refocus.current = focus;
  });
  useEffect(() => {
    // The lifted card is drawn anew in another column and would lose the focus.
    if (liftedId !== null && target !== null) refocus.current(liftedId, target.stage);
  }, [liftedId, target]);
  const actions = useSteadyActions({
    open: onOpen,
    press: (event, card) => readOnly === null && press(event, card),
    lift: (card) => readOnly === null && lift(card),
    focused: (card) => activate(card.stage, card.id),
    step: (card, step) => {
      const from = placeOf(columns, card.id);
      if (from === null) return;
      const { stage, index } = stepPlace(columns, card.id, from, step);
      const next = columns[stage][Math.min(index, columns[stage].length - 1)];
      if (next !== undefined) focus(next.id, stage);
    },
    select: (card, how) => (how === 'one' ? chosen.toggle(card.id) : chosen.extend(columns, card.id)),
    menu: (card, anchor) => {
      const { left, bottom } = anchor.getBoundingClientRect();
      setMenu({ card, at: { left, top: bottom } });
    },
  });
  const dragged = drag?.by === 'mouse' ? customers.find((customer) => customer.id === drag.id) : undefined;
  return (
    <div className={classes['view']}>
      <div className={classes['board']} ref={board} data-dragging={drag?.by}>
        <div className={classes['grid']}>
          {props.withPhases && <PhaseBand totals={phases} locale={locale} />}
          {figures.map(({ stage, figures: head }) => (
            <Column
              key={stage}
              stage={stage}
              lane={lane}
              told={stages[stage]}
              whole={whole[stage].length}
              cards={shown[stage]}
              figures={head}
              drag={drag}
              today={today}
              locale={locale}
              actions={actions}
              selection={chosen.selection}
              activeId={activeIds[stage]}
            />
          ))}
        </div>
      </div>
      {moves.lastMove !== null && (
        <ReasonBar key={moves.lastMove.event.id} move={moves.lastMove} onClose={moves.forgetLastMove} />
      )}
      <p id={CARD_HELP_ID} className={classes['sr']}>
        Press Space to pick the card up, arrow keys to move it, Space to drop it, Escape to cancel. Enter
        opens it. The menu key offers the same moves. X chooses it, Shift and X all from the one chosen last.
      </p>
      <output className={classes['sr']} aria-live="assertive">
        {spoken}
      </output>
      <CardMenu
        open={menu}
        onClose={() => setMenu(null)}
        onOpen={onOpen}
        onEdit={props.onEdit}
        onArchive={props.onArchive}
        onDelete={props.onDelete}
        onMove={(card, stage) => {
          moves.moveTo(card, stage);
          focus(card.id, stage);
        }}
      />
      {dragged !== undefined &&
        createPortal(
          <div className={classes['preview']} ref={preview} aria-hidden>
            <div className={classes['face']}>
              <CardFace card={dragged} today={today} locale={locale} />
            </div>
          </div>,
          document.body,
        )}
    </div>
  );
}
