/** A plain decimal as the reader writes numbers, without zeros that say nothing: `1.0000` is 1. */
export function decimalWords(plain: string | null, locale: string): string {
  if (plain === null) return '';
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  return format.format(plain as `${number}`);
}
