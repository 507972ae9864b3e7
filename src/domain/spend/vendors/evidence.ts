import { GLUE, type Letters, lettersBetween, tokenEnd } from './letters.ts';
import type { Phrase } from './phrases.ts';
import type { Start } from './prefixes.ts';
import type { VendorGuard } from './types.ts';
import { type Ending, type Tail, endingAt, hostAround, tailFrom } from './surroundings.ts';

/** How sure a found text makes us, and what spoke for it. */
export interface Verdict {
  readonly confidence: number;
  /** Continues "the text ‘x’ …". */
  readonly because: string;
}

const SHORTEST_FUSED_NAME = 5;
const SHORTEST_MID_NAME = 6;
/** Names up to this length must not be followed by words we do not know: `okta roofing`. */
const SHORT_NAME = 5;
const SHORTEST_FUSED_ADDRESS = 8;
/** Names longer than this are nobody else's, whatever stands behind them. */
const LONGEST_SHARED_NAME = 9;
/** A fused prefix as long as `paypal` is no accident. */
export const SHORTEST_SURE_PREFIX = 6;
const MOST_WORDS_OF_A_TOWN = 2;

function verdict(confidence: number, because: string): Verdict {
  return { confidence, because };
}

/** Whether the dot of the address is there, lost (`surveymonkeycom`), or became a blank (`monday com`). */
function addressWriting(letters: Letters, phrase: Phrase, from: number): 'dot' | 'fused' | 'blank' {
  const glue = letters.glue[from + phrase.labelLength];
  if (glue === GLUE.dot) return 'dot';
  return glue === GLUE.none ? 'fused' : 'blank';
}

/** The address ends a label, so what follows a dot or hyphen makes it another address. */
function continuesAsHost(letters: Letters, to: number): boolean {
  const glue = letters.glue[to];
  return (glue === GLUE.dot || glue === GLUE.hyphen) && hostAround(letters, to - 1, to) !== 'none';
}

/** Weighs a web address. */
export function judgeDomain(
  letters: Letters,
  phrase: Phrase,
  from: number,
  to: number,
  start: Start | null,
): Verdict | null {
  const before = letters.glue[from];
  if (from > 0 && before === GLUE.hyphen && start === null) return null;
  const ending = endingAt(letters, to);
  const writing = addressWriting(letters, phrase, from);
  if (ending === 'inside' || (ending !== 'edge' && (phrase.guard !== null || writing !== 'dot'))) return null;
  if (continuesAsHost(letters, to) && phrase.guard !== null) return null;
  if (writing === 'dot') {
    // `the chocolate box.com` is not box.com.
    if (phrase.guard === 'strict' && start === null && before === GLUE.blank) return null;
    return verdict(start?.fused ? 0.85 : 0.97, 'is its web address');
  }
  if (start === null || start.via?.kind === 'till') return null;
  if (writing === 'fused' && phrase.text.length < SHORTEST_FUSED_ADDRESS) return null;
  if (writing === 'blank' && !phrase.text.endsWith('com')) return null;
  if (tailFrom(letters, to).trade) return null;
  return verdict(0.85, 'is its web address with the dot lost');
}

const AMERICAN_FORMS: ReadonlySet<string> = new Set(['inc', 'incorporated', 'llc', 'corp']);

/** `Parallels Inc Renton`: on American statements the town follows the legal form. */
function incorporatedInTown(letters: Letters, to: number, tail: Tail): boolean {
  const form = lettersBetween(letters, to, tokenEnd(letters, to));
  return tail.unknown <= MOST_WORDS_OF_A_TOWN && AMERICAN_FORMS.has(form);
}

/** Weighs a guarded name at a place where a vendor may begin: what stands beside it must point to software. */
function judgeGuarded(
  letters: Letters,
  phrase: Phrase,
  to: number,
  start: Start,
  tail: Tail,
): Verdict | null {
  const seller = start.via;
  const strict = phrase.guard === 'strict';
  if (seller?.kind === 'till') return null;
  // `PaypalSlack Technologies`: with no sign between them only a clear one behind will do.
  const clear = tail.first === 'company' || tail.first === 'code' || tail.first === 'subscription';
  if (start.fused && !(clear && tail.unknown === 0 && (seller?.length ?? 0) >= SHORTEST_SURE_PREFIX))
    return null;
  if (seller?.kind === 'reseller') {
    const clean = tail.unknown === 0;
    return clean ? verdict(0.85, `stands behind ${seller.name}, which sells software`) : null;
  }
  if (tail.first === 'code' && letters.glue[to] === GLUE.star)
    return verdict(0.75, 'is followed by an order code after a separator');
  if (tail.first === 'subscription' && tail.unknown === 0)
    return verdict(strict ? 0.7 : 0.82, 'is followed by a word for a subscription');
  if (strict) return null;
  if (tail.first === 'company' && (tail.unknown === 0 || incorporatedInTown(letters, to, tail)))
    return verdict(
      tail.unknown === 0 ? 0.75 : 0.68,
      'is followed by what software companies call themselves',
    );
  if (tail.unknown > 0) return null;
  if (tail.first === 'code') return verdict(0.78, 'is followed by an order code');
  if (tail.places > 0) return null;
  if (tail.words === 0) return verdict(0.65, 'is all there is');
  if (tail.longNumber) return verdict(0.7, 'is followed by a phone or order number only');
  return tail.softwareTown ? verdict(0.7, 'is followed only by a town software is billed from') : null;
}

