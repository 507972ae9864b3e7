import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { assertNever } from '#domain/outcome.ts';
import { formatMoney } from '#domain/money/format.ts';
import { UNKNOWN_USE_ANSWERS, UNUSED_ANSWERS, USED_ANSWERS, type AnswerOption } from '../answers.ts';
import { itemKey, type CheckInFact, type PreparedItem } from '../item.ts';
import type { CheckInContext, CheckInSources, UseFacts } from '../sources.ts';
import { counted, percent, sourceOf } from '../words.ts';

/** Where an application belongs by its use. */
export type UseGroup = 'used' | 'unused' | 'under-used' | 'leavers' | 'unknown';

const UNKNOWN: Omit<UseFacts, 'applicationId'> = {
  utilisation: { kind: 'unknown', why: 'No usage data yet.' },
  active: null,
  bought: null,
  assigned: null,
  window: 0,
  stale: false,
  leaverSeats: null,
  free: null,
};

/**
 * Where an application belongs. What is not known is never unused (U3): that nobody was active is said only where the data
 * knows it. Under-used: seats can be freed above what is used and its buffer. Seats of people who left are told where
 * nothing else is.
 */
export function groupOfUse({ utilisation, active, free, leaverSeats }: UseFacts): UseGroup {
  if (utilisation.kind === 'unknown') return 'unknown';
  if (active === 0) return 'unused';
  if (free !== null && free.seats > 0) return 'under-used';
  return (leaverSeats ?? 0) > 0 ? 'leavers' : 'used';
}

/** What is used, and what is unused, under-used or not known. Applications that are gone or not yet chosen have no part in it. */
export function itemsOfUse({ applications, use }: CheckInSources, context: CheckInContext): PreparedItem[] {
  const known = new Map(use.map((one) => [one.applicationId, one]));
  return applications
    .filter(({ archived, status }) => !archived && IN_USE.has(status))
    .map((application) => {
      const facts = known.get(application.id) ?? { ...UNKNOWN, applicationId: application.id };
      return itemOfUse(application, facts, context);
    });
}

const IN_USE: ReadonlySet<Application['status']> = new Set(['active', 'trial', 'under-review']);

function itemOfUse({ id, name, owner }: Application, use: UseFacts, context: CheckInContext): PreparedItem {
  const group = groupOfUse(use);
  const subject = { kind: 'application', id } as const;
  return {
    key: itemKey(subject),
    step: group === 'used' ? 'used' : 'unused',
    subject,
    group,
    title: name,
    owner,
    about: subject,
    reason: reasonOf(group, use),
    facts: factsOf(use, context),
    answers: ANSWERS[group],
    mustDecide: false,
    settled: null,
  };
}

const ANSWERS: Readonly<Record<UseGroup, readonly AnswerOption[]>> = {
  used: USED_ANSWERS,
  unused: UNUSED_ANSWERS,
  'under-used': UNUSED_ANSWERS,
  leavers: UNUSED_ANSWERS,
  unknown: UNKNOWN_USE_ANSWERS,
};

function reasonOf(group: UseGroup, { utilisation, window }: UseFacts): string {
  switch (group) {
    case 'used':
      return 'It is used.';
    case 'unused':
      return `Nobody was active in ${window} days.`;
    case 'under-used':
      return 'More seats are paid for than are used.';
    case 'leavers':
      return 'People who left still hold seats.';
    case 'unknown':
      return utilisation.kind === 'unknown' ? utilisation.why : '';
    default:
      return assertNever(group);
  }
}

function factsOf(use: UseFacts, { locale }: CheckInContext): CheckInFact[] {
  const { utilisation, active, bought, assigned, window, stale, leaverSeats, free } = use;
  const source = sourceOf(utilisation, locale);
  const facts: CheckInFact[] = [];
  const say = (words: string, from = source): void => void facts.push({ words, source: from });
  if (utilisation.kind === 'known') {
    const of = bought === null ? '' : ` of ${counted(bought, 'seat', 'seats', locale)}`;
    say(`${percent(utilisation.value, locale)}${of} used in ${window} days`);
    if (utilisation.coverage !== null && utilisation.coverage < 1) {
      say(`The activity of ${percent(1 - utilisation.coverage, locale)} of the people is not known`);
    }
  } else if (active !== null) {
    say(`${counted(active, 'person', 'people', locale)} active in ${window} days`, '');
  }
  if (assigned !== null && assigned !== bought) say(`${counted(assigned, 'seat', 'seats', locale)} assigned`);
  if (stale) say('The data is out of date');
  if (leaverSeats !== null && leaverSeats > 0) {
    say(`${counted(leaverSeats, 'seat is', 'seats are', locale)} held by people who left`, 'people');
  }
  if (free !== null && free.seats > 0) {
    const yearly = free.yearly === null ? '' : `, ${formatMoney(free.yearly, locale)} a year`;
    const by = free.actBy === null ? '' : `, act by ${formatDate(free.actBy, locale)}`;
    say(`${counted(free.seats, 'seat', 'seats', locale)} could go${yearly}${by}`, 'right-sizing');
  }
  return facts;
}
