import type { CustomerId } from '#domain/brand.ts';
import { STAGES } from '#domain/journey/journey.ts';
import type { Customer, Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES, kindOfMove, moveText, stageIndex } from '#domain/journey/stages.ts';

/** Cards of each column, in order. */
export type Columns = Readonly<Record<Stage, readonly Customer[]>>;

/** A place on the board: `index` counts the cards of the column without the one that moves. */
export interface Place {
  readonly stage: Stage;
  readonly index: number;
}

/** A card that is on its way, by mouse or keyboard. `target` is `null` outside the board. */
export interface Drag {
  readonly id: CustomerId;
  readonly by: 'mouse' | 'keyboard';
  readonly from: Place;
  readonly target: Place | null;
}

/** Where a card lies now, or `null` when it is not on the board (any more). */
export function placeOf(columns: Columns, id: CustomerId): Place | null {
  for (const stage of STAGES) {
    const index = columns[stage].findIndex((customer) => customer.id === id);
    if (index >= 0) return { stage, index };
  }
  return null;
}

/** The columns as they would be if the card were dropped now. */
export function previewColumns(columns: Columns, drag: Drag | null): Columns {
  if (drag === null) return columns;
  const origin = placeOf(columns, drag.id);
  const card = origin === null ? undefined : columns[origin.stage][origin.index];
  if (origin === null || card === undefined) return columns;
  const { stage, index } = drag.target ?? drag.from;
  const left = columns[origin.stage].filter((customer) => customer.id !== drag.id);
  const target = origin.stage === stage ? left : columns[stage];
  const arrived = [...target.slice(0, index), card, ...target.slice(index)];
  return { ...columns, [origin.stage]: left, [stage]: arrived };
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The place one key press further; the ends hold. Between columns the height on the board is kept. */
export function stepPlace(columns: Columns, id: CustomerId, place: Place, step: Step): Place {
  const room = (stage: Stage): number => columns[stage].filter((customer) => customer.id !== id).length;
  const { stage, index } = place;
  switch (step) {
    case 'up':
      return { stage, index: Math.max(0, index - 1) };
    case 'down':
      return { stage, index: Math.min(room(stage), index + 1) };
    case 'first':
      return { stage, index: 0 };
    case 'last':
      return { stage, index: room(stage) };
    case 'left':
    case 'right': {
      const next = STAGES[stageIndex(stage) + (step === 'left' ? -1 : 1)];
      return next === undefined ? place : { stage: next, index: Math.min(index, room(next)) };
    }
  }
}

/** Whether a drop at the target changes nothing. */
export function isSamePlace(left: Place, right: Place): boolean {
  return left.stage === right.stage && left.index === right.index;
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first'],
  ['End', 'last'],
]);

export function stepOfKey(key: string): Step | null {
  return STEPS.get(key) ?? null;
}

/** What is read out when a card is picked up. */
export function liftedText(company: string, { stage, index }: Place, count: number): string {
  return (
    `Picked up ${company}. ${STAGE_NAMES[stage]}, place ${index + 1} of ${count}. ` +
    'Arrow keys move it, Space drops it, Escape cancels.'
  );
}

/** What is read out while a card moves; `count` is the number of cards of the column with it. */
export function movedText(company: string, from: Stage, { stage, index }: Place, count: number): string {
  const move = kindOfMove(from, stage);
  const warning =
    move.kind === 'back' || move.kind === 'skipped' ? ` This goes ${moveText(from, stage)}.` : '';
  return `${company}: ${STAGE_NAMES[stage]}, place ${index + 1} of ${count}.${warning}`;
}

export function droppedText(company: string, from: Stage, { stage, index }: Place): string {
  return stage === from
    ? `Dropped ${company} in ${STAGE_NAMES[stage]}, place ${index + 1}.`
    : `Dropped ${company}: moved ${moveText(from, stage)}, place ${index + 1}.`;
}

export function cancelledText(company: string, { stage }: Place): string {
  return `Cancelled. ${company} stays in ${STAGE_NAMES[stage]}.`;
}
