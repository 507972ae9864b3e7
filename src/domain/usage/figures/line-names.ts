const ADD_ON = /\badd[-\s]?ons?\b/iu;

/** Whether a product is called an add-on: it is for people who hold a seat already. */
export function isAddOn(product: string): boolean {
  return ADD_ON.test(product);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? [];
}

/**
 * The name of `names` that a contract line is called after, or `null`. Words of the application and its vendor tell
 * nothing ("Slack Business+" is "Business+"); all other words of the name must be in the product; of several names the one
 * with most words is meant, and with equal ones none.
 */
export function nameOfLine(
  product: string,
  names: readonly string[],
  common: readonly string[],
): string | null {
  if (names.length === 0) return null;
  const dull = new Set(common.flatMap(wordsOf));
  const telling = (text: string): string[] => [...new Set(wordsOf(text))].filter((word) => !dull.has(word));
  const own = new Set(telling(product));
  const found = names
    .map((name) => ({ name, words: telling(name) }))
    .filter(({ words }) => (words.length === 0 ? own.size === 0 : words.every((word) => own.has(word))))
    .toSorted((a, b) => b.words.length - a.words.length);
  const [first, second] = found;
  if (first === undefined || first.words.length === second?.words.length) return null;
  return first.name;
}
