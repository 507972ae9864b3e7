import type { ReactNode } from 'react';
import { formatMonth } from '#domain/calendar/format.ts';
import { monthOf } from '#domain/calendar/months.ts';
import type { PricePlot, PriceSteps } from '#domain/dossier/price-plot.ts';
import { moreText } from '#domain/dossier/cut.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { percentWords } from './dossier-words.ts';

interface PriceChartProps {
  readonly plot: PricePlot;
  readonly currency: CurrencyCode;
  readonly locale: string;
}

/** The drawing's own units: about a millimetre on paper. */
const WIDTH = 87;
const HEIGHT = 34;
const AREA = { left: 1, right: 86, top: 5, bottom: 29 } as const;
const SERIES = [
  'dossier-series',
  'dossier-series dossier-series-2',
  'dossier-series dossier-series-3',
] as const;

function atX(x: number): number {
  return AREA.left + x * (AREA.right - AREA.left);
}

function atY(y: number): number {
  return AREA.bottom - y * (AREA.bottom - AREA.top);
}

function changeOf({ first, last }: PriceSteps, locale: string): string {
  return first === 0 || first === last
    ? ''
    : ` (${percentWords(Math.round(((last - first) / first) * 1000) / 10, locale)})`;
}

function Key({ plot, currency, locale }: PriceChartProps): ReactNode {
  const price = (minor: number): string => formatMoney(money(minor, currency), locale);
  return (
    <>
      {plot.lines.map((line, index) => (
        <div key={`${index} ${line.product}`} className="dossier-key">
          <svg className="dossier-chart" viewBox="0 0 8 2" aria-hidden="true">
            <line className={SERIES[index]} x1="0" x2="8" y1="1" y2="1" />
          </svg>
          <span className="dossier-line">{line.product === '' ? 'unnamed line' : line.product}</span>
          <span className="dossier-number">
            {line.first === line.last ? price(line.last) : `${price(line.first)} → ${price(line.last)}`}
            {changeOf(line, locale)}
          </span>
        </div>
      ))}
      {plot.more > 0 && <p className="dossier-dim">{moreText(plot.more)} lines</p>}
    </>
  );
}

/** Unit prices as agreed, as steps from nought. */
export function PriceChart(props: PriceChartProps): ReactNode {
  const { plot, currency, locale } = props;
  const summary = plot.lines
    .map(({ product, first, last }) => {
      const words = [first, last].map((minor) => formatMoney(money(minor, currency), locale));
      return `${product} from ${words.join(' to ')}`;
    })
    .join('; ');
  return (
    <>
      <figure aria-label={`Unit prices: ${summary}`}>
        <svg className="dossier-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <line x1={AREA.left} x2={AREA.right} y1={AREA.bottom} y2={AREA.bottom} />
          {plot.today !== null && (
            <>
              <line
                className="dossier-today"
                x1={atX(plot.today)}
                x2={atX(plot.today)}
                y1={AREA.top - 1}
                y2={AREA.bottom}
              />
              <text
                className="dossier-axis"
                x={atX(plot.today)}
                y={AREA.bottom + 3.4}
                textAnchor={plot.today > 0.75 ? 'end' : plot.today < 0.25 ? 'start' : 'middle'}
              >
                {plot.today > 0.2 && plot.today < 0.8 ? 'today' : ''}
              </text>
            </>
          )}
          {plot.lines.map((line, index) => (
            <polyline
              key={`${index} ${line.product}`}
              className={SERIES[index]}
              points={line.points.map(({ x, y }) => `${atX(x).toFixed(2)},${atY(y).toFixed(2)}`).join(' ')}
            />
          ))}
          <text className="dossier-axis" x={AREA.left} y={AREA.top - 2}>
            {formatMoney(money(plot.top, currency), locale)}
          </text>
          <text className="dossier-axis" x={AREA.left} y={AREA.bottom + 3.4}>
            {formatMonth(monthOf(plot.from), locale)}
          </text>
          <text className="dossier-axis" x={AREA.right} y={AREA.bottom + 3.4} textAnchor="end">
            {formatMonth(monthOf(plot.to), locale)}
          </text>
        </svg>
      </figure>
      <Key {...props} />
    </>
  );
}
