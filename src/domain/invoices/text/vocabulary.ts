import da from './labels/da.json' with { type: 'json' };
import de from './labels/de.json' with { type: 'json' };
import en from './labels/en.json' with { type: 'json' };
import es from './labels/es.json' with { type: 'json' };
import fi from './labels/fi.json' with { type: 'json' };
import fr from './labels/fr.json' with { type: 'json' };
import it from './labels/it.json' with { type: 'json' };
import nb from './labels/nb.json' with { type: 'json' };
import nl from './labels/nl.json' with { type: 'json' };
import pt from './labels/pt.json' with { type: 'json' };
import sv from './labels/sv.json' with { type: 'json' };
import { phraseKey, wordsOf, type Word } from './words.ts';

/** What a label announces. `-weak` ones need support; `item` and `other` keep values away from the rest. */
export const LABEL_ROLES = [
  'number',
  'number-weak',
  'number-title',
  'issueDate',
  'issueDate-weak',
  'dueDate',
  'period',
  'periodStart',
  'periodEnd',
  'net',
  'tax',
  'total',
  'total-weak',
  'payable',
  'paid',
  'currency',
  'seller',
  'buyer',
  'item',
  'other',
] as const;
export type LabelRole = (typeof LABEL_ROLES)[number];

/** What kind of document a title says it is. */
export const TITLE_KINDS = [
  'invoice',
  'credit-note',
  'receipt',
  'order',
  'quote',
  'delivery-note',
  'reminder',
  'statement',
] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];

interface LanguageFile {
  readonly language: string;
  readonly titles: Readonly<Record<TitleKind, readonly string[]>>;
  readonly labels: Readonly<Record<LabelRole, readonly string[]>>;
  readonly payBy: readonly string[];
  readonly payByDate: readonly string[];
  readonly discount: readonly string[];
  readonly dated: readonly string[];
  readonly until: readonly string[];
  readonly words: readonly string[];
}

/** One file per language under `labels/`; phrases in lower case without diacritics. */
export const LANGUAGES: readonly LanguageFile[] = [en, de, fr, es, it, nl, pt, sv, da, nb, fi];

/** Phrases by their first word, each with what it means in which languages. */
type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

interface Phrase<T> {
  readonly words: readonly string[];
  readonly meanings: readonly { readonly language: string; readonly meaning: T }[];
}

function compile<T extends string>(
  of: (language: LanguageFile) => Readonly<Record<T, readonly string[]>>,
): Phrases<T> {
  const byKey = new Map<string, { language: string; meaning: T }[]>();
  for (const file of LANGUAGES) {
    for (const [meaning, phrases] of Object.entries(of(file)) as [T, readonly string[]][]) {
      for (const phrase of phrases) {
        const key = phraseKey(phrase);
        const known = byKey.get(key) ?? [];
        known.push({ language: file.language, meaning });
        byKey.set(key, known);
      }
    }
  }
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [key, meanings] of byKey) {
    const words = key.split(' ');
    const list = byFirst.get(words[0] ?? '') ?? [];
    list.push({ words, meanings });
    byFirst.set(words[0] ?? '', list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const LABELS = compile<LabelRole>((file) => file.labels);
const TITLES = compile<TitleKind>((file) => file.titles);

/** A phrase found at the beginning of a text. */
export interface PhraseHit<T> {
  /** In the wanted language, or in English, or in any. */
  readonly meanings: readonly T[];
  readonly languages: readonly string[];
  /** Where the rest of the text begins. */
  readonly end: number;
  readonly words: number;
}

/** The longest label that the words begin with. `language` decides between languages that share a word. */
export function labelAt(
  words: readonly Word[],
  language: string | null,
  at = 0,
): PhraseHit<LabelRole> | null {
  return longest(LABELS, words, language, at);
}

/** The longest title that a text begins with. */
export function titleAt(text: string, language: string | null): PhraseHit<TitleKind> | null {
  return longest(TITLES, wordsOf(text), language, 0);
}

function longest<T>(
  phrases: Phrases<T>,
  words: readonly Word[],
  language: string | null,
  at: number,
): PhraseHit<T> | null {
  const first = words[at];
  if (first === undefined) return null;
  for (const phrase of phrases.get(first.folded) ?? []) {
    if (!phrase.words.every((word, i) => words[at + i]?.folded === word)) continue;
    const own = phrase.meanings.filter((each) => each.language === language);
    const english = phrase.meanings.filter((each) => each.language === 'en');
    const meant = own.length > 0 ? own : english.length > 0 ? english : phrase.meanings;
    return {
      meanings: [...new Set(meant.map((each) => each.meaning))],
      languages: phrase.meanings.map((each) => each.language),
      end: words[at + phrase.words.length - 1]?.to ?? 0,
      words: phrase.words.length,
    };
  }
  return null;
}
