import type { InvoiceField } from '#domain/invoices/found-invoice.ts';
import { readingsOf, typedOf } from '../form/typed-fields.ts';
import type { FieldLocale } from '../form/typed-fields.ts';

/** One thing that a text of the page can mean for a field. */
export interface PageChoice {
  /** What the field would hold; `null` for a text that means nothing for it. */
  readonly plain: string | null;
  readonly words: string;
  /** As it stands on the page. */
  readonly text: string;
}

const MOST = 6;

/** Every meaning of these texts for a field, once each. Pure. */
export function pageChoices(
  field: InvoiceField,
  texts: readonly string[],
  how: FieldLocale,
): readonly PageChoice[] {
  const choices = new Map<string, PageChoice>();
  for (const text of texts) {
    const readings = readingsOf(field, text, how);
    if (readings.length === 0 && text !== '')
      choices.set(text, { plain: null, words: `${text} does not fit here`, text });
    for (const plain of readings) {
      choices.set(plain, { plain, words: typedOf(field, plain, how), text });
    }
  }
  return [...choices.values()].slice(0, MOST);
}
