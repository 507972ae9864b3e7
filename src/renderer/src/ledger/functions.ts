import { createFunctionBook } from '#domain/applications/business-functions.ts';
import functions from '#resources/vendors/functions.json' with { type: 'json' };

const book = createFunctionBook(functions);

/** One key per business function: the id of a shipped one, however it was entered; an own one is its text. */
export function functionKey(text: string): string {
  return book.idOf(text);
}

/** What a function is called. */
export function functionName(key: string): string {
  return book.labelOf(key);
}

/** The shipped functions, in their order. */
export const SHIPPED_FUNCTIONS: readonly { readonly id: string; readonly label: string }[] = functions;
