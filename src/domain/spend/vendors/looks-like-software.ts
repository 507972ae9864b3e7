import { GLUE, type Letters, lettersBetween, tokenEnd } from './letters.ts';
import { merchantKey } from './merchant-key.ts';
import type { Starts } from './prefixes.ts';
import { tailFrom } from './surroundings.ts';
import type { SoftwareGuess } from './types.ts';
import { SOFTWARE_TOP_LEVELS, TOP_LEVELS } from './words.ts';

/** Below this a merchant is not worth a question. */
const LEAST_SCORE = 0.5;

/** Words in a merchant's name → how much each speaks for software, 0..1. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['software', 0.7],
  ['softwares', 0.7],
  ['saas', 0.85],
  ['webhosting', 0.8],
  ['hosting', 0.7],
  ['webhost', 0.7],
  ['cloud', 0.45],
  ['subscription', 0.3],
  ['subscr', 0.35],
  ['licence', 0.15],
  ['license', 0.2],
  ['licences', 0.25],
  ['licenses', 0.3],
  ['plugin', 0.65],
  ['plugins', 0.65],
  ['wordpress', 0.6],
  ['joomla', 0.6],
  ['antivirus', 0.75],
  ['vpn', 0.65],
  ['crm', 0.6],
  ['erp', 0.5],
  ['cms', 0.35],
  ['api', 0.45],
  ['app', 0.35],
  ['apps', 0.4],
  ['pdf', 0.5],
  ['seo', 0.4],
  ['analytics', 0.5],
  ['automation', 0.3],
  ['cyber', 0.3],
  ['backup', 0.4],
  ['server', 0.35],
  ['servers', 0.4],
  ['vps', 0.7],
  ['ssl', 0.6],
  ['domains', 0.45],
  ['webinar', 0.35],
]);

/** Words that turn a sign around: an off licence, a car licence, a subscription to a magazine. */
const CONTRARY = new Set([
  'off', 'magazine', 'magazines', 'mag', 'tv', 'driving', 'vehicle', 'dvla', 'box', 'beer', 'wine', 'book', 'books',
  'press', 'club', 'nine', 'storage', 'party', 'wedding', 'events', 'marquee',
]); // prettier-ignore

const FUSED_SIGNS: readonly (readonly [string, number])[] = [
  ['software', 0.65],
  ['hosting', 0.6],
  ['webhost', 0.6],
  ['antivirus', 0.6],
];

const CATEGORY =
  /\b(software|saas|cloud (services?|computing|hosting)|web ?hosting|it subscriptions?|app subscriptions?|software licen[cs]es?)\b/i;

interface Sign {
  readonly weight: number;
  readonly why: string;
}

function wordSign(word: string): Sign | null {
  const weight = SIGNS.get(word);
  if (weight !== undefined) return { weight, why: `the word ‘${word}’` };
  for (const [ending, fused] of FUSED_SIGNS) {
    if (word.length > ending.length + 2 && word.includes(ending))
      return { weight: fused, why: `‘${ending}’ in its name` };
  }
  return null;
}

/** `foo.io`: an ending of web addresses that software companies use, at the end of the address. */
function addressSign(letters: Letters, from: number, to: number): Sign | null {
  const word = lettersBetween(letters, from, to);
  const after = letters.glue[to];
  const isLast = after !== GLUE.dot && after !== GLUE.hyphen;
  if (from === 0 || letters.glue[from] !== GLUE.dot || !isLast || !SOFTWARE_TOP_LEVELS.has(word)) return null;
  return { weight: 0.7, why: `its web address ends in .${word}` };
}

function signsOf(letters: Letters): Sign[] | null {
  const signs: Sign[] = [];
  for (let from = 0; from < letters.count;) {
    const to = tokenEnd(letters, from);
    const word = lettersBetween(letters, from, to);
    if (CONTRARY.has(word)) return null;
    const isTopLevel = letters.glue[from] === GLUE.dot && TOP_LEVELS.has(word);
    const sign = isTopLevel ? addressSign(letters, from, to) : wordSign(word);
    if (sign) signs.push(sign);
    from = to;
  }
  return signs;
}

function sellerSign(starts: Starts): Sign | null {
  const seller = starts.list.find((start) => start.via?.kind === 'reseller' && !start.fused)?.via;
  return seller ? { weight: 0.65, why: `it is sold through ${seller.name}, which sells software` } : null;
}

/**
 * Precision first: signs are combined as independent (1 − ∏(1 − weight)), and trades, events and marketplace goods
 * are never called software. The row's category counts as one sign.
 */
export function guessSoftware(letters: Letters, starts: Starts, category: string): SoftwareGuess | null {
  if (letters.count === 0 || starts.blockedBy) return null;
  const signs = signsOf(letters);
  if (!signs) return null;
  const seller = sellerSign(starts);
  if (seller) signs.push(seller);
  if (category !== '' && CATEGORY.test(category)) {
    signs.push({ weight: 0.6, why: `the category ‘${category.trim()}’` });
  }
  const score = 1 - signs.reduce((rest, sign) => rest * (1 - sign.weight), 1);
  if (score < LEAST_SCORE || tailFrom(letters, 0).trade) return null;
  return {
    score: Math.round(score * 100) / 100,
    why: `looks like software: ${signs.map((sign) => sign.why).join(', ')}`,
    guessedName: merchantKey(letters, starts)?.name ?? '',
  };
}
