import { GLUE, type Letters, isDigitAt, squash, tokenEnd } from './letters.ts';
import { type Trie, buildTrie, walkTrie } from './trie.ts';
import { PREFIX_KINDS, type PrefixFile, type PrefixKind } from './types.ts';

/** A text that may stand in front of the vendor. */
export interface PrefixText {
  readonly name: string;
  readonly kind: PrefixKind;
  /** The vendor may follow without any sign between (`paypalzapier`). */
  readonly open: boolean;
  readonly length: number;
}

/** A position where the vendor's name may begin. */
export interface Start {
  readonly at: number;
  /** The nearest processor, reseller or till before it. */
  readonly via: PrefixText | null;
  /** Whether the prefix runs into the name without any sign. */
  readonly fused: boolean;
}

export interface Starts {
  readonly list: readonly Start[];
  /** Behind a marketplace or a ticket seller names are goods and events, not vendors. */
  readonly blockedBy: PrefixText | null;
}

const MOST_STARTS = 12;
/** Fewer beside an `x` may be a name: `X1`, `3X`. */
const FEWEST_DIGITS_OF_A_CARD = 3;
const AT_THE_FRONT: Start = { at: 0, via: null, fused: false };
const ONLY_THE_FRONT: Starts = { list: [AT_THE_FRONT], blockedBy: null };

function kindOf(kind: string): PrefixKind {
  const known = PREFIX_KINDS.find((each) => each === kind);
  if (!known) throw new Error(`The prefix list has an unknown kind: ${kind}`);
  return known;
}

export function compilePrefixes(file: PrefixFile): Trie<PrefixText> {
  const entries: [string, PrefixText][] = [];
  for (const prefix of file.prefixes) {
    for (const text of prefix.texts) {
      const squashed = squash(text);
      const open = text.endsWith('*');
      const { name } = prefix;
      entries.push([squashed, { name, kind: kindOf(prefix.kind), open, length: squashed.length }]);
    }
  }
  for (const word of file.noise) {
    const text = squash(word);
    entries.push([text, { name: word, kind: 'noise', open: false, length: text.length }]);
  }
  return buildTrie(entries);
}

/** `www` and bank words say nothing of who sold; the others do. */
function isSeller(kind: PrefixKind): boolean {
  return kind === 'processor' || kind === 'reseller' || kind === 'till';
}

const LETTER_X = 23;

/** A number, or a card's with its digits masked: `1234`, `X1234`, `5402XXXXXXXX1234`. */
function isNumber(letters: Letters, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) {
    if (isDigitAt(letters, i)) digits += 1;
    else if (letters.code[i] !== LETTER_X) return false;
  }
  return digits > 0 && (digits === to - from || digits >= FEWEST_DIGITS_OF_A_CARD);
}

/** Where the vendor may begin: at the front, and behind every chain of prefixes, bank words and numbers. */
export function findStarts(trie: Trie<PrefixText>, letters: Letters): Starts {
  let list: Start[] | null = null;
  let blockedBy: PrefixText | null = null;
  const add = (start: Start): void => {
    if (start.at >= letters.count) return;
    list ??= [AT_THE_FRONT];
    const known = list.some((each) => each.at === start.at && each.via === start.via);
    if (!known && list.length < MOST_STARTS) list.push(start);
  };
  for (let i = 0; i < (list ?? ONLY_THE_FRONT.list).length; i++) {
    const start: Start = (list ?? ONLY_THE_FRONT.list)[i] ?? AT_THE_FRONT;
    // Nothing is peeled off within a word: `dri` + `www…` would be guessing twice.
    if (start.fused) continue;
    walkTrie(trie, letters, start.at, (prefix, to) => {
      const edge = letters.glue[to] !== GLUE.none;
      if (!edge && !prefix.open) return;
      if (prefix.kind === 'marketplace' || prefix.kind === 'tickets') blockedBy ??= prefix;
      else
        add({
          at: to,
          via: isSeller(prefix.kind) ? prefix : start.via,
          fused: !edge && prefix.kind !== 'web',
        });
    });
    const end = tokenEnd(letters, start.at);
    if (isNumber(letters, start.at, end)) add({ at: end, via: start.via, fused: false });
  }
  return list || blockedBy ? { list: list ?? ONLY_THE_FRONT.list, blockedBy } : ONLY_THE_FRONT;
}
