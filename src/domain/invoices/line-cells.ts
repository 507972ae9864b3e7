import { isIsoDate } from '#domain/calendar/iso.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import { parseDecimal } from '#domain/money/decimal.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { InvoiceLine } from './invoice.ts';

const DAMAGED = 'the lines are damaged. Leave the cell empty, or export the table again.';

/** Reads the lines that an export of ours wrote as JSON. Refused with code `lines`. */
export function parseInvoiceLines(value: unknown): Outcome<readonly InvoiceLine[]> {
  if (!Array.isArray(value)) return refused('lines', DAMAGED);
  const lines = value.map(parseLine);
  return lines.every((line) => line !== null) ? accepted(lines) : refused('lines', DAMAGED);
}

function parseLine(value: unknown): InvoiceLine | null {
  if (typeof value !== 'object' || value === null) return null;
  const line = value as Partial<Record<keyof InvoiceLine, unknown>>;
  const { description, quantity, unitPrice, net, periodStart, periodEnd } = line;
  if (typeof description !== 'string' || !isDecimal(quantity) || !isDecimal(unitPrice)) return null;
  if (net !== null && !(typeof net === 'number' && Number.isSafeInteger(net))) return null;
  if (!isDate(periodStart) || !isDate(periodEnd)) return null;
  return {
    description,
    quantity,
    unitPrice,
    net: net === null ? null : minorUnits(net),
    periodStart,
    periodEnd,
  };
}

function isDecimal(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && parseDecimal(value) !== null);
}

function isDate(value: unknown): value is IsoDate | null {
  return value === null || (typeof value === 'string' && isIsoDate(value));
}
