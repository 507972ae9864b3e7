import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { findSeries, LEAST_CHARGES } from '#domain/spend/recurring/find-series.ts';
import { toFound, withOwnIds } from '#domain/spend/recurring/found-series.ts';
import type {
  FoundCharge,
  RecurringLedger,
  RecurringScope,
  RecurringSeries,
  SeriesOwner,
} from '#domain/spend/recurring/found-series.ts';
import { originalPrice } from '#domain/spend/recurring/original-price.ts';
import type { ChargeGroup, SeriesContext } from '#domain/spend/recurring/series.ts';
import type { LedgerView } from './filter.ts';
import { groupCharges } from './charge-groups.ts';
import type { ChargeGroups } from './charge-groups.ts';
import type { Segment } from './column-store.ts';

/** Larger groups are shops, whose prices in other currencies tell nothing; reading them all would take long. */
const MOST_ORIGINALS = 400;

/** Where the row of a place stands. */
interface Located {
  readonly segment: Segment;
  readonly row: number;
}

/**
 * Every recurring series of the ledger on `today` (S7): software first, then by vendor and payer. Rows are grouped
 * through typed arrays; only the charges of one group at a time become more than numbers.
 */
export function recurringOf(view: LedgerView, today: IsoDate, scope: RecurringScope): RecurringLedger {
  const { segments } = view.store;
  const groups = groupCharges(view);
  if (groups.rows === 0) return { series: [], dataUntil: null };
  const reach = reachOf(segments);
  const asOf = Math.min(dayNumber(today), reach.until);
  const context = { asOf, dataEnds: asOf < dayNumber(today) - DATA_IS_FRESH, covers: reach.covers };
  const locate = locator(segments);
  const rowAt = (place: number): Pick<FoundCharge, 'importId' | 'line'> => {
    const { segment, row } = locate(place);
    return { importId: segment.importId, line: segment.line[row] ?? 0 };
  };
  const found: RecurringSeries[] = [];
  for (let group = 0; group < groups.count; group++) {
    const places = groups.placesOf(group);
    if (places.length < LEAST_CHARGES) continue;
    const owner = ownerOf(view, groups, group);
    if (scope === 'software' && !owner.software) continue;
    const charges = chargesOf(places, owner.currency, locate);
    const seriesContext: SeriesContext = { ...context, software: owner.software };
    for (const series of findSeries(charges, seriesContext)) found.push(toFound(series, owner, rowAt));
  }
  found.sort(byOwner);
  return { series: withOwnIds(found), dataUntil: dateOfDay(reach.until) };
}

/** Statements that end this few days ago are up to date: nothing needs to be said. */
const DATA_IS_FRESH = 7;

function byOwner(a: RecurringSeries, b: RecurringSeries): number {
  return (
    Number(b.software) - Number(a.software) ||
    order(a.vendorName, b.vendorName) ||
    order(a.payer, b.payer) ||
    order(a.currency, b.currency) ||
    order(a.first, b.first) ||
    b.yearly - a.yearly ||
    a.max - b.max
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Last day with a row, and which months have any. */
function reachOf(segments: readonly Segment[]): { until: number; covers: (month: number) => boolean } {
  const months = new Set<number>();
  let until = -Infinity;
  for (const { day, month, rows } of segments) {
    let last = NaN;
    for (let row = 0; row < rows; row++) {
      until = Math.max(until, day[row] ?? 0);
      const now = month[row] ?? 0;
      if (now === last) continue;
      last = now;
      months.add(now);
    }
  }
  return { until, covers: (month) => months.has(month) };
}

/** Finds the segment of a place by halving. */
function locator(segments: readonly Segment[]): (place: number) => Located {
  const starts: number[] = [];
  let rows = 0;
  for (const segment of segments) {
    starts.push(rows);
    rows += segment.rows;
  }
  return (place) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const segment = segments[low];
    if (segment === undefined) throw new RangeError(`The ledger has no row ${place}.`);
    return { segment, row: place - (starts[low] ?? 0) };
  };
}

function ownerOf({ store, labels }: LedgerView, groups: ChargeGroups, group: number): SeriesOwner {
  const { subject, payer, currency } = groups.keyOf(group);
  const { vendorKey, vendorName, domain, applicationId, applicationName, software } = labels.of(subject);
  return {
    vendorKey,
    vendorName,
    domain,
    applicationId,
    applicationName,
    software,
    payer: store.dictionaries.payer.text(payer),
    currency: store.dictionaries.currency.text(currency),
  };
}

function chargesOf(places: Uint32Array, currency: string, locate: (place: number) => Located): ChargeGroup {
  const day = new Int32Array(places.length);
  const amount = new Float64Array(places.length);
  const original: (string | null)[] | null = places.length <= MOST_ORIGINALS ? [] : null;
  places.forEach((place, i) => {
    const { segment, row } = locate(place);
    day[i] = segment.day[row] ?? 0;
    amount[i] = segment.amount[row] ?? 0;
    original?.push(originalPrice(segment.extra.values[segment.extra.index[row] ?? 0] ?? '', currency));
  });
  return { day, amount, place: places, original };
}
