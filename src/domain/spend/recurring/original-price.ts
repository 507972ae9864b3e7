import { amountHeader, currencyKind } from '#domain/spend/recognise/vocabulary.ts';
import { headerWords } from '#domain/spend/recognise/header-words.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';

/**
 * The price in the vendor's currency as a ledger row keeps it among its extra columns: amount and currency as they
 * are written ("USD 29.00"), or `null` when the row has none, or one in the currency that was billed.
 * `extra` is the JSON object of a ledger row, or the empty text.
 */
export function originalPrice(extra: string, billed: string): string | null {
  if (extra === '') return null;
  let amount = '';
  let currency = '';
  for (const [header, cell] of cellsOf(extra)) {
    const words = headerWords(header);
    if (currencyKind(words) !== 'original') continue;
    const code = cell.trim().toUpperCase();
    if (isKnownCurrency(code)) currency = code;
    else if (amountHeader(words, isKnownCurrency)?.kind === 'original') amount = cell.trim();
  }
  // An amount without a currency may be a price without tax: it says nothing of an exchange.
  return amount === '' || currency === '' || currency === billed ? null : `${currency} ${amount}`;
}

/** Texts by header; none when the text is no such object (an own export edited by hand). */
function cellsOf(extra: string): [string, string][] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(extra);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}
