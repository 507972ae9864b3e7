import type { ReactNode } from 'react';
import { formatMonth } from '#domain/calendar/format.ts';
import { monthOf } from '#domain/calendar/months.ts';
import type { SpendBar, SpendPlot } from '#domain/dossier/spend-plot.ts';
import { formatMoney } from '#domain/money/format.ts';
import { shortMoney } from './dossier-words.ts';

interface SpendChartProps {
  readonly plot: SpendPlot;
  readonly locale: string;
}

const WIDTH = 87;
const HEIGHT = 34;
const AREA = { top: 5, bottom: 29 } as const;
/** An unknown amount is drawn as an empty box of this height: it must not look like nought. */
const UNKNOWN_HEIGHT = 0.28;
const MOST_GROUP = 26;

interface OneProps {
  readonly value: SpendBar['agreed'];
  readonly x: number;
  readonly width: number;
  readonly kind: 'agreed' | 'paid';
  readonly locale: string;
}

function One({ value, x, width, kind, locale }: OneProps): ReactNode {
  const height = (value?.height ?? UNKNOWN_HEIGHT) * (AREA.bottom - AREA.top);
  const y = AREA.bottom - height;
  return (
    <>
      <rect
        className={value === null ? 'dossier-unknown' : `dossier-${kind}`}
        x={x}
        y={y}
        width={width}
        height={height}
      />
      <text x={x + width / 2} y={y - 1} textAnchor="middle">
        {value === null ? '?' : shortMoney(value.amount, locale)}
      </text>
    </>
  );
}

function wordsOf({ start, agreed, paid }: SpendBar, locale: string): string {
  const [asked, given] = [agreed, paid].map((value): string =>
    value ? formatMoney(value.amount, locale) : 'unknown',
  );
  return `term from ${formatMonth(monthOf(start), locale)}: agreed ${asked}, paid ${given}`;
}

/** What was agreed beside what was paid, term by term. */
export function SpendChart({ plot, locale }: SpendChartProps): ReactNode {
  const group = Math.min(MOST_GROUP, WIDTH / plot.bars.length);
  const bar = group * 0.4;
  const label = plot.bars.map((one) => wordsOf(one, locale)).join('; ');
  return (
    <>
      <figure aria-label={`Spend against contract: ${label}`}>
        <svg className="dossier-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {plot.bars.map((one, index) => (
            <g key={one.start}>
              <One
                value={one.agreed}
                x={index * group + group * 0.08}
                width={bar}
                kind="agreed"
                locale={locale}
              />
              <One
                value={one.paid}
                x={index * group + group * 0.08 + bar}
                width={bar}
                kind="paid"
                locale={locale}
              />
              <text
                className="dossier-axis"
                x={index * group + group * 0.08 + bar}
                y={AREA.bottom + 3.4}
                textAnchor="middle"
              >
                {formatMonth(monthOf(one.start), locale)}
                {one.present ? ' …' : ''}
              </text>
            </g>
          ))}
          <line x1="0" x2={WIDTH} y1={AREA.bottom} y2={AREA.bottom} />
        </svg>
      </figure>
      <p className="dossier-dim">
        Left: agreed for the term. Right: paid in it
        {plot.bars.some(({ present }) => present) ? '; “…” runs still' : ''}
        {plot.bars.some(({ agreed, paid }) => agreed === null || paid === null) ? '; “?” is unknown' : ''}
        {plot.bars.some(({ otherCurrencies }) => otherCurrencies) ? '; other currencies left out' : ''}.
        {plot.earlier > 0 ? ` ${plot.earlier} earlier terms are left out.` : ''}
      </p>
    </>
  );
}
