import { useEffect, useMemo, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { Customer } from '#domain/journey/journey.ts';
import { placeUnder, scrollNearEdges } from './board-geometry.ts';
import {
  cancelledText,
  droppedText,
  isSamePlace,
  liftedText,
  movedText,
  placeOf,
  stepOfKey,
  stepPlace,
} from './drag.ts';
import type { Columns, Drag, Place } from './drag.ts';
import { watchPointerDrag } from './pointer-drag.ts';

interface CardDragOptions {
  readonly columns: Columns;
  readonly board: RefObject<HTMLElement | null>;
  /** The copy of the card that follows the pointer. */
  readonly preview: RefObject<HTMLElement | null>;
  readonly onDrop: (card: Customer, place: Place) => void;
  /** A card picked up by keyboard was put back where it was. */
  readonly onPutBack: (card: Customer, place: Place) => void;
}

export interface CardDrag {
  readonly drag: Drag | null;
  /** What a screen reader says about the drag. */
  readonly spoken: string;
  /** Start of a possible drag by mouse or pen. */
  press(event: PointerEvent<HTMLElement>, card: Customer): void;
  /** Picks a card up by keyboard. */
  lift(card: Customer): void;
}

function cardsIn(columns: Columns, place: Place, id: string): number {
  return columns[place.stage].filter((customer) => customer.id !== id).length + 1;
}

interface Desk extends CardDragOptions {
  readonly drag: Drag | null;
  readonly setDrag: (drag: Drag | null) => void;
  readonly say: (text: string) => void;
}

function finish(desk: Desk, card: Customer, drag: Drag, dropped: boolean): void {
  desk.setDrag(null);
  if (!dropped || drag.target === null) {
    desk.say(cancelledText(card.company, drag.from));
    if (drag.by === 'keyboard') desk.onPutBack(card, drag.from);
    return;
  }
  desk.say(droppedText(card.company, drag.from.stage, drag.target));
  if (!isSamePlace(drag.from, drag.target)) desk.onDrop(card, drag.target);
}

function retarget(desk: Desk, card: Customer, drag: Drag, target: Place | null): Drag {
  if (target !== null && drag.target !== null && isSamePlace(target, drag.target)) return drag;
  if (target === drag.target) return drag;
  const next = { ...drag, target };
  desk.setDrag(next);
  if (target !== null) {
    desk.say(movedText(card.company, drag.from.stage, target, cardsIn(desk.columns, target, card.id)));
  }
  return next;
}

/** Follows a mouse drag from the press to its end. `desk()` gives the newest columns and callbacks. */
function followPointer(desk: () => Desk, event: PointerEvent<HTMLElement>, card: Customer): void {
  const grabbed = event.currentTarget.getBoundingClientRect();
  const grip = { x: event.clientX - grabbed.left, y: event.clientY - grabbed.top };
  let drag: Drag | null = null;
  let point = { x: event.clientX, y: event.clientY };
  let frame = 0;
  const aim = (): void => {
    const { board, columns } = desk();
    if (drag === null || board.current === null) return;
    // Aims with the middle of the card, not with the spot where it was gripped.
    const middle = point.y - grip.y + grabbed.height / 2;
    const under = placeUnder(board.current, point.x, middle);
    const most = under === null ? 0 : cardsIn(columns, under, card.id) - 1;
    drag = retarget(desk(), card, drag, under && { ...under, index: Math.min(under.index, most) });
  };
  const tick = (): void => {
    const { board, preview } = desk();
    if (preview.current !== null) {
      preview.current.style.width = `${grabbed.width}px`;
      preview.current.style.transform = `translate(${point.x - grip.x}px, ${point.y - grip.y}px) rotate(1deg)`;
      preview.current.style.visibility = 'visible';
    }
    if (board.current !== null) scrollNearEdges(board.current, point.x, point.y);
    aim();
    frame = requestAnimationFrame(tick);
  };
  watchPointerDrag(event, {
    start: () => {
      const from = placeOf(desk().columns, card.id);
      if (from === null) return;
      drag = { id: card.id, by: 'mouse', from, target: from };
      desk().setDrag(drag);
      frame = requestAnimationFrame(tick);
    },
    move: (x, y) => {
      point = { x, y };
    },
    end: (how) => {
      cancelAnimationFrame(frame);
      aim();
      if (drag !== null) finish(desk(), card, drag, how === 'drop');
    },
  });
}

/** While a card is picked up by keyboard, every key belongs to it. */
function useLiftedKeys(desk: () => Desk, drag: Drag | null): void {
  useEffect(() => {
    if (drag?.by !== 'keyboard') return undefined;
    const end = (dropped: boolean): void => {
      const { columns } = desk();
      const place = placeOf(columns, drag.id);
      const card = place === null ? undefined : columns[place.stage][place.index];
      if (card === undefined) desk().setDrag(null);
      else finish(desk(), card, drag, dropped);
    };
    const onKey = (event: KeyboardEvent): void => {
      event.stopPropagation();
      if (event.key === 'Tab') return end(false);
      event.preventDefault();
      if (event.key === ' ' || event.key === 'Enter') return end(true);
      if (event.key === 'Escape') return end(false);
      const step = stepOfKey(event.key);
      const { columns } = desk();
      const place = placeOf(columns, drag.id);
      const card = place === null ? undefined : columns[place.stage][place.index];
      if (step === null || card === undefined) return undefined;
      retarget(desk(), card, drag, stepPlace(columns, drag.id, drag.target ?? drag.from, step));
      return undefined;
    };
    const onPress = (): void => end(false);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress, true);
    };
  }, [desk, drag]);
}

/**
 * Moving cards by mouse and by keyboard. While it lasts, `drag` says where the card would go; nothing is
 * changed before it is dropped.
 */
export function useCardDrag(options: CardDragOptions): CardDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [spoken, say] = useState('');
  const latest = useRef<Desk>({ ...options, drag, setDrag, say });
  useEffect(() => {
    latest.current = { ...options, drag, setDrag, say };
  }, [options, drag]);
  const actions = useMemo(
    () => ({
      desk: () => latest.current,
      press: (event: PointerEvent<HTMLElement>, card: Customer): void => {
        if (event.button !== 0 || event.pointerType === 'touch' || latest.current.drag !== null) return;
        followPointer(() => latest.current, event, card);
      },
      lift: (card: Customer): void => {
        const from = placeOf(latest.current.columns, card.id);
        if (from === null) return;
        setDrag({ id: card.id, by: 'keyboard', from, target: from });
        say(liftedText(card.company, from, latest.current.columns[from.stage].length));
      },
    }),
    [],
  );
  useLiftedKeys(actions.desk, drag);
  return { drag, spoken, press: actions.press, lift: actions.lift };
}
