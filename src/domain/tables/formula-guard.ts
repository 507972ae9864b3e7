/**
 * Spreadsheets run a cell as a formula when it begins with one of these characters: directly, behind
 * blanks, line breaks or quotes, or in their full-width forms. NUL and other control characters are
 * dropped by some programs, so that the next character becomes the first.
 */
const RISKY =
  /^[\s\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028\u2029\u2060\ufeff"“”„'’‘`´＂＇]*[=+\-@|%\t\r\n\u0000＝＋－＠−﹢﹣]/u;
const STARTS_ODD = /^[\t\r\n\u0000'’＇\ufeff]/u;

/**
 * Makes a text safe to open in a spreadsheet: a leading apostrophe (“this is text”) before anything
 * that could be run, and before a text that begins with an apostrophe itself, so that `restoreText`
 * gives back exactly the same text.
 */
export function guardText(text: string): string {
  return RISKY.test(text) || STARTS_ODD.test(text) ? `'${text}` : text;
}

/** The text that `guardText` was given. */
export function restoreText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
