import { describe, expect, it } from 'vitest';
import {
  bandPath,
  BOX,
  outerRadius,
  pointAt,
  RING,
  roughness,
  turnSeconds,
} from '#features/flywheel/wheel/geometry.ts';

function radii(path: string): number[] {
  const points = path.slice(0, path.indexOf(' A ')).matchAll(/(\d+\.\d) (\d+\.\d)/g);
  return [...points].map(([, x, y]) => Math.hypot(Number(x) - BOX.x, Number(y) - BOX.y));
}

describe('the drawing of the wheel', () => {
  it('begins at the top and goes clockwise', () => {
    expect(pointAt(0, 100)).toEqual({ x: BOX.x, y: BOX.y - 100 });
    expect(pointAt(90, 100).x).toBeCloseTo(BOX.x + 100);
  });

  it('makes an arc thicker the more force it has, and never so thick that it meets the rim', () => {
    expect(outerRadius(0.5)).toBeGreaterThan(outerRadius(0.2));
    expect(outerRadius(0)).toBe(RING.inner + RING.least);
    expect(outerRadius(1)).toBeLessThan(RING.stages);
  });

  it('has a smooth edge without friction and a rough one where there is much', () => {
    const outer = outerRadius(0.4);
    const [smooth, half] = [bandPath(0, 120, outer, [0, 0]), bandPath(0, 120, outer, [0, roughness(0.5)])];
    const edge = (path: string): number[] => radii(path).slice(0, -1);
    expect(edge(smooth).every((radius) => Math.abs(radius - outer) < 0.2)).toBe(true);
    expect(
      edge(half)
        .slice(0, 40)
        .every((radius) => Math.abs(radius - outer) < 0.2),
    ).toBe(true);
    expect(Math.min(...edge(half))).toBeLessThan(outer - 10);
    expect(roughness(null)).toBe(0);
    expect(roughness(2)).toBe(roughness(0.5));
  });

  it('turns faster the fewer days it takes, and stands still while nobody arrived', () => {
    expect(turnSeconds(null)).toBeNull();
    expect(turnSeconds(120)).toBe(20);
    expect(turnSeconds(240)).toBe(40);
    expect(turnSeconds(1)).toBe(10);
    expect(turnSeconds(100_000)).toBe(150);
  });
});
