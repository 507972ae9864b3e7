import functions from '#resources/vendors/functions.json' with { type: 'json' };

const labels = new Map(functions.map((entry) => [entry.id, entry.label]));
const ids = new Map(functions.map((entry) => [entry.label.toLowerCase(), entry.id]));

/** Labels of the shipped business functions, as suggestions. */
export const FUNCTION_LABELS: readonly string[] = functions.map((entry) => entry.label);

/** What a stored function is called: the label of a shipped one, the text itself of an own one. */
export function functionLabel(stored: string): string {
  return labels.get(stored) ?? stored;
}

/** How a function is stored: the id of a shipped one, so that it stays the same when a label is reworded. */
export function storedFunction(label: string): string {
  return ids.get(label.trim().toLowerCase()) ?? label.trim();
}
