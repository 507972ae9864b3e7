import type { InvoiceField, PagePlace } from '#domain/invoices/found-invoice.ts';
import { FIELD_WORDS } from '../field-words.ts';
import { FORM_FIELDS } from '../form/invoice-fields.tsx';
import type { PageMark } from '../viewer/pdf-page.tsx';
import type { DocumentReading, Said } from './batch.ts';

/** Whether a field stands in the form. */
export function isFormField(field: string): field is (typeof FORM_FIELDS)[number] {
  return (FORM_FIELDS as readonly string[]).includes(field);
}

/** Where the values of the document stand on its pages, and what could be one. */
export function marksOf(document: DocumentReading, said: Said, active: InvoiceField): PageMark[] {
  const { places, unsure } = document.found;
  return Object.entries(places).flatMap(([field, found]: [string, readonly PagePlace[] | undefined]) => {
    if (!isFormField(field)) return [];
    const open = unsure.includes(field) && (said.corrections[field] ?? null) === null;
    const words = FIELD_WORDS[field];
    return (found ?? []).map((place, index): PageMark => ({
      key: `${field} ${index}`,
      label: open ? `Take this as ${words.toLowerCase()}` : `${words} was found here`,
      place,
      active: field === active,
      look: open ? 'candidate' : 'value',
    }));
  });
}
