import type { Rectangle } from 'electron';

/** Where the window stood when it was last closed. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export const DEFAULT_SIZE = { width: 1280, height: 800 } as const;
export const SMALLEST_SIZE = { width: 1024, height: 700 } as const;

/** @throws when `value` is not a window state */
export function parseWindowState(value: unknown): WindowState {
  const state = value as { bounds?: Partial<Rectangle>; maximized?: unknown } | null;
  const { x, y, width, height } = state?.bounds ?? {};
  const numbers = [x, y, width, height];
  if (!numbers.every((part) => Number.isInteger(part)) || typeof state?.maximized !== 'boolean') {
    throw new Error('not a window state');
  }
  return { bounds: { x, y, width, height } as Rectangle, maximized: state.maximized };
}

/** The remembered bounds if they still lie on one of the displays, else `null`. */
export function visibleBounds(state: WindowState | null, displays: readonly Rectangle[]): Rectangle | null {
  if (state === null) return null;
  const { x, y, width, height } = state.bounds;
  const shown = displays.some(
    (area) =>
      x < area.x + area.width - 100 &&
      x + width > area.x + 100 &&
      y >= area.y - 20 &&
      y < area.y + area.height - 60,
  );
  if (!shown) return null;
  return {
    x,
    y,
    width: Math.max(width, SMALLEST_SIZE.width),
    height: Math.max(height, SMALLEST_SIZE.height),
  };
}
