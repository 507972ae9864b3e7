import functions from '#resources/vendors/functions.json' with { type: 'json' };

const names = new Map(functions.map(({ id, label }) => [id, label]));
const ids = new Map(functions.map(({ id, label }) => [label.toLowerCase(), id]));

/** One key per business function: the id of a shipped one, however it was entered; an own one is its text. */
export function functionKey(text: string): string {
  return ids.get(text.trim().toLowerCase()) ?? text.trim();
}

/** What a function is called. */
export function functionName(key: string): string {
  return names.get(key) ?? key;
}
