/** Middle of the drawing and the radii of its rings, in units of the view box. */
export const BOX = { width: 660, height: 500, x: 330, y: 250 } as const;
export const RING = {
  hub: 88,
  spokes: 103,
  inner: 114,
  least: 34,
  most: 92,
  stages: 216,
  rim: 227,
  label: 240,
} as const;

const FULL = 360;
/** Clockwise from the top. */
const TOP = -90;
const STEP = 1.5;
/** A friction from which the edge gets no rougher. */
const ROUGHEST = 0.5;
const AMPLITUDE = 15;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** @param angle degrees clockwise from the top */
export function pointAt(angle: number, radius: number): Point {
  const turn = ((angle + TOP) * Math.PI) / 180;
  return { x: BOX.x + radius * Math.cos(turn), y: BOX.y + radius * Math.sin(turn) };
}

function text({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Outer radius of an arc with such a share of all force. */
export function outerRadius(share: number): number {
  return RING.inner + Math.min(RING.most, RING.least + share * (RING.most - RING.least) * 1.4);
}

/** How deep the notches of an edge are. */
export function roughness(friction: number | null): number {
  return friction === null ? 0 : Math.min(1, friction / ROUGHEST) * AMPLITUDE;
}

/** Heights of notches, 0 to 1, the same at each drawing: uneven, as wear is. */
const NOTCHES = [0.9, 0.1, 0.6, 0, 1, 0.25, 0.75, 0.05, 0.85, 0.35, 0.65, 0.15] as const;

/**
 * A band from one angle to another; its outer edge is notched where friction is. `edges`: one depth for each equal part of
 * the band, in order.
 */
export function bandPath(from: number, to: number, outer: number, edges: readonly number[]): string {
  const points: string[] = [];
  const steps = Math.round((to - from) / STEP);
  for (let step = 0; step <= steps; step += 1) {
    const done = step / steps;
    const depth = edges[Math.min(edges.length - 1, Math.floor(done * edges.length))] ?? 0;
    const notch = NOTCHES[step % NOTCHES.length] ?? 0;
    points.push(text(pointAt(from + (to - from) * done, outer - depth * notch)));
  }
  const back = `A ${RING.inner} ${RING.inner} 0 0 0 ${text(pointAt(from, RING.inner))}`;
  return `M ${points.join(' L ')} L ${text(pointAt(to, RING.inner))} ${back} Z`;
}

/** A line along a circle, clockwise, or the other way round where a text on it would stand on its head. */
export function linePath(from: number, to: number, radius: number, reversed = false): string {
  const [first, last] = reversed ? [to, from] : [from, to];
  const large = to - from > FULL / 2 ? 1 : 0;
  return `M ${text(pointAt(first, radius))} A ${radius} ${radius} 0 ${large} ${reversed ? 0 : 1} ${text(pointAt(last, radius))}`;
}

const FASTEST_TURN = 10;
const SLOWEST_TURN = 150;
const DAYS_A_SECOND = 6;

/** Seconds of one turn of the drawing: the fewer days from awareness to advocacy, the faster. `null`: it stands still. */
export function turnSeconds(days: number | null): number | null {
  if (days === null) return null;
  return Math.min(SLOWEST_TURN, Math.max(FASTEST_TURN, days / DAYS_A_SECOND));
}
