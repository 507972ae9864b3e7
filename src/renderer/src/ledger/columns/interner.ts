/** Gives every different text a small number, the same for the life of the store. */
export interface Interner {
  idOf(text: string): number;
  /** The number of a text that is known already, or -1. */
  find(text: string): number;
  /** @throws {RangeError} for a number that was never given out */
  text(id: number): string;
  readonly size: number;
}

export function createInterner(): Interner {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  return {
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = texts.length;
      texts.push(text);
      ids.set(text, id);
      return id;
    },
    find: (text) => ids.get(text) ?? -1,
    text(id) {
      const text = texts[id];
      if (text === undefined) throw new RangeError(`No text has the number ${id}.`);
      return text;
    },
    get size() {
      return texts.length;
    },
  };
}
