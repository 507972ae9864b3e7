/**
 * The part of a descriptor that is likely to come again: what stands before the first word with a digit
 * (order numbers, phone numbers, card numbers), or all of it when nothing is left.
 */
export function lastingPart(descriptor: string): string {
  const words = descriptor.trim().split(/\s+/);
  const at = words.findIndex((word, index) => index > 0 && /\d/.test(word));
  const kept = (at === -1 ? words : words.slice(0, at)).join(' ').replace(/[\s*#/.,:-]+$/, '');
  return kept.length >= 3 ? kept : descriptor.trim();
}
