import type { PersonKey } from '#domain/people/directory-types.ts';

/**
 * The address of somebody in the directory. Keys hold mails and accounts as products write them; what could mean something in
 * an address is written as `~<code point>~`, since percent signs are decoded once on the way, and not always.
 */
export function addressOfPerson(key: PersonKey): string {
  const safe = key.replaceAll(/[^\w.:@+-]/gu, (mark) => `~${(mark.codePointAt(0) ?? 0).toString(16)}~`);
  return `/people/${safe}`;
}

/** The key in the last part of an address. */
export function personKeyOf(part: string): PersonKey {
  return part.replaceAll(/~([0-9a-f]{1,6})~/g, (text, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : text;
  });
}
