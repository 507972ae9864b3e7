import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { assertNever } from '#domain/outcome.ts';
import { UNKNOWN_USE_ANSWERS, UNUSED_ANSWERS, USED_ANSWERS, type AnswerOption } from '../answers.ts';
import { itemKey, type CheckInFact, type PreparedItem } from '../item.ts';
import type { CheckInContext, CheckInSources, UseFacts } from '../sources.ts';
import { amounts, counted, percent } from '../words.ts';

/** Where an application belongs by its use. */
export type UseGroup = 'used' | 'unused' | 'under-used' | 'leavers' | 'unknown';

const NO_DATA = 'No usage file.';

/**
 * Where an application belongs. What is not known is never unused (U3): unused is only what fresh data of everybody who holds
 * a seat says nobody used. Under-used: seats can be freed above what is used and its buffer. Seats of people who left are told
 * where nothing else is.
 */
export function groupOfUse({ people, stale, free, leaverSeats }: UseFacts): UseGroup {
  if (people === null) return 'unknown';
  if (people.active === 0) return people.unknown > 0 || stale !== null ? 'unknown' : 'unused';
  if (free !== null && free.seats > 0) return 'under-used';
  return (leaverSeats ?? 0) > 0 ? 'leavers' : 'used';
}

const ASKED: ReadonlySet<Application['status']> = new Set(['active', 'trial', 'under-review']);

/** What is used, and what is unused, under-used or not known. What is not chosen yet, or leaves already, is not asked about. */
export function itemsOfUse({ applications, use }: CheckInSources, context: CheckInContext): PreparedItem[] {
  const known = new Map(use.map((one) => [one.applicationId, one]));
  return applications
    .filter(({ archived, status }) => !archived && ASKED.has(status))
    .map((application) => itemOfUse(application, known.get(application.id), context));
}

function itemOfUse(
  { id, name, owner }: Application,
  use: UseFacts | undefined,
  context: CheckInContext,
): PreparedItem {
  const group = use === undefined ? 'unknown' : groupOfUse(use);
  const subject = { kind: 'application', id } as const;
  return {
    key: itemKey(subject),
    step: group === 'used' ? 'used' : 'unused',
    subject,
    group,
    title: name,
    owner,
    about: subject,
    reason: use === undefined ? NO_DATA : reasonOf(group, use),
    facts: use === undefined ? [] : factsOf(use, context),
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

function reasonOf(group: UseGroup, { people, unknownWhy, window, stale }: UseFacts): string {
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
      if (people === null) return unknownWhy ?? NO_DATA;
      if (people.unknown > 0) return 'Nobody is known to be active, but not of everybody it is known.';
      return `Nobody was active, but the data are ${stale ?? 'old'}.`;
    default:
      return assertNever(group);
  }
}

function factsOf(use: UseFacts, { locale }: CheckInContext): CheckInFact[] {
  const { people, bought, source, stale, leaverSeats, free } = use;
  const from = source === null ? '' : `${source.words}, ${formatDate(source.asOf, locale)}`;
  const facts: CheckInFact[] = [];
  const say = (words: string, where = from): void => void facts.push({ words, source: where });
  if (people !== null) say(activeWords(use, people, locale));
  if (bought === null) say('How many seats were bought is not known', '');
  if (people !== null && people.assigned !== bought) {
    say(`${counted(people.assigned, 'seat', 'seats', locale)} assigned`);
  }
  // Without its age, which would be another one at each check-in.
  if (stale !== null) say('The data are out of date');
  if (leaverSeats !== null && leaverSeats > 0) {
    say(`${counted(leaverSeats, 'seat', 'seats', locale)} held by people who left`, 'people');
  }
  if (free !== null && free.seats > 0) {
    const yearly = free.yearly.length === 0 ? '' : `, ${amounts(free.yearly, locale)} a year`;
    const by = free.actBy === null ? '' : `, act by ${formatDate(free.actBy, locale)}`;
    const of = free.lines > 1 ? ` of ${free.lines} contract lines` : '';
    say(`${counted(free.seats, 'seat', 'seats', locale)}${of} could go${yearly}${by}`, 'right-sizing');
  }
  return facts;
}

function activeWords(
  { utilisation, bought, window }: UseFacts,
  { active, unknown }: NonNullable<UseFacts['people']>,
  locale: string,
): string {
  const share =
    utilisation.kind === 'known' && bought !== null
      ? `${percent(utilisation.value, locale)} of ${counted(bought, 'seat', 'seats', locale)} used, `
      : '';
  const rest = unknown === 0 ? '' : `, of ${counted(unknown, 'person', 'people', locale)} it is not known`;
  return `${share}${counted(active, 'person', 'people', locale)} active in ${window} days${rest}`;
}
