import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import { boardRenewals, followed } from '#domain/decisions/follow-renewals.ts';
import { decideBy } from '#domain/decisions/decision-state.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import { formatMoney } from '#domain/money/format.ts';
import { RENEWAL_ANSWERS, ROLLED_ANSWERS } from '../answers.ts';
import { itemKey, type CheckInFact, type CheckInGroup, type PreparedItem } from '../item.ts';
import type { CheckInContext, CheckInSources } from '../sources.ts';

/** What the next check-in would see first still leaves so many days. */
const SPARE_DAYS = 30;

/** Last day to act that this check-in asks about: a month after the next one is due. */
export function renewalHorizon({ today, everyDays }: Pick<CheckInContext, 'today' | 'everyDays'>): IsoDate {
  return addDays(today, everyDays + SPARE_DAYS);
}

/**
 * Which renewals are coming: open decisions by their day to act, the late ones with them; what renewed without a decision and
 * was not acknowledged; contracts to end whose end is not certain; and, as said already, what was decided since the last
 * check-in.
 */
export function renewalItems(sources: CheckInSources, context: CheckInContext): PreparedItem[] {
  const { contracts, decisions, notices, applications } = sources;
  const all = followed(decisions, notices, context.today, context.timeZone);
  const owners = new Map<string, string>(applications.map(({ id, owner }) => [id, owner]));
  const until = renewalHorizon(context);
  return boardRenewals(contracts, all, context.terms).flatMap((one) => {
    const group = groupOf(one, until, context);
    if (group === null) return [];
    const { applicationId } = one.renewal.contract;
    const own = one.decision?.owner ?? '';
    const owner = own !== '' || applicationId === null ? own : (owners.get(applicationId) ?? '');
    return [renewalItem(one, group, owner, context)];
  });
}

function groupOf(
  one: FollowedRenewal,
  until: IsoDate,
  { from, timeZone }: CheckInContext,
): Extract<CheckInGroup, 'rolled' | 'renewals' | 'settled'> | null {
  if (one.toAcknowledge) return 'rolled';
  if (one.notice.atRisk || one.againstDecision) return 'renewals';
  if (one.stage === 'open') {
    const by = decideBy(one.decision, one.renewal) ?? one.renewal.actOn;
    return one.renewal.actOn <= until || by <= until ? 'renewals' : null;
  }
  const state = one.decision?.state;
  if (state?.kind === 'decided' && todayIn(state.decidedAt, timeZone) >= from) return 'settled';
  return null;
}

function renewalItem(
  one: FollowedRenewal,
  group: 'rolled' | 'renewals' | 'settled',
  owner: string,
  context: CheckInContext,
): PreparedItem {
  const { contract, termStart } = one.renewal;
  const subject = { kind: 'renewal', id: contract.id, termStart } as const;
  return {
    key: itemKey(subject),
    step: 'renewals',
    subject,
    group,
    title: contract.name,
    owner,
    about: { kind: 'contract', id: contract.id },
    reason: reasonOf(one, group, context),
    facts: factsOf(one, context),
    answers: group === 'rolled' ? ROLLED_ANSWERS : RENEWAL_ANSWERS,
    mustDecide: group === 'rolled' || one.stage === 'open',
    settled: group === 'settled' ? decidedWords(one, context) : null,
  };
}

function reasonOf(one: FollowedRenewal, group: CheckInGroup, { today }: CheckInContext): string {
  if (group === 'rolled') return 'It renewed without a decision, and nobody has said that they know.';
  if (one.againstDecision) return 'It was decided to end it, but it renewed since no notice was sent.';
  if (one.notice.atRisk) {
    return one.notice.step === 'sent'
      ? 'Notice was sent and is not acknowledged yet.'
      : `It is decided to ${endWord(one)} it, and notice is not sent yet.`;
  }
  if (group === 'settled') return 'Decided since the last check-in.';
  if (one.standing.kind === 'open' && one.standing.pressure === 'too-late') {
    return 'Open, and too late for notice: this term renews.';
  }
  return one.renewal.actOn < today ? 'Open, and the day to act is over.' : 'Open, and to be acted on soon.';
}

/** How it is decided to end; the decision is no fact of its own, or deciding would count as a change. */
function endWord({ standing }: FollowedRenewal): string {
  return standing.kind === 'decided' ? CHOICE_WORDS[standing.choice].toLowerCase() : 'end';
}

function decidedWords({ decision }: FollowedRenewal, { locale, timeZone }: CheckInContext): string {
  const state = decision?.state;
  if (state?.kind !== 'decided') return '';
  const by = state.decidedBy === '' ? '' : ` by ${state.decidedBy}`;
  const day = formatDate(todayIn(state.decidedAt, timeZone), locale);
  return `${CHOICE_WORDS[state.choice]}: decided on ${day}${by}`;
}

function factsOf(
  { renewal, decision, standing, notice }: FollowedRenewal,
  context: CheckInContext,
): CheckInFact[] {
  const { locale } = context;
  const on = (date: IsoDate): string => formatDate(date, locale);
  const fact = (words: string): CheckInFact => ({ words, source: '' });
  const { kind, actOn, noticeDeadline, termEnd, atStake } = renewal;
  const facts: CheckInFact[] = [];
  if (standing.kind === 'renewed-by-default') {
    const cost = standing.cost === null ? 'at an unknown price' : `for ${formatMoney(standing.cost, locale)}`;
    return [fact(`Renewed after ${on(termEnd)} ${cost}`)];
  }
  if (kind === 'notice') facts.push(fact(`Send notice by ${on(actOn)}`));
  if (kind === 'notice-unknown') facts.push(fact(`Find out the notice period by ${on(actOn)}`));
  if (kind === 'decision') facts.push(fact(`Decide by ${on(decision?.due ?? actOn)}; it ends by itself`));
  if (noticeDeadline !== null && noticeDeadline !== actOn) {
    facts.push(fact(`Notice deadline ${on(noticeDeadline)}`));
  }
  facts.push(fact(`Term ends ${on(termEnd)}`));
  if (kind !== 'decision') {
    facts.push(
      fact(atStake === null ? 'Price of the next term unknown' : `${formatMoney(atStake, locale)} at stake`),
    );
  }
  if (notice.missed) facts.push(fact('No notice was sent in time'));
  return facts;
}
