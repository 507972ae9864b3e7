/** Up to two letters that stand for a vendor where there is no logo. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '', second] = words;
  const letters = second === undefined ? first.slice(0, 2) : `${first.charAt(0)}${second.charAt(0)}`;
  return letters.toUpperCase() || '?';
}

/** How many quiet colours there are; vendor-logo.module.css has one rule for each. */
export const TINTS = 8;

/** The same name always has the same colour. */
export function tintOf(name: string): number {
  let sum = 0;
  for (const char of name.trim().toLowerCase()) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return sum % TINTS;
}
