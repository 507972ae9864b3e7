import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { RenewalDecisionId } from '#domain/brand.ts';
import type { RenewalDecision } from './decision.ts';
import { stateWords } from './words.ts';

/** One line of the history, in words. */
export interface HistoryLine {
  readonly id: string;
  readonly at: IsoInstant;
  readonly words: string;
  /** Empty where nobody is named. */
  readonly by: string;
  /** Why it was decided so; empty for other changes. */
  readonly rationale: string;
}

const PREPARED = {
  owner: 'who decides',
  due: 'the day to decide',
  alternatives: 'the alternatives',
  weights: 'the weights',
  scenario: 'the kept scenario',
} as const satisfies Partial<Record<keyof RenewalDecision, string>>;

const NOTHING_YET: Pick<RenewalDecision, keyof typeof PREPARED> = {
  owner: '',
  due: null,
  alternatives: [],
  weights: {},
  scenario: null,
};

function changedParts(before: unknown, after: unknown): string[] {
  const [old, now] = [
    { ...NOTHING_YET, ...(before as RenewalDecision | null) },
    after as RenewalDecision | null,
  ];
  if (now === null) return [];
  return Object.entries(PREPARED).flatMap(([field, words]) => {
    const key = field as keyof typeof PREPARED;
    return JSON.stringify(old[key]) === JSON.stringify(now[key]) ? [] : [words];
  });
}

/** What the activity log still knows of the preparation; what was undone is no history. */
function preparation(entries: readonly ActivityEntry[], id: RenewalDecisionId): HistoryLine[] {
  return entries.flatMap((entry) => {
    if (entry.scope.kind !== 'rows' || entry.undoneAt !== null) return [];
    const change = entry.scope.changes.find((one) => one.table === 'decisions' && one.key === id);
    const parts = change === undefined ? [] : changedParts(change.before, change.after);
    if (parts.length === 0) return [];
    return [{ id: entry.id, at: entry.at, words: `Changed ${parts.join(', ')}`, by: '', rationale: '' }];
  });
}

/**
 * Everything that happened to a decision, the latest first: what was decided, which the row itself keeps for good, and
 * how it was prepared, as far back as the entries of the activity log reach.
 */
export function historyOf(
  { id, history }: RenewalDecision,
  entries: readonly ActivityEntry[],
  locale: string,
): HistoryLine[] {
  const decided = history.map(({ at, by, state, rationale }, index): HistoryLine => ({
    id: `event ${index}`,
    at,
    by,
    words: stateWords(state, locale),
    rationale: state.kind === 'decided' ? rationale : '',
  }));
  return [...decided, ...preparation(entries, id)].toSorted((a, b) =>
    a.at < b.at ? 1 : Number(a.at > b.at) * -1,
  );
}
