import type { RuleTest } from '#domain/spend/vendors/rules.ts';

/** Words a bank puts around the merchant; a rule about them would catch everything that was paid this way. */
const WRAPPER =
  /^(?:card|credit|debit|direct|payment|purchase|purchases|authori[sz]ed|on|to|visa|mastercard|maestro|amex|pos|recurring|sepa|lastschrift|basislastschrift|kartenzahlung|girocard|prlv|paiement|par|cb|carte|achat|compra|tarjeta|pago|checkcard|check|dbt|crd|int'?l|international|contactless|online|ach|faster|bill|transaction|transfer|tfr|standing|order|dd|betaalpas|kortk(?:ö|oe?)p|the|at|ref|reference|no|nr|rg-nr|inv|invoice)$/iu;
const LAST_WRAPPER = /\s+(?:on|ref|reference|no|nr|rg-nr|inv|invoice|card|cb|order)[.:]?$/i;
const SHORTEST = 3;

interface Word {
  readonly at: number;
  readonly text: string;
}

function wordsOf(descriptor: string): Word[] {
  return [...descriptor.matchAll(/\S+/gu)].map((found) => ({ at: found.index, text: found[0] }));
}

/** A date or a number; behind a bank's word also a short mix such as `CB*1234`. `3M` at the front is a name. */
function isReference(word: string, behindWrapper: boolean): boolean {
  if (!/\d/u.test(word)) return false;
  return behindWrapper ? !/\p{L}{3}/u.test(word) : !/\p{L}/u.test(word);
}

/** The first word of the merchant's own, or −1. */
function ownStart(words: readonly Word[]): number {
  let behindWrapper = false;
  return words.findIndex(({ text }) => {
    if (WRAPPER.test(text)) {
      behindWrapper = true;
      return false;
    }
    return !isReference(text, behindWrapper);
  });
}

/** Where the part that changes begins: a code behind an asterisk, or a later word with a digit. */
function lastingEnd(descriptor: string, words: readonly Word[]): number {
  for (const [index, { at, text }] of words.entries()) {
    const star = text.search(/[*#]/u);
    if (star > 0 && /\d/u.test(text.slice(star))) return at + star;
    if (index > 0 && /\d/u.test(text)) return at;
  }
  return descriptor.length;
}

/**
 * The part of a descriptor that is likely to come again, and how to look for it: bank words and dates in front are
 * left out, and so is all from the first order number, phone number or card number on. The whole descriptor when
 * nothing would be left.
 */
export function proposeRule(descriptor: string): Pick<RuleTest, 'match' | 'text'> {
  const whole = descriptor.trim();
  const words = wordsOf(whole);
  const first = ownStart(words);
  const own = first === -1 ? [] : words.slice(first);
  const from = own[0]?.at ?? 0;
  const text = whole
    .slice(from, lastingEnd(whole, own))
    .replace(/[\s*#/.,:;+-]+$/u, '')
    .replace(LAST_WRAPPER, '');
  if (text.length < SHORTEST || text === whole) return { match: 'exact', text: whole };
  return { match: from === 0 ? 'starts' : 'contains', text };
}
