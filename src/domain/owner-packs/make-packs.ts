import type { CheckInId, OwnerPackId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { ownerKey } from './owner-key.ts';
import { answerWords } from './answer-words.ts';
import type { OwnerPack, PackItem, PackQuestion } from './owner-pack.ts';
import { rowCode } from './row-code.ts';

/** The questions of one owner. */
export interface OwnerQuestions {
  /** Empty for what nobody owns. */
  readonly owner: string;
  readonly items: readonly PackItem[];
}

/**
 * Questions by owner, in the order of the alphabet; those that nobody owns come last. Names that differ only in case or
 * blanks are one owner, called as the first of them is.
 */
export function questionsByOwner(items: readonly PackItem[]): OwnerQuestions[] {
  const owners = new Map<string, { readonly owner: string; readonly items: PackItem[] }>();
  for (const item of items) {
    const key = ownerKey(item.owner);
    const known = owners.get(key);
    if (known === undefined) owners.set(key, { owner: item.owner.trim(), items: [item] });
    else known.items.push(item);
  }
  return [...owners.values()].toSorted((a, b) => {
    if ((a.owner === '') !== (b.owner === '')) return a.owner === '' ? 1 : -1;
    return a.owner.localeCompare(b.owner);
  });
}

interface PackMaking {
  readonly checkInId: CheckInId;
  readonly at: IsoInstant;
  readonly newId: () => string;
}

/** A pack with these questions for their owner, as they stand now. */
export function makePack({ owner, items }: OwnerQuestions, { checkInId, at, newId }: PackMaking): OwnerPack {
  const id = newId() as OwnerPackId;
  const taken = new Set<string>();
  const questions = items.map(({ step, item, title, question, facts, choices, answer }): PackQuestion => {
    const row = rowCode(id, { step, item }, taken);
    taken.add(row);
    const answerThen = answer === null ? '' : answerWords(answer.verdict, choices);
    return { row, step, item, title, question, facts, choices, answerThen };
  });
  return { id, checkInId, owner, madeAt: at, questions, returns: [] };
}
