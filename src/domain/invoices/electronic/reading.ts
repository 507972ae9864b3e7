import { isIsoDate, type IsoDate } from '#domain/calendar/iso.ts';
import type { InvoiceField } from '../found-invoice.ts';
import { first, textOf, type XmlElement } from './xml-element.ts';
import { parseCiiDate } from './cii-date.ts';

/** A value whose very form is wrong: the document breaks its own format and is refused as a whole. */
export class BrokenValue extends Error {
  constructor(element: XmlElement, what: string) {
    super(
      `On line ${element.line} “${shown(element.text.trim())}” stands where ${what} belongs (${element.name})`,
    );
    this.name = 'BrokenValue';
  }
}

const DECIMAL = /^([+-]?)(?:(\d{1,30})(?:\.(\d{0,20}))?|\.(\d{1,20}))$/;

/**
 * Plain decimal text of an `xs:decimal`, as stated but for a `+` and a bare point; `null` when the element
 * is missing or empty. Throws {@link BrokenValue} on anything else (`19.00e`, `1,5`).
 */
export function decimalOf(element: XmlElement | null, what: string): string | null {
  const text = textOf(element);
  if (element === null || text === null) return null;
  const found = DECIMAL.exec(text);
  if (found === null) throw new BrokenValue(element, what);
  const fraction = found[3] ?? found[4] ?? '';
  return `${found[1] === '-' ? '-' : ''}${found[2] ?? '0'}${fraction === '' ? '' : `.${fraction}`}`;
}

/** An `xs:date` or `xs:dateTime`: its date part; a time zone says nothing about the day. */
export function xmlDateOf(text: string): IsoDate | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const day = found?.[1] ?? '';
  return isIsoDate(day) ? day : null;
}

const LONGEST_TEXT = 500;

/** Collects what a document leaves uncertain while its fields are read. */
export class Reading {
  readonly unsure = new Set<InvoiceField>();
  readonly notices: string[] = [];

  /** A text of which the document may state one; different ones, or unreadable letters, are unsure. */
  text(field: InvoiceField, candidates: readonly XmlElement[]): string | null {
    const texts = new Set(candidates.map(textOf).filter((text) => text !== null));
    const [only] = texts;
    if (only === undefined) return null;
    if (texts.size === 1 && only.length <= LONGEST_TEXT && !only.includes('\uFFFD')) return only;
    const say = texts.size > 1 ? SEVERAL : only.length > LONGEST_TEXT ? ENDLESS : UNREADABLE;
    this.doubt(field, say(NAMES[field], listed([...texts].map((text) => `“${shown(text)}”`))));
    return null;
  }

  /** A date of the `xs:date` kind (UBL) or with a format code (CII, see `parseCiiDate`). */
  date(
    field: InvoiceField,
    candidates: readonly XmlElement[],
    end: 'start' | 'end' = 'start',
  ): IsoDate | null {
    const stated = candidates.filter((element) => dateTextOf(element) !== null);
    const dates = new Set(stated.map((element) => dateOf(element, end)));
    const [only] = dates;
    if (only === undefined) return null;
    if (only !== null && dates.size === 1) return only;
    const texts = listed([...new Set(stated.map(dateTextOf))].map((text) => `“${shown(text ?? '')}”`));
    const say = dates.size > 1 ? SEVERAL : IMPOSSIBLE;
    this.doubt(field, say(NAMES[field], texts));
    return null;
  }

  /** An amount; the one in `currency` when the document states it in several. */
  amount(field: InvoiceField, candidates: readonly XmlElement[], currency: string | null): string | null {
    const stated = candidates.filter((element) => textOf(element) !== null);
    const own = stated.filter((element) => inCurrency(element, currency));
    const values = new Set(own.map((element) => decimalOf(element, `an amount`)));
    const [only] = values;
    if (only !== undefined && values.size === 1) return only;
    if (stated.length === 0) return null;
    const texts = stated.map(
      (element) => `“${shown(element.text.trim())} ${element.attributes.get('currencyID') ?? ''}”`,
    );
    const say = values.size > 1 ? SEVERAL : FOREIGN;
    this.doubt(field, say(NAMES[field], listed(texts)));
    return null;
  }

  /** Leaves a field blank, to be asked, and says why. */
  doubt(field: InvoiceField, notice: string): void {
    this.unsure.add(field);
    this.notices.push(notice);
  }
}

/** Whether an amount is in the document's currency: by its attribute, or for want of one. */
export function inCurrency(element: XmlElement, currency: string | null): boolean {
  const own = element.attributes.get('currencyID')?.trim() ?? '';
  return own === '' || currency === null || own.toUpperCase() === currency;
}

/** The date of one element; `null` when it is none. `end` matters for weeks and months. */
export function dateOf(element: XmlElement, end: 'start' | 'end'): IsoDate | null {
  const inner = innerDate(element);
  const text = dateTextOf(element);
  if (text === null) return null;
  const format = inner.attributes.get('format')?.trim();
  return xmlDateOf(text) ?? parseCiiDate(text, format === '' ? undefined : format, end);
}

function dateTextOf(element: XmlElement): string | null {
  return textOf(innerDate(element));
}

/** CII wraps a date once more: `DateTimeString` with a format code, or a plain `Date` or `DateTime`. */
function innerDate(element: XmlElement): XmlElement {
  return first(element, 'DateTimeString') ?? first(element, 'Date') ?? first(element, 'DateTime') ?? element;
}

/** A piece of the document for a message: one line, not too long. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function listed(texts: readonly string[]): string {
  return texts.length > 4 ? `${texts.slice(0, 4).join(', ')} and more` : texts.join(', ');
}

type Say = (name: string, texts: string) => string;
const SEVERAL: Say = (name, texts) => `The file states more than one ${name}: ${texts}.`;
const UNREADABLE: Say = (name, texts) => `There are unreadable letters in the ${name}: ${texts}.`;
const ENDLESS: Say = (name, texts) => `The ${name} is longer than any can be: ${texts}.`;
const IMPOSSIBLE: Say = (name, texts) => `There is no such day as the stated ${name}: ${texts}.`;
const FOREIGN: Say = (name, texts) => `The ${name} is not in the invoice’s currency: ${texts}.`;

const NAMES: Readonly<Record<InvoiceField, string>> = {
  number: 'invoice number',
  issueDate: 'invoice date',
  dueDate: 'due date',
  currency: 'currency',
  seller: 'seller',
  buyer: 'buyer',
  total: 'total with tax',
  tax: 'tax total',
  payable: 'amount to pay',
  periodStart: 'start of the period',
  periodEnd: 'end of the period',
};
