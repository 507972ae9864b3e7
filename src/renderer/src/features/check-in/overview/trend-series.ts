import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import type { FigureKey } from '#domain/check-ins/figure-list.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { DatedSeries } from '#ui/charts/dated-lines.tsx';

export interface FigureTrend {
  readonly dates: readonly IsoDate[];
  readonly series: readonly DatedSeries[];
  readonly format: (value: number) => string;
}

const PERCENT = 100;

/** A figure over the check-ins, oldest first; each currency is a line of its own, what was not known a gap. */
export function trendOf(checkIns: readonly FinishedCheckIn[], key: FigureKey, locale: string): FigureTrend {
  const inOrder = checkIns.toReversed();
  const dates = inOrder.map(({ state }) => state.on);
  const figures = inOrder.map(({ state }) => state.figures[key]);
  const known = figures.find((figure) => figure !== undefined && figure.kind !== 'unknown');
  if (known?.kind === 'money') {
    const currencies = [
      ...new Set(
        figures.flatMap((figure) =>
          figure?.kind === 'money' ? figure.value.map(({ currency }) => currency) : [],
        ),
      ),
    ].toSorted();
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    return {
      dates,
      series: currencies.map((currency, look) => ({
        key: currency,
        label: currency,
        look,
        values: figures.map((figure) => amountIn(figure, currency)),
      })),
      format: (value) => format.format(value),
    };
  }
  const isShare = known?.kind === 'share';
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: isShare ? 1 : 0 });
  const values = figures.map((figure) => {
    if (figure?.kind === 'share') return figure.value * PERCENT;
    return figure?.kind === 'number' ? figure.value : null;
  });
  const series = known === undefined ? [] : [{ key, label: '', look: 0, values }];
  return { dates, series, format: (value) => `${format.format(value)}${isShare ? '%' : ''}` };
}

/** In whole units of the currency; `null` where the figure was not known. */
function amountIn(
  figure: FinishedCheckIn['state']['figures'][string] | undefined,
  currency: CurrencyCode,
): number | null {
  if (figure?.kind !== 'money') return null;
  const minor = figure.value.find((amount) => amount.currency === currency)?.minor ?? 0;
  return minor / 10 ** minorDigits(currency);
}
