import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import type { FrozenFigure } from './check-in.ts';

/** How a figure differs from the same one of the check-in before. */
export type FigureDifference =
  | { readonly kind: 'number'; readonly by: number }
  /** Percentage points as a share: 0.03 is 3 points. */
  | { readonly kind: 'share'; readonly by: number }
  /** Each currency by itself; one that only one of the two has counts as 0 in the other. */
  | { readonly kind: 'money'; readonly by: readonly Money[] }
  /** One of the two is not known, or there was none before. */
  | { readonly kind: 'unknown' };

/** `now` − `before`. What is not known in one of them has no difference, which is not the same as none. */
export function differenceOf(
  now: FrozenFigure | undefined,
  before: FrozenFigure | undefined,
): FigureDifference {
  if (now === undefined || before === undefined) return { kind: 'unknown' };
  if (now.kind === 'number' && before.kind === 'number') {
    return { kind: 'number', by: now.value - before.value };
  }
  if (now.kind === 'share' && before.kind === 'share') return { kind: 'share', by: now.value - before.value };
  if (now.kind === 'money' && before.kind === 'money') {
    return { kind: 'money', by: moneyDifference(now.value, before.value) };
  }
  return { kind: 'unknown' };
}

function moneyDifference(now: readonly Money[], before: readonly Money[]): Money[] {
  const minor = (all: readonly Money[], currency: CurrencyCode): number =>
    all.find((amount) => amount.currency === currency)?.minor ?? 0;
  const currencies = [...new Set([...now, ...before].map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) => money(minor(now, currency) - minor(before, currency), currency));
}

/** Whether a figure became better, worse or stayed; `null` where that cannot be said. */
export function tendencyOf(
  difference: FigureDifference,
  better: 'up' | 'down' | null,
): 'better' | 'worse' | 'same' | null {
  const signs = signsOf(difference);
  if (signs === null) return null;
  if (signs.every((sign) => sign === 0)) return 'same';
  // Amounts that go both ways in different currencies are neither.
  if (better === null || (signs.includes(1) && signs.includes(-1))) return null;
  return signs.includes(1) === (better === 'up') ? 'better' : 'worse';
}

function signsOf(difference: FigureDifference): number[] | null {
  if (difference.kind === 'unknown') return null;
  if (difference.kind === 'money') return difference.by.map(({ minor }) => Math.sign(minor));
  return [Math.sign(difference.by)];
}
