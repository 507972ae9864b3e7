import { createFunctionBook } from '#domain/applications/business-functions.ts';
import functions from '#resources/vendors/functions.json' with { type: 'json' };

const book = createFunctionBook(functions);

/** Labels of the shipped business functions, as suggestions. */
export const FUNCTION_LABELS: readonly string[] = book.labels;

/** What a stored function is called: the label of a shipped one, the text itself of an own one. */
export function functionLabel(stored: string): string {
  return book.labelOf(stored);
}

/** How a function is stored: the id of a shipped one, so that it stays the same when a label is reworded. */
export function storedFunction(label: string): string {
  return book.idOf(label);
}
