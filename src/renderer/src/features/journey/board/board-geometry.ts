import type { Stage } from '#domain/journey/journey.ts';
import { isStage } from '#domain/journey/stages.ts';
import { ROW_HEIGHT } from './use-window-rows.ts';

/** How near to an edge, in pixels, a dragged card makes the list scroll, and how fast at most per frame. */
const EDGE = 48;
const FASTEST = 14;

export function listsOf(board: HTMLElement): readonly HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>('[data-stage-list]')];
}

export function listOf(board: HTMLElement, stage: Stage): HTMLElement | null {
  return board.querySelector<HTMLElement>(`[data-stage-list="${stage}"]`);
}

/** The place below a point, before it is limited to the column's length; `null` outside the board. */
export function placeUnder(
  board: HTMLElement,
  x: number,
  y: number,
): { readonly stage: Stage; readonly index: number } | null {
  const area = board.getBoundingClientRect();
  if (x < area.left || x > area.right || y < area.top || y > area.bottom) return null;
  const list = listsOf(board).find((candidate) => {
    const { left, right } = candidate.getBoundingClientRect();
    return x >= left && x <= right;
  });
  const stage = list?.dataset['stageList'];
  if (list === undefined || stage === undefined || !isStage(stage)) return null;
  const inside = y - list.getBoundingClientRect().top + list.scrollTop;
  return { stage, index: Math.max(0, Math.floor(inside / ROW_HEIGHT)) };
}

function speedAt(value: number, from: number, to: number): number {
  if (value < from + EDGE) return -Math.min(FASTEST, ((from + EDGE - value) / EDGE) * FASTEST);
  if (value > to - EDGE) return Math.min(FASTEST, ((value - to + EDGE) / EDGE) * FASTEST);
  return 0;
}

/** One frame of scrolling near the edges: the column under the pointer up and down, the board sideways. */
export function scrollNearEdges(board: HTMLElement, x: number, y: number): void {
  const area = board.getBoundingClientRect();
  board.scrollLeft += speedAt(x, area.left, area.right);
  const under = placeUnder(board, x, y);
  const list = under === null ? null : listOf(board, under.stage);
  if (list === null) return;
  const { top, bottom } = list.getBoundingClientRect();
  list.scrollTop += speedAt(y, top, bottom);
}
