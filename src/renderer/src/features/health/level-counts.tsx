import type { ReactNode } from 'react';
import { byLevel, type CustomerHealthRow } from '#domain/health/overview.ts';
import type { HealthLevel } from '#domain/health/score.ts';
import { LEVEL_NAMES } from '#domain/health/words.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import classes from './health.module.css';

const LEVELS: readonly HealthLevel[] = ['good', 'watch', 'poor', 'unknown'];

interface LevelCountsProps {
  readonly rows: readonly CustomerHealthRow[];
  readonly good: number;
  readonly poor: number;
  readonly locale: string;
}

/** How many customers are of each level; each figure opens them. */
export function LevelCounts({ rows, good, poor, locale }: LevelCountsProps): ReactNode {
  const levels = byLevel(rows);
  const all = LEVELS.reduce((sum, level) => sum + levels[level].length, 0);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const range: Readonly<Record<HealthLevel, string>> = {
    good: `from ${good}`,
    watch: `from ${poor}`,
    poor: `below ${poor}`,
    unknown: 'nothing known',
  };
  return (
    <dl className={classes['levels']}>
      {LEVELS.map((level) => (
        <div key={level}>
          <dt>
            {LEVEL_NAMES[level]} <span className="desk-dim">{range[level]}</span>
          </dt>
          <dd>
            <CustomerFigure
              title={`Health ${LEVEL_NAMES[level].toLowerCase()}`}
              ids={levels[level].map(({ customer }) => customer.id)}
            >
              {levels[level].length}
            </CustomerFigure>{' '}
            <span className="desk-dim">{all > 0 && percent.format(levels[level].length / all)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
