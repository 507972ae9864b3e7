import { formatMoney } from '#domain/money/format.ts';
import { assertNever } from '#domain/outcome.ts';
import type { FrozenFigure } from './check-in.ts';
import type { FigureDifference } from './differences.ts';

function number(value: number, locale: string, signed: boolean): string {
  const signDisplay = signed ? 'exceptZero' : 'auto';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay }).format(value);
}

/** A figure as it is shown: "62 %", "€12,345 and $400", "not known". */
export function figureText(figure: FrozenFigure | undefined, locale: string): string {
  if (figure === undefined) return 'not kept';
  switch (figure.kind) {
    case 'number':
      return number(figure.value, locale, false);
    case 'share':
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
        figure.value,
      );
    case 'money':
      if (figure.value.length === 0) return 'none';
      return figure.value.map((amount) => formatMoney(amount, locale, { whole: true })).join(' and ');
    case 'unknown':
      return 'not known';
    default:
      return assertNever(figure);
  }
}

const POINTS = 100;

/** A difference as it is shown: "+3", "−1.5 points", "no change"; empty where there is none to show. */
export function differenceText(difference: FigureDifference, locale: string): string {
  switch (difference.kind) {
    case 'number':
      return difference.by === 0 ? 'no change' : number(difference.by, locale, true);
    case 'share': {
      const points = Math.round(difference.by * POINTS * 10) / 10;
      if (points === 0) return 'no change';
      const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
      return `${format.format(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
    }
    case 'money': {
      const moved = difference.by.filter(({ minor }) => minor !== 0);
      if (moved.length === 0) return 'no change';
      return moved
        .map((amount) => `${amount.minor > 0 ? '+' : ''}${formatMoney(amount, locale, { whole: true })}`)
        .join(' and ');
    }
    case 'unknown':
      return '';
    default:
      return assertNever(difference);
  }
}
