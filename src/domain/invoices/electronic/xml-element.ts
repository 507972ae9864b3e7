/** An element with its namespace resolved; prefixes do not matter to a reader. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** Namespace, `''` for none. */
  readonly namespace: string;
  /** Attributes without a prefix, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, joined around children and comments. */
  readonly text: string;
  /** Line of its start tag, from 1. */
  readonly line: number;
}

/** Every element at a path of local names below `from`, in document order. */
export function all(from: XmlElement | null, ...path: readonly string[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = from === null ? [] : [from];
  for (const name of path) found = found.flatMap((at) => at.children.filter((child) => child.name === name));
  return found;
}

/** The first element at a path of local names below `from`; the first of each step that has any. */
export function first(from: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return all(from, ...path)[0] ?? null;
}

/** Its text without the white space around it; `null` when nothing remains. */
export function textOf(element: XmlElement | null): string | null {
  const text = element?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** Text of the first element at a path that has any. */
export function textAt(from: XmlElement | null, ...path: readonly string[]): string | null {
  for (const element of all(from, ...path)) {
    const text = textOf(element);
    if (text !== null) return text;
  }
  return null;
}
