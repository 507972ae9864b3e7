import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { CheckInAnswer } from '#domain/check-ins/check-in.ts';
import { ownerKey } from './owner-key.ts';
import { questionKey } from './judgement.ts';
import type { OwnerPack } from './owner-pack.ts';

/** Where one owner stands with the packs of a check-in. */
export interface OwnerStanding {
  readonly owner: string;
  /** The latest pack that was made for the owner. */
  readonly pack: OwnerPack;
  /** Questions of all packs of the owner, each once. */
  readonly asked: number;
  /** Those of them that have an answer in the check-in, whoever gave it. */
  readonly answered: number;
  /** Those to which nobody has answered, and nobody needs to any more. */
  readonly settled: number;
  /** Those that are still to be answered. */
  readonly missing: number;
  /** When answers of the owner came back last; `null` when never. */
  readonly lastReturn: IsoInstant | null;
}

/**
 * Who has been asked and who has answered, those with most open questions first. All packs and answers must be of one
 * check-in.
 * @param open keys of the questions that are still asked; without them all that has no answer counts as missing
 */
export function ownerStandings(
  packs: readonly OwnerPack[],
  answers: readonly Pick<CheckInAnswer, 'step' | 'item'>[],
  open: ReadonlySet<string> | null = null,
): OwnerStanding[] {
  const said = new Set(answers.map(questionKey));
  const standings = [...Map.groupBy(packs, ({ owner }) => ownerKey(owner)).values()].map(
    (own): OwnerStanding => {
      const latest = own.reduce((best, pack) => (pack.madeAt > best.madeAt ? pack : best));
      const asked = new Set(own.flatMap(({ questions }) => questions.map(questionKey)));
      const unsaid = [...asked].filter((key) => !said.has(key));
      const missing = unsaid.filter((key) => open === null || open.has(key)).length;
      const returns = own.flatMap((pack) => pack.returns.map(({ at }) => at));
      return {
        owner: latest.owner,
        pack: latest,
        asked: asked.size,
        answered: asked.size - unsaid.length,
        settled: unsaid.length - missing,
        missing,
        lastReturn: returns.toSorted().at(-1) ?? null,
      };
    },
  );
  return standings.toSorted((a, b) => b.missing - a.missing || a.owner.localeCompare(b.owner));
}

/** How many owners have not answered everything they were asked. A count for Home: packs and answers of the open check-in. */
export function waitingOwners(
  packs: readonly OwnerPack[],
  answers: readonly Pick<CheckInAnswer, 'step' | 'item'>[],
): number {
  return ownerStandings(packs, answers).filter(({ missing }) => missing > 0).length;
}
