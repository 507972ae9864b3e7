import { questionKey } from '#domain/owner-packs/judgement.ts';
import { questionsByOwner } from '#domain/owner-packs/make-packs.ts';
import type { OwnerPack, PackItem } from '#domain/owner-packs/owner-pack.ts';
import { isUnanswered } from '#domain/owner-packs/pack-items.ts';
import { ownerStandings } from '#domain/owner-packs/standing.ts';
import type { OwnerStanding } from '#domain/owner-packs/standing.ts';
import { ownerKey } from '#domain/owner-packs/owner-key.ts';

/** An owner with what is open and what was asked. */
export interface OwnerRow {
  readonly owner: string;
  /** Questions to which nobody has said anything yet. */
  readonly open: readonly PackItem[];
  /** What a new pack would ask: the open ones, or those that are answered as well. */
  readonly toAsk: readonly PackItem[];
  /** `null` while no pack was made for the owner. */
  readonly standing: OwnerStanding | null;
}

/**
 * Owners with questions or packs: those who were not asked first, then those with most that is missing.
 * @param withAnswered what is answered already is asked as well
 */
export function ownerRows(
  items: readonly PackItem[],
  packs: readonly OwnerPack[],
  withAnswered: boolean,
): OwnerRow[] {
  const answers = items.filter(({ answer }) => answer !== null);
  const open = new Set(items.filter(isUnanswered).map(questionKey));
  const standings = ownerStandings(packs, answers, open);
  const askable = items.filter(
    (item) => item.owner.trim() !== '' && item.choices.length > 0 && item.settled === null,
  );
  const toAsk = askable.filter((item) => withAnswered || isUnanswered(item));
  const byOwner = new Map(questionsByOwner(toAsk).map((one) => [ownerKey(one.owner), one]));
  const asked = standings.map((standing): OwnerRow => {
    const key = ownerKey(standing.owner);
    const own = byOwner.get(key)?.items ?? [];
    byOwner.delete(key);
    return { owner: standing.owner, open: own.filter(isUnanswered), toAsk: own, standing };
  });
  const unasked = [...byOwner.values()].map(({ owner, items: own }): OwnerRow => ({
    owner,
    open: own.filter(isUnanswered),
    toAsk: own,
    standing: null,
  }));
  return [...unasked, ...asked];
}

/** The latest pack of an owner, if it asks all that a new one would; else a new one is needed. */
export function packThatAsksAll({ toAsk, standing }: OwnerRow): OwnerPack | null {
  if (standing === null) return null;
  const asked = new Set(standing.pack.questions.map(questionKey));
  return toAsk.every((item) => asked.has(questionKey(item))) ? standing.pack : null;
}
