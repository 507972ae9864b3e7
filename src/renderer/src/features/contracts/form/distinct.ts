/** Each text once, blank ones left out, in alphabetical order. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].sort((a, b) =>
    a.localeCompare(b),
  );
}
