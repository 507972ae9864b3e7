import { useEffect, useRef, useState } from 'react';
import type { CustomerId } from '#domain/brand.ts';
import type { Stage } from '#domain/journey/journey.ts';
import { placeOf } from './drag.ts';
import type { Columns } from './drag.ts';
import { scrollRowIntoSight } from './use-window-rows.ts';

/** A wish to focus a card is dropped when it has not been drawn by then. */
const LONGEST_MS = 2000;

interface Wish {
  readonly id: CustomerId;
  readonly at: number;
}

export interface CardFocus {
  /** The card of each column that Tab stops at; it is always drawn. */
  readonly activeIds: Partial<Record<Stage, CustomerId>>;
  activate(stage: Stage, id: CustomerId): void;
  /** Brings a card into sight and gives it the focus once it is drawn in that stage. */
  focus(id: CustomerId, stage: Stage): void;
}

function show(columns: Columns, id: CustomerId): boolean {
  const place = placeOf(columns, id);
  // By the card, not by its stage: with lanes there are several lists of a stage.
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  const list = card?.closest<HTMLElement>('[data-stage-list]') ?? null;
  if (place === null || card === null || list?.dataset['stageList'] !== place.stage) return false;
  card.focus({ preventScroll: true });
  scrollRowIntoSight(list, place.index);
  list.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  return true;
}

/** Which card has or gets the focus. `columns` are those on the screen, with a lifted card where it would go. */
export function useCardFocus(columns: Columns): CardFocus {
  const [activeIds, setActiveIds] = useState<Partial<Record<Stage, CustomerId>>>({});
  const [wish, setWish] = useState<Wish | null>(null);
  const granted = useRef<Wish | null>(null);
  useEffect(() => {
    if (wish === null || wish === granted.current) return;
    if (show(columns, wish.id) || performance.now() - wish.at > LONGEST_MS) granted.current = wish;
  }, [wish, columns]);
  const activate = (stage: Stage, id: CustomerId): void =>
    setActiveIds((before) => (before[stage] === id ? before : { ...before, [stage]: id }));
  return {
    activeIds,
    activate,
    focus: (id, stage) => {
      activate(stage, id);
      setWish({ id, at: performance.now() });
    },
  };
}
