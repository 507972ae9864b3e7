import { isKnownCurrency } from '#domain/money/currencies.ts';
import type { InvoiceKind } from '../invoice.ts';
import type { FoundInvoice } from '../found-invoice.ts';
import { decimalText, divideHalfEven, parseDecimal } from '#domain/money/decimal.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { dateOf, type Reading } from './reading.ts';
import type { XmlElement } from './xml-element.ts';

/** What either syntax gives; the format follows from where the document was found. */
export type ElectronicInvoice = Omit<FoundInvoice, 'format' | 'unsure' | 'notices' | 'places'>;

/** UNTDID 1001 codes that EN 16931 and its national rules count as credit notes. */
const CREDIT_NOTES = new Set('81 83 261 262 296 308 381 396 420 458 502 503 532'.split(' '));

/** Codes that a manager should not take for a plain invoice, with what they mean. */
const SPECIAL_TYPES: Readonly<Record<string, string>> = {
  '325': 'This is a pro-forma invoice (type 325): it asks for no payment.',
  '326': 'This is a partial invoice (type 326): others for the same order may follow.',
  '384': 'This invoice corrects an earlier one (type 384).',
  '386': 'This is an invoice for a prepayment (type 386).',
  '389': 'This invoice was written by its buyer (self-billed, type 389).',
  '751': 'This document is for bookkeeping only (type 751): it is no invoice to pay.',
};

/** A type code (BT-3) as UNTDID 1001 writes them; anything else says nothing. */
export function typeCodeOf(stated: string | null): string | null {
  return stated !== null && /^\w{1,10}$/.test(stated) ? stated : null;
}

const LONGEST_DESCRIPTION = 2000;

/** What a line is for, from the first place that says it; visibly cut when nobody would read it all. */
export function descriptionOf(...places: readonly (string | null)[]): string {
  const stated = places.find((place) => place !== null) ?? '';
  return stated.length > LONGEST_DESCRIPTION ? `${stated.slice(0, LONGEST_DESCRIPTION)}…` : stated;
}

/** Whether it is a credit note (BT-3), and what is special about its type. */
export function kindOf(typeCode: string | null, byRoot: InvoiceKind, reading: Reading): InvoiceKind {
  const special =
    typeCode !== null && Object.hasOwn(SPECIAL_TYPES, typeCode) ? SPECIAL_TYPES[typeCode] : undefined;
  if (special !== undefined) reading.notices.push(special);
  if (typeCode === null && byRoot === 'invoice')
    reading.notices.push('The document does not say which type it is (invoice or other).');
  return typeCode !== null && CREDIT_NOTES.has(typeCode) ? 'credit-note' : byRoot;
}

/**
 * The invoice currency (BT-5). Without one, what the amounts name is only told: it is evidence, not the
 * document's own statement.
 */
export function currencyOf(
  candidates: readonly XmlElement[],
  amounts: readonly XmlElement[],
  reading: Reading,
): string | null {
  const stated = reading.text('currency', candidates);
  if (stated !== null) {
    const code = stated.toUpperCase();
    if (isKnownCurrency(code)) return code;
    reading.doubt('currency', `The file states a currency that does not exist: “${stated.slice(0, 60)}”.`);
    return null;
  }
  if (reading.unsure.has('currency')) return null;
  const named = new Set(
    amounts.map((element) => element.attributes.get('currencyID')?.trim().toUpperCase() ?? ''),
  );
  named.delete('');
  if (named.size > 0) {
    reading.doubt(
      'currency',
      `The file does not state its currency; its amounts name ${[...named].join(', ')}.`,
    );
  } else reading.notices.push('The file does not state its currency.');
  return null;
}

/** What one price is for, as plain decimal text: a stated price may be for 100 or 1,000 (BT-146, BT-149). */
export function pricePerUnit(price: string | null, baseQuantity: string | null): string | null {
  if (price === null || baseQuantity === null) return price;
  const [amount, base] = [parseDecimal(price), parseDecimal(baseQuantity)];
  if (amount === null || base === null || base.digits === 0n) return null;
  if (base.digits === 10n ** BigInt(base.scale)) return price;
  const scale = 10;
  const quotient = divideHalfEven(
    amount.digits * 10n ** BigInt(scale + base.scale),
    base.digits * 10n ** BigInt(amount.scale),
  );
  return decimalText(quotient, scale).replace(/\.?0+$/, '');
}

/** The period the document as a whole is for (BT-73, BT-74); lines keep their own. */
export function periodOf(
  starts: readonly XmlElement[],
  ends: readonly XmlElement[],
  reading: Reading,
): { readonly periodStart: IsoDate | null; readonly periodEnd: IsoDate | null } {
  const periodStart = reading.date('periodStart', starts, 'start');
  const periodEnd = reading.date('periodEnd', ends, 'end');
  if (periodStart !== null && periodEnd !== null && periodStart > periodEnd) {
    reading.notices.push(`The period ends (${periodEnd}) before it begins (${periodStart}).`);
  }
  return { periodStart, periodEnd };
}

/** A day of a line's period; one that is none is left out, as nothing is asked about lines. */
export function lineDay(element: XmlElement | null, end: 'start' | 'end'): IsoDate | null {
  return element === null ? null : dateOf(element, end);
}
