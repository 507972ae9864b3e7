import type { ReactNode } from 'react';
import classes from './sentiment.module.css';

interface ScoreTrendProps {
  /** 0 to 100, oldest first. */
  readonly scores: readonly number[];
}

const WIDTH = 64;
const HEIGHT = 18;
const EDGE = 2;
/** More would be a scribble. */
const MOST = 8;

/** The last scores as a line on the whole scale, so that a small change looks small. The figures stand beside it. */
export function ScoreTrend({ scores }: ScoreTrendProps): ReactNode {
  const shown = scores.slice(-MOST);
  if (shown.length < 2) return null;
  const points = shown.map((score, index) => {
    const x = EDGE + (index * (WIDTH - 2 * EDGE)) / (shown.length - 1);
    const y = EDGE + ((100 - score) * (HEIGHT - 2 * EDGE)) / 100;
    return [x, y] as const;
  });
  const [endX, endY] = points.at(-1) ?? [0, 0];
  return (
    <svg className={classes['trend']} width={WIDTH} height={HEIGHT} aria-hidden>
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={endX} cy={endY} r={EDGE} />
    </svg>
  );
}
