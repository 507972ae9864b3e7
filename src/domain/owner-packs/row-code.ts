import type { OwnerPackId } from '#domain/brand.ts';
import type { CheckInStep } from '#domain/check-ins/check-in.ts';

/**
 * No vowels (no words), no 0, 1 and O (not mistaken for each other), no E between digits: to a spreadsheet it is never a
 * number, a date or a formula.
 */
const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const LENGTH = 7;

/** Two independent 32-bit FNV-1a sums of a text. */
function sums(text: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x01000193);
  }
  return [(a ^ (a >>> 15)) >>> 0, (b ^ (b >>> 13)) >>> 0];
}

function codeOf(text: string): string {
  const [a, b] = sums(text);
  let rest = a * 0x10_0000 + (b % 0x10_0000);
  let code = '';
  for (let at = 0; at < LENGTH; at++) {
    code += SIGNS.charAt(rest % SIGNS.length);
    rest = Math.floor(rest / SIGNS.length);
  }
  return code;
}

/** What a pack is called in its file. */
export function packCode(id: OwnerPackId): string {
  return `P-${codeOf(id)}`;
}

/** What a question of a pack is found by. `taken` are those of the pack that are given already. */
export function rowCode(
  packId: OwnerPackId,
  { step, item }: { readonly step: CheckInStep; readonly item: string },
  taken: ReadonlySet<string>,
): string {
  for (let turn = 0; ; turn++) {
    const code = `Q-${codeOf(`${packId} ${step} ${item} ${turn}`)}`;
    if (!taken.has(code)) return code;
  }
}

/** A code as somebody may have typed it: blanks and case do not matter. */
export function plainCode(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase();
}
