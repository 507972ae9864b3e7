import { SHORTEST_SURE_PREFIX, judgeDomain, judgeName, type Verdict } from './evidence.ts';
import { type Letters, GLUE, emptyLetters, readLetters, squash } from './letters.ts';
import { guessSoftware } from './looks-like-software.ts';
import { merchantKey } from './merchant-key.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { type PrefixText, type Start, type Starts, compilePrefixes, findStarts } from './prefixes.ts';
import { SHORTEST_CUT_TEXT } from './surroundings.ts';
import { type Trie, buildTrie, walkTrie } from './trie.ts';
import type { PrefixFile, VendorEntry, VendorMatch, VendorMatcher } from './types.ts';

interface Finding {
  readonly phrase: Phrase;
  readonly start: Start | null;
  readonly verdict: Verdict;
  readonly length: number;
}

interface Compiled {
  readonly phrases: Trie<Phrase>;
  readonly prefixes: Trie<PrefixText>;
  /** Node of `phrases` → the only coined name that begins like this, if there is just one vendor. */
  readonly soleName: readonly (Phrase | null | undefined)[];
}

const SHORTEST_CUT_NAME = 8;

/** For cut names: which nodes can only become one vendor's coined name. */
function soleNames(trie: Trie<Phrase>, phrases: readonly Phrase[]): (Phrase | null | undefined)[] {
  const sole: (Phrase | null | undefined)[] = [];
  for (const phrase of phrases) {
    let node = 0;
    for (const char of phrase.text) {
      const unit = char.charCodeAt(0);
      node = trie.next[node * 36 + (unit >= 97 ? unit - 97 : unit - 22)] ?? 0;
      const known = sole[node];
      const candidate = phrase.guard === null && phrase.kind === 'name' ? phrase : null;
      if (known === undefined) sole[node] = candidate;
      else if (known === null || known.vendor !== phrase.vendor)
        sole[node] = known?.vendor === phrase.vendor ? known : null;
    }
  }
  return sole;
}

/** `Gocardless Grammarly`: the one who takes the money is named first, but the vendor stands behind. */
function standsBehind(behind: Finding, before: Finding): boolean {
  const from = behind.start?.via ? behind.start.at : -1;
  return from > 0 && before.start?.at === 0 && before.length <= from;
}

function better(a: Finding | null, b: Finding): Finding {
  if (a === null || standsBehind(b, a)) return b;
  if (standsBehind(a, b)) return a;
  // A longer text says more: `google workspace` over `google`; confidence decides between equals.
  const weightA = a.length + a.verdict.confidence * 8;
  const weightB = b.length + b.verdict.confidence * 8;
  return weightB > weightA ? b : a;
}

function findAt(compiled: Compiled, letters: Letters, from: number, start: Start | null): Finding | null {
  let best: Finding | null = null;
  const node = walkTrie(compiled.phrases, letters, from, (phrase, to) => {
    const judge = phrase.kind === 'domain' ? judgeDomain : judgeName;
    const verdict = judge(letters, phrase, from, to, start);
    if (verdict) best = better(best, { phrase, start, verdict, length: to - from });
  });
  if (best !== null || node === 0 || start === null) return best;
  const cut = compiled.soleName[node];
  const length = letters.count - from;
  if (!cut || length < SHORTEST_CUT_NAME || letters.text.trimEnd().length < SHORTEST_CUT_TEXT) return null;
  if (length >= cut.text.length || (start.fused && (start.via?.length ?? 0) < SHORTEST_SURE_PREFIX))
    return null;
  return {
    phrase: cut,
    start,
    length,
    verdict: { confidence: 0.7, because: 'is begun at the end, cut off' },
  };
}

function findBest(compiled: Compiled, letters: Letters, starts: Starts): Finding | null {
  let best: Finding | null = null;
  for (const start of starts.list) {
    const found = findAt(compiled, letters, start.at, start);
    if (found) best = better(best, found);
  }
  if (best || starts.blockedBy) return best;
  for (let at = 1; at < letters.count; at++) {
    if (letters.glue[at] === GLUE.none || starts.list.some((start) => start.at === at && !start.fused))
      continue;
    const found = findAt(compiled, letters, at, null);
    if (found) best = better(best, found);
  }
  return best;
}

function explain(finding: Finding): string {
  const { phrase, start, verdict } = finding;
  const behind = start?.via ? `, behind the prefix of ${start.via.name}` : '';
  return `the text ‘${phrase.shown}’ ${verdict.because}${behind}`;
}

function toMatch(finding: Finding): VendorMatch {
  const { vendor } = finding.phrase;
  return {
    vendorId: vendor.id,
    name: vendor.name,
    confidence: finding.verdict.confidence,
    why: explain(finding),
    via: finding.start?.via?.name ?? null,
  };
}

/** Names and web domains → vendor; `null` where two share one. */
function namedVendors(catalogue: readonly VendorEntry[]): Map<string, VendorEntry | null> {
  const named = new Map<string, VendorEntry | null>();
  const put = (text: string, vendor: VendorEntry): void => {
    const key = squash(text);
    const known = named.get(key);
    named.set(key, known === undefined || known === vendor ? vendor : null);
  };
  for (const vendor of catalogue) {
    put(vendor.name, vendor);
    put(vendor.domain, vendor);
  }
  return named;
}

/**
 * Compiles the catalogue once (a few tens of milliseconds); matching then takes a few microseconds.
 * @throws Error if an entry has an unknown guard or a prefix an unknown kind: the shipped files are damaged.
 */
export function createVendorMatcher(catalogue: readonly VendorEntry[], prefixes: PrefixFile): VendorMatcher {
  const phrases = catalogue.flatMap(phrasesOf);
  const trie = buildTrie(phrases.map((phrase) => [phrase.text, phrase] as const));
  const compiled: Compiled = {
    phrases: trie,
    prefixes: compilePrefixes(prefixes),
    soleName: soleNames(trie, phrases),
  };
  const byId = new Map(catalogue.map((vendor) => [vendor.id, vendor]));
  const named = namedVendors(catalogue);
  const letters = emptyLetters();
  // Whoever labels a descriptor asks several questions about it, one after the other.
  let lastText: string | null = null;
  let lastStarts: Starts | null = null;
  const read = (descriptor: string): Starts => {
    if (lastStarts !== null && lastText === descriptor) return lastStarts;
    lastStarts = findStarts(compiled.prefixes, readLetters(descriptor, letters));
    lastText = descriptor;
    return lastStarts;
  };
  return {
    match: (descriptor) => {
      const found = findBest(compiled, letters, read(descriptor));
      return found ? toMatch(found) : null;
    },
    looksLikeSoftware: (descriptor, category = '') => guessSoftware(letters, read(descriptor), category),
    vendorKeyFor: (descriptor) => merchantKey(letters, read(descriptor)),
    vendor: (id) => byId.get(id),
    vendorNamed: (text) => named.get(squash(text)) ?? undefined,
  };
}
