/** A list that is cut so that it fits. */
export interface Cut<T> {
  readonly shown: readonly T[];
  /** How many are left out. */
  readonly more: number;
}

/** The first `most` of a list. One more than fits is never cut alone: “… and 1 more” takes the line of that one. */
export function cutList<T>(items: readonly T[], most: number): Cut<T> {
  if (items.length <= most) return { shown: items, more: 0 };
  return { shown: items.slice(0, most - 1), more: items.length - most + 1 };
}

/** What is said in place of those left out: “… and 3 more”; empty when none is. */
export function moreText(more: number): string {
  return more === 0 ? '' : `… and ${more} more`;
}

/** A text of at most `most` characters on one paragraph, cut between words with “…”. */
export function cutText(text: string, most: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(plain);
  if (characters.length <= most) return plain;
  const start = characters.slice(0, most - 1).join('');
  const blank = start.lastIndexOf(' ');
  // A word without end is cut within.
  return `${(blank > start.length / 2 ? start.slice(0, blank) : start).trimEnd()}…`;
}
