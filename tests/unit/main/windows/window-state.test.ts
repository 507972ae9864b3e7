import { describe, expect, it } from 'vitest';
import { parseWindowState, visibleBounds } from '#main/windows/window-state.ts';

const DISPLAY = { x: 0, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 1280, height = 800) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('where the window comes back', () => {
  it('is where it was', () => {
    expect(visibleBounds(at(100, 80), [DISPLAY])).toEqual({ x: 100, y: 80, width: 1280, height: 800 });
  });

  it.each([
    ['on a display that is gone', at(3000, 100)],
    ['above the top edge', at(100, -400)],
    ['almost off the right edge', at(1900, 100)],
  ])('is the default place when it was %s', (_where, state) => {
    expect(visibleBounds(state, [DISPLAY])).toBeNull();
  });

  it('is never smaller than the smallest size', () => {
    expect(visibleBounds(at(0, 0, 300, 200), [DISPLAY])).toMatchObject({ width: 1024, height: 700 });
  });

  it.each([null, {}, { bounds: { x: 1, y: 2, width: 'a', height: 4 }, maximized: false }, { bounds: {} }])(
    'refuses %j as a state',
    (value) => {
      expect(() => parseWindowState(value)).toThrow('not a window state');
    },
  );
});
