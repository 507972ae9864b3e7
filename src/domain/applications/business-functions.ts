/** An entry of the controlled list of business functions. */
export interface BusinessFunction {
  /** Stored; never changes its meaning. */
  readonly id: string;
  /** Shown. */
  readonly label: string;
  readonly group: string;
  /** Other names people give it, read but never written. */
  readonly also?: readonly string[] | undefined;
}

/** The list, ready to look up: ids are stored, labels shown, and files may hold either. */
export interface FunctionBook {
  /**
   * How a function is stored: the id of the one that is meant by id, label or another name, whatever its case; a text
   * that is none of them stays as it is, since a company may have functions of its own.
   */
  readonly idOf: (text: string) => string;
  /** What a function is called, however it was stored. */
  readonly labelOf: (stored: string) => string;
  /** Labels of the list, in its order. */
  readonly labels: readonly string[];
}

/** `E-mail  Marketing` and `email marketing` are one name. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Indexes the controlled list. Of two entries that share a name the first one has it. */
export function createFunctionBook(list: readonly BusinessFunction[]): FunctionBook {
  const ids = new Map<string, string>();
  for (const { id, label, also = [] } of list) {
    for (const name of [id, label, ...also]) if (!ids.has(keyOf(name))) ids.set(keyOf(name), id);
  }
  const labels = new Map(list.map(({ id, label }) => [id, label]));
  const idOf = (text: string): string => ids.get(keyOf(text)) ?? text.trim();
  return {
    idOf,
    labelOf: (stored) => labels.get(idOf(stored)) ?? stored,
    labels: list.map(({ label }) => label),
  };
}