function becauseOfEnding(ending: Ending, tail: Tail): string {
  if (ending === 'code') return 'is followed by an order code without a gap';
  if (ending === 'fused-ending') return 'is followed by a usual ending without a gap';
  if (tail.first === 'code' || tail.first === 'number') return 'is followed by an order code';
  return tail.words === 0 ? 'is all there is' : 'is at the start';
}

/** `Xero UK Ltd Milton Keynes`: the first word behind the name is no part of another name. */
function speaksForCompany(tail: Tail): boolean {
  const { first } = tail;
  return (
    first === 'company' ||
    first === 'legal' ||
    first === 'plan' ||
    first === 'code' ||
    first === 'subscription'
  );
}

/** `Zendesk Office Chairs`: two strange words and nothing that speaks for the vendor make it somebody else's name. */
function isPartOfLongerName(phrase: Phrase, tail: Tail): boolean {
  if (phrase.kind !== 'name' || phrase.text.length > LONGEST_SHARED_NAME || tail.unknown < 2) return false;
  return !speaksForCompany(tail) && !tail.vouched && tail.first !== 'number' && !tail.longNumber;
}

function judgeCoined(phrase: Phrase, ending: Ending, start: Start, tail: Tail): Verdict | null {
  const short = phrase.kind === 'name' && phrase.text.length <= SHORT_NAME;
  if (short && (ending !== 'edge' || (tail.unknown + tail.places > 0 && !speaksForCompany(tail))))
    return null;
  if (isPartOfLongerName(phrase, tail)) return null;
  if (start.fused && phrase.text.length < SHORTEST_FUSED_NAME) return null;
  // `SQ *Calendly Creations`: behind a till a name stands alone, or is part of a shop's.
  if (start.via?.kind === 'till' && (ending !== 'edge' || tail.unknown > 0)) return null;
  const because = becauseOfEnding(ending, tail);
  if (start.fused) return verdict(0.82, because);
  if (start.via?.kind === 'till') return verdict(0.72, because);
  if (ending !== 'edge') return verdict(0.9, because);
  return verdict(tail.unknown === 0 ? 0.96 : 0.9, because);
}

/** A name somewhere in the middle counts only if nothing else is called that. */
function judgeMiddle(letters: Letters, phrase: Phrase, from: number, ending: Ending): Verdict | null {
  if (ending !== 'edge') return null;
  if (phrase.anywhere) return verdict(0.85, 'is in the descriptor');
  const coined = phrase.kind === 'name' && phrase.guard === null && phrase.text.length >= SHORTEST_MID_NAME;
  if (!coined || tailFrom(letters, 0).trade) return null;
  return verdict(letters.glue[from] === GLUE.star ? 0.85 : 0.75, 'is in the descriptor');
}

/** From this length on a name is the vendor's even if a blank divides it: `survey monkey`. */
const SAFELY_DIVIDED_NAME = 11;

/** `Pennylane` written `penny lane` is a street first: a divided name needs a degree more evidence. */
function guardHere(letters: Letters, phrase: Phrase, from: number, to: number): VendorGuard | null {
  if (phrase.kind !== 'name' || phrase.shown.includes(' ') || phrase.text.length >= SAFELY_DIVIDED_NAME) {
    return phrase.guard;
  }
  for (let i = from + 1; i < to; i++) {
    if (letters.glue[i] === GLUE.blank) return phrase.guard === null ? 'word' : 'strict';
  }
  return phrase.guard;
}

/** Weighs a name or a pattern found from `from` to `to`; `start` is null in the middle of the descriptor. */
export function judgeName(
  letters: Letters,
  found: Phrase,
  from: number,
  to: number,
  start: Start | null,
): Verdict | null {
  const guard = guardHere(letters, found, from, to);
  const phrase = guard === found.guard ? found : { ...found, guard };
  const ending = endingAt(letters, to);
  if (ending === 'inside' && !phrase.open) return null;
  const host = hostAround(letters, from, to);
  if (host === 'other' && !phrase.open) return null;
  if (host === 'own-label' && phrase.guard !== null) return null;
  if (start === null) return judgeMiddle(letters, phrase, from, ending);
  const tail = tailFrom(letters, ending === 'edge' ? to : tokenEnd(letters, to));
  if (tail.trade && host === 'none') return null;
  if (phrase.whole && tail.unknown > 0 && tail.first !== 'code') return null;
  if (phrase.guard === null) return judgeCoined(phrase, ending, start, tail);
  return ending === 'edge' ? judgeGuarded(letters, phrase, to, start, tail) : null;
}
