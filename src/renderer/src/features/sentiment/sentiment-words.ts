/** A score from 0 to 100: "72.5". */
export function scoreText(score: number, locale: string): string {
  return score.toLocaleString(locale, { maximumFractionDigits: 1 });
}

/** Points more or fewer than before: "+5.5", "−3", "the same". */
export function changeWords(change: number, locale: string): string {
  if (change === 0) return 'the same';
  return change.toLocaleString(locale, { maximumFractionDigits: 1, signDisplay: 'always' }).replace('-', '−');
}

/** A share of 1: "47%". */
export function shareText(share: number, locale: string): string {
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}
