import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, termAt } from '#domain/contracts/terms.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { renewalOfTerm, type Renewal } from '#domain/renewals/renewals.ts';
import { decisionIdOf } from './decision.ts';
import type { RenewalDecision } from './decision.ts';
import { decisionFor, renewByDefault, type Editor } from './edit.ts';

/**
 * The terms of a contract that ended before `today` and were followed by another, the end not before `since`, oldest
 * first. Contracts that end by themselves or are open-ended never roll; archived ones nobody looks after any more.
 */
export function rolledTerms(
  contract: Contract,
  since: IsoDate,
  today: IsoDate,
  settings: TermSettings,
): Renewal[] {
  const rules = rulesOf(contract);
  if (contract.archived || rules.atEnd !== 'renews' || since >= today) return [];
  const rolled: Renewal[] = [];
  for (let number = currentTerm(rules, today).number - 1; number >= 1; number--) {
    const term = termAt(rules, number);
    if (term.end === null || term.end < since) break;
    const renewal = renewalOfTerm(contract, term, settings);
    if (renewal !== null && term.end < today) rolled.push(renewal);
  }
  return rolled.toReversed();
}

/** What the recording of silent renewals is made from. */
export interface RolledSources {
  readonly contracts: readonly Contract[];
  readonly decisions: readonly RenewalDecision[];
  readonly notices: readonly Notice[];
}

/** The day, and how the calendar counts. */
export interface RolledContext {
  readonly today: IsoDate;
  /** In which a contract's moment of entry becomes a day. */
  readonly timeZone: string;
  readonly settings: TermSettings;
  readonly at: IsoInstant;
}

/** A day that lies before the moment in every zone. */
function dayBefore(instant: IsoInstant): IsoDate {
  return addDays(instant.slice(0, 10) as IsoDate, -1);
}

/** It rolled by itself, so no person is named in its history. */
const NOBODY = '';

/**
 * The decisions that must be recorded as renewed by default: of every term that rolled while its contract was in the
 * workspace, where nothing was decided and no notice was sent. Asked again it finds nothing new, also after the clock
 * jumped; with the clock set back it finds less, and takes back nothing.
 */
export function silentRenewals(sources: RolledSources, context: RolledContext): RenewalDecision[] {
  const { today, timeZone, settings, at } = context;
  const kept = new Map(sources.decisions.map((decision) => [decision.id, decision]));
  const answered = new Set(
    sources.notices.flatMap(({ contractId, termStart, sent }) =>
      sent === null ? [] : [decisionIdOf(contractId, termStart)],
    ),
  );
  return sources.contracts.flatMap((contract) => {
    const rolled = rolledTerms(contract, dayBefore(contract.createdAt), today, settings);
    // Zones are dear: only few contracts have terms that rolled since.
    const since = rolled.length === 0 ? today : todayIn(contract.createdAt, timeZone);
    return rolled.flatMap(({ termStart, termEnd, atStake }) => {
      if (termEnd < since) return [];
      const id = decisionIdOf(contract.id, termStart);
      if (answered.has(id)) return [];
      const decision = decisionFor(kept.get(id), contract, termStart);
      const recorded = renewByDefault(decision, atStake, { at, by: NOBODY } satisfies Editor);
      return recorded === decision ? [] : [recorded];
    });
  });
}

/** Whether a renewal was recorded before the term was over, which only a wrong clock does. */
export function isRecordedTooEarly(
  decision: RenewalDecision | undefined,
  renewal: Pick<Renewal, 'termEnd'> | null,
  today: IsoDate,
): boolean {
  return decision?.state.kind === 'renewed-by-default' && renewal !== null && today <= renewal.termEnd;
}
