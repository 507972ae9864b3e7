import { earlier, later } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { priceHistory } from './amended-lines.ts';
import { rulesOf } from './amended-terms.ts';
import type { Contract } from './contract.ts';
import { termAt } from './terms.ts';

/** What contracts are compared by; `id` is missing while a contract is not stored. */
export type ComparedContract = Omit<Contract, 'id' | 'createdAt' | 'updatedAt'> & {
  readonly id?: Contract['id'];
};

/** Two contracts that both have the same line on the same days. */
export interface Overlap {
  readonly other: ComparedContract;
  readonly product: string;
  readonly from: IsoDate;
  /** Last day; `null` while both run on. */
  readonly to: IsoDate | null;
}

interface Span {
  readonly product: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** The days on which a contract has each product. Renewing contracts have no last day. */
function spansOf(contract: ComparedContract): Span[] {
  const rules = rulesOf(contract);
  const end = rules.atEnd === 'ends' ? termAt(rules, Number.MAX_SAFE_INTEGER).end : null;
  return priceHistory(contract).flatMap(({ product, from, until, seats }) => {
    const to = until === null ? end : end === null ? until : earlier(until, end);
    return seats === 0 || (to !== null && to < from) ? [] : [{ product: nameKey(product), from, to }];
  });
}

/** Contracts that are not stored have no id to be known by. */
function isItself(a: ComparedContract, b: ComparedContract): boolean {
  return a === b || (a.id !== undefined && a.id === b.id);
}

/** Same application; where one of them names none, same vendor. */
function isSameSubject(a: ComparedContract, b: ComparedContract): boolean {
  if (a.applicationId !== null && b.applicationId !== null) return a.applicationId === b.applicationId;
  return a.vendor.trim() !== '' && nameKey(a.vendor) === nameKey(b.vendor);
}

/**
 * Contracts that have the same product for the same application (or vendor) on the same days: it may be paid twice.
 * Archived ones are left out. One entry for each other contract and product, with all the days between.
 */
export function overlapsOf(contract: ComparedContract, others: readonly ComparedContract[]): Overlap[] {
  if (contract.archived) return [];
  const own = spansOf(contract);
  return others
    .filter((other) => !other.archived && !isItself(contract, other) && isSameSubject(contract, other))
    .flatMap((other) => {
      const shared = spansOf(other).flatMap((theirs) =>
        own.flatMap((mine) => (mine.product === theirs.product ? commonDays(mine, theirs) : [])),
      );
      return [...Map.groupBy(shared, ({ product }) => product)].map(([product, spans]): Overlap => {
        const to = spans.some((span) => span.to === null)
          ? null
          : spans.map((span) => span.to ?? span.from).reduce(later);
        return {
          other,
          product: writtenAs(contract, product),
          from: spans.map(({ from }) => from).reduce(earlier),
          to,
        };
      });
    });
}

function commonDays(a: Span, b: Span): Span[] {
  const from = later(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : earlier(a.to, b.to);
  return to !== null && to < from ? [] : [{ product: a.product, from, to }];
}

function writtenAs(contract: ComparedContract, key: string): string {
  return priceHistory(contract).find(({ product }) => nameKey(product) === key)?.product ?? key;
}

/** An overlap in words, with both names. */
export function overlapText(name: string, { other, product, from, to }: Overlap, locale: string): string {
  const what = product === '' ? 'an unnamed line' : `“${product}”`;
  const days =
    to === null
      ? `from ${formatDate(from, locale)} on`
      : `from ${formatDate(from, locale)} to ${formatDate(to, locale)}`;
  return `“${name}” and “${other.name}” both have ${what} ${days}: it may be paid twice. End one of them, or name the products apart.`;
}
