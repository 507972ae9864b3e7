import type { ApplicationId } from '#domain/brand.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import type { ReadFile, Share, WeighedShare } from '../../reader/protocol.ts';
import type { Choice, Target } from './choices.ts';

export function applicationOf(target: Target | null): ApplicationId | null {
  return target === null || target.kind === 'leave-out' ? null : target.id;
}

/** What would be stored for which application. Functions that go to one application are one share. */
export function sharesOf(file: ReadFile, choices: readonly Choice[]): readonly Share[] {
  const found = new Map<string, Share>();
  for (const { slot, target } of choices) {
    const applicationId = applicationOf(target);
    if (applicationId === null) continue;
    for (const part of slot.parts) {
      const key = `${part} ${applicationId}`;
      const functions = slot.function === null ? null : [...(found.get(key)?.functions ?? []), slot.function];
      found.set(key, { part, functions, applicationId });
    }
  }
  return [...found.values()].map((share) => {
    const all = file.parts[share.part]?.functions.length ?? 0;
    return share.functions?.length === all ? { ...share, functions: null } : share;
  });
}

/** What would become of a share. */
export interface PlannedShare {
  readonly share: Share;
  readonly weighed: WeighedShare;
  /** The very same snapshot is stored: it would add nothing. */
  readonly same: UsageSnapshot | null;
  /** Another snapshot of the same application and day is stored: the new one counts. */
  readonly other: UsageSnapshot | null;
}

export function addsSomething({ same, weighed }: PlannedShare): boolean {
  return same === null && weighed.people > 0;
}

export function planShares(
  file: ReadFile,
  shares: readonly Share[],
  weighed: readonly WeighedShare[],
  stored: readonly UsageSnapshot[],
): readonly PlannedShare[] {
  return shares.flatMap((share, index) => {
    const weight = weighed[index];
    const part = file.parts[share.part];
    if (weight === undefined || part === undefined) return [];
    const there = stored.filter(
      ({ applicationId, asOf }) => applicationId === share.applicationId && asOf === part.asOf,
    );
    const same = there.find(
      ({ contentKey, periodDays }) => contentKey === weight.contentKey && periodDays === part.periodDays,
    );
    const other = same === undefined ? there.toSorted(latestFirst)[0] : undefined;
    return [{ share, weighed: weight, same: same ?? null, other: other ?? null }];
  });
}

function latestFirst(a: UsageSnapshot, b: UsageSnapshot): number {
  return a.importedAt < b.importedAt ? 1 : -1;
}

/** Applications that would get two lists of people for one day: only one of them could count. */
export function doubledApplications(file: ReadFile, shares: readonly Share[]): readonly ApplicationId[] {
  const days = Map.groupBy(shares, ({ applicationId, part }) => `${applicationId} ${file.parts[part]?.asOf}`);
  return [...days.values()].flatMap((same) => (same.length > 1 && same[0] ? [same[0].applicationId] : []));
}
