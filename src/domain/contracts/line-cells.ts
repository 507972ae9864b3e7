import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Cells } from '#domain/tables/entity-cells.ts';
import type { Contract, ContractLine } from './contract.ts';

/**
 * Cells of a contract's lines. One line has columns of its own; several are written as JSON in `lines`,
 * with their seats summed up for the reader.
 */
export function lineCells({ lines, currency }: Contract): Readonly<Record<string, string | number | null>> {
  const [only] = lines;
  if (only === undefined || lines.length > 1) {
    const seats = lines.length > 1 ? lines.reduce((sum, line) => sum + line.seats, 0) : null;
    return { seats, lines: lines.length > 1 ? JSON.stringify(lines) : null };
  }
  return {
    product: only.product,
    seats: only.seats,
    'seat step': only.seatStep,
    'unit price': moneyText({ minor: only.unitPrice, currency }),
    'line id': only.id,
  };
}

/** The lines of one row; what the file does not say is taken from `before`. Problems go to `cells`. */
export function readLines(
  cells: Cells,
  currency: CurrencyCode,
  before: readonly ContractLine[],
): readonly ContractLine[] {
  const several = cells.json<readonly ContractLine[] | null>('lines', parseLines, null, null);
  if (several !== null) return summedSeats(cells, several);
  if (!cells.has('seats') && !cells.has('unit price')) return before;
  // A file without the column `lines` says nothing of contracts that have several.
  if (!cells.has('lines') && before.length > 1) return before;
  const old = before.length === 1 ? before[0] : undefined;
  const seats = cells.count('seats', old?.seats ?? null);
  const unitPrice = cells.money('unit price', currency, old?.unitPrice ?? null);
  if (seats === null && unitPrice === null) return [];
  if (seats === null) cells.warn('No seats are given: 1 is assumed.');
  if (unitPrice === null) cells.warn('No unit price is given: 0 is assumed until it is entered.');
  return [
    {
      id: cells.id('line id') ?? old?.id ?? '1',
      product: cells.text('product', old?.product ?? ''),
      seats: seats ?? 1,
      unitPrice: unitPrice ?? (0 as MinorUnits),
      seatStep: cells.count('seat step', old?.seatStep ?? 1) ?? 1,
    },
  ];
}

function summedSeats(cells: Cells, lines: readonly ContractLine[]): readonly ContractLine[] {
  const seats = cells.count('seats', null);
  const sum = lines.reduce((total, line) => total + line.seats, 0);
  if (seats !== null && seats !== sum) {
    cells.refuse(`seats: ${seats}, but the lines have ${sum}. Change the column “lines”, or empty it.`);
  }
  return lines;
}

function parseLines(value: unknown): Outcome<readonly ContractLine[]> {
  const damaged = refused('lines', 'the lines are damaged. Change them in the program instead.');
  if (!Array.isArray(value)) return damaged;
  const lines = (value as readonly unknown[]).map(lineFrom);
  return lines.every((line) => line !== null) ? accepted(lines) : damaged;
}

/** A line as `toCells` wrote it; `null` when it is damaged. */
export function lineFrom(value: unknown): ContractLine | null {
  const { id, product, seats, unitPrice, seatStep } = (value ?? {}) as Partial<
    Record<keyof ContractLine, unknown>
  >;
  if (typeof id !== 'string' || typeof product !== 'string') return null;
  if (!isWhole(seats) || !isWhole(unitPrice) || !isWhole(seatStep)) return null;
  return { id, product, seats, unitPrice: unitPrice as MinorUnits, seatStep };
}

export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
