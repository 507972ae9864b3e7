import type { FactorSheet } from '#domain/decisions/recommend.ts';
import { CHOICE_WORDS, FACTOR_WORDS } from '#domain/decisions/words.ts';

const TEN = 10;

function leftOut({ unknown }: FactorSheet): string {
  if (unknown.length === 0) return '';
  return ` Left out, because unknown: ${unknown.map((factor) => FACTOR_WORDS[factor].toLowerCase()).join(', ')}.`;
}

/** What the factors recommend and by what sum, what is as good, and what was left out. */
export function verdictWords(sheet: FactorSheet): string {
  const { recommended, tied, totals, knownWeight } = sheet;
  if (sheet.withheld) {
    const most = `“${CHOICE_WORDS.retire}” has the most points, ${totals.retire} of ${knownWeight * TEN}`;
    return `No recommendation: ${most}, but nothing tells whether anybody uses it.${leftOut(sheet)}`;
  }
  if (recommended === null) {
    const why =
      sheet.unknown.length === sheet.lines.length ? 'nothing is known yet' : 'what is known weighs nothing';
    return `No recommendation: ${why}.${leftOut(sheet)}`;
  }
  const points = `${totals[recommended]} of ${knownWeight * TEN} points`;
  const others = tied.map((choice) => `“${CHOICE_WORDS[choice]}”`).join(' and ');
  const equal = tied.length === 0 ? '' : `, as many as ${others}, but it changes least`;
  const known = `from ${sheet.lines.length - sheet.unknown.length} of ${sheet.lines.length} factors`;
  return `Recommended: “${CHOICE_WORDS[recommended]}” with ${points}, ${known}${equal}.${leftOut(sheet)}`;
}
