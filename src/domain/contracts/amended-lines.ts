import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { amendmentsInOrder } from './amendment-order.ts';
import type { Amendment, AmendmentChange, Contract, ContractLine } from './contract.ts';

/** What the lines of a contract are worked out from. */
export type AgreedLines = Pick<Contract, 'lines' | 'amendments'>;

/** The lines that hold from a day on. */
export interface LinesVersion {
  /** First day; `null` for the lines as first agreed. */
  readonly from: IsoDate | null;
  readonly lines: readonly ContractLine[];
}

const known = new WeakMap<readonly Amendment[], { of: readonly ContractLine[]; versions: LinesVersion[] }>();

/**
 * The lines as they change over time, oldest first, at least one. Amendments replay by their effective days whatever
 * their order in the list; those of one day count as one. A change of a line that is not there on its day changes
 * nothing: `amendmentProblems` tells the manager of it.
 */
export function linesVersions({ lines, amendments }: AgreedLines): readonly LinesVersion[] {
  // Thousands of contracts are planned with, and few are amended: those cost no more than this look.
  if (amendments.length === 0) return [{ from: null, lines }];
  const before = known.get(amendments);
  if (before?.of === lines) return before.versions;
  const versions: LinesVersion[] = [{ from: null, lines }];
  let present = lines;
  for (const { effective, changes } of amendmentsInOrder(amendments)) {
    const after = changes.reduce(changedLines, present);
    if (after === present) continue;
    present = after;
    if (versions.at(-1)?.from === effective) versions.pop();
    versions.push({ from: effective, lines: after });
  }
  known.set(amendments, { of: lines, versions });
  return versions;
}

/** The lines of a contract on a day, its amendments of until then replayed; before its start those first agreed. */
export function linesOn(contract: AgreedLines, date: IsoDate): readonly ContractLine[] {
  if (contract.amendments.length === 0) return contract.lines;
  const version = linesVersions(contract).findLast(({ from }) => from === null || from <= date);
  return version?.lines ?? contract.lines;
}

/** One change applied to the lines; the very same list when it changes nothing. */
export function changedLines(
  lines: readonly ContractLine[],
  change: AmendmentChange,
): readonly ContractLine[] {
  switch (change.kind) {
    case 'seats':
      return replaced(lines, change.lineId, { seats: change.seats });
    case 'price':
      return replaced(lines, change.lineId, { unitPrice: change.unitPrice });
    case 'line-added':
      return lines.some(({ id }) => id === change.line.id) ? lines : [...lines, change.line];
    case 'line-removed':
      return lines.some(({ id }) => id === change.lineId)
        ? lines.filter(({ id }) => id !== change.lineId)
        : lines;
    case 'term-end':
    case 'notice':
      return lines;
  }
}

function replaced(
  lines: readonly ContractLine[],
  lineId: string,
  change: Partial<Pick<ContractLine, 'seats' | 'unitPrice'>>,
): readonly ContractLine[] {
  const line = lines.find(({ id }) => id === lineId);
  if (line === undefined) return lines;
  const same = (change.seats ?? line.seats) === line.seats;
  if (same && (change.unitPrice ?? line.unitPrice) === line.unitPrice) return lines;
  return lines.map((one) => (one === line ? { ...one, ...change } : one));
}

/** Where a price or a number of seats comes from. */
export type PriceSource =
  | { readonly kind: 'agreed' }
  | { readonly kind: 'amendment'; readonly effective: IsoDate; readonly descriptions: readonly string[] };

/** A stretch of time in which a line had the same price and the same seats. */
export interface PriceEntry {
  readonly from: IsoDate;
  /** Last day, included; `null` while nothing that is agreed changes it. */
  readonly until: IsoDate | null;
  readonly lineId: string;
  readonly product: string;
  /** Per seat and billing period, in the contract's currency. */
  readonly unitPrice: MinorUnits;
  readonly seats: number;
  readonly source: PriceSource;
}

/**
 * Price and seats of every line over time as agreed, by first day and then in the order of the lines; changes that lie
 * ahead included. Prices that a renewal brought without an amendment are not known to the contract: invoices tell them.
 */
export function priceHistory(contract: AgreedLines & Pick<Contract, 'terms'>): readonly PriceEntry[] {
  const versions = linesVersions(contract);
  const open = new Map<string, PriceEntry>();
  const all: PriceEntry[] = [];
  const close = (entry: PriceEntry, before: IsoDate): void => {
    open.delete(entry.lineId);
    all[all.indexOf(entry)] = { ...entry, until: addDays(before, -1) };
  };
  for (const { from: effective, lines } of versions) {
    const from = effective ?? contract.terms.start;
    for (const entry of open.values()) {
      if (!lines.some(({ id }) => id === entry.lineId)) close(entry, from);
    }
    for (const line of lines) {
      const before = open.get(line.id);
      if (before?.unitPrice === line.unitPrice && before.seats === line.seats) continue;
      if (before !== undefined) close(before, from);
      const entry = entryOf(line, from, sourceOf(contract.amendments, effective));
      open.set(line.id, entry);
      all.push(entry);
    }
  }
  // An amendment of the first day leaves no day to what it changes.
  return all.filter(({ from, until }) => until === null || until >= from);
}

function entryOf(line: ContractLine, from: IsoDate, source: PriceSource): PriceEntry {
  const { id: lineId, product, unitPrice, seats } = line;
  return { from, until: null, lineId, product, unitPrice, seats, source };
}

function sourceOf(amendments: readonly Amendment[], effective: IsoDate | null): PriceSource {
  if (effective === null) return { kind: 'agreed' };
  const descriptions = amendmentsInOrder(amendments)
    .filter((one) => one.effective === effective && one.changes.length > 0)
    .map(({ description }) => description);
  return { kind: 'amendment', effective, descriptions };
}
