import type { Application } from '#domain/applications/application.ts';
import type { CheckInId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoMonth } from '#domain/calendar/iso.ts';
import { monthNumber, monthOf, shiftMonth } from '#domain/calendar/months.ts';
import type { CheckInAnswer, CheckInSnapshot, CheckInVerdict } from '#domain/check-ins/check-in.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import { finishCheckIn, startCheckIn } from '#domain/check-ins/edit.ts';
import { figuresOf, type CheckInFigures } from '#domain/check-ins/figures.ts';
import { answerIdOf, type CheckInItem } from '#domain/check-ins/item.ts';
import { prepareItems } from '#domain/check-ins/prepare.ts';
import { withAnswers } from '#domain/check-ins/progress.ts';
import type { CheckInContext, CheckInSources, LastCheckIn } from '#domain/check-ins/sources.ts';
import { factsOfUse } from '#domain/check-ins/use-facts.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import type { Person } from '#domain/people/person.ts';
import { rightSizes } from '#domain/right-sizing/right-sizes.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { isUsed, usesOfApplications } from '#domain/usage/figures/estate-use.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { sampleId } from './ids.ts';

/** What the check-ins of the sample are made from: the rest of it, as it was known on their days. */
export interface CheckInSample {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly decisions: readonly RenewalDecision[];
  readonly savings: readonly Saving[];
  readonly people: readonly Person[];
  readonly snapshots: readonly UsageSnapshot[];
}

/** The rows of the sample's check-ins. */
export interface SampleCheckIns {
  readonly checkIns: readonly FinishedCheckIn[];
  readonly snapshots: readonly CheckInSnapshot[];
  readonly answers: readonly CheckInAnswer[];
}

/** One check-in of the past, with what only its day knew. */
interface Story {
  readonly daysAgo: number;
  readonly managed: number;
  readonly redundant: number;
  readonly discovery: number;
  readonly remark: string;
}

const BY = 'Marek Novak';

const STORIES: readonly Story[] = [
  {
    daysAgo: 60,
    managed: 0.91,
    redundant: 316_400,
    discovery: 14,
    remark: 'First look at everything. Too much is not known about use: files are asked for.',
  },
  {
    daysAgo: 31,
    managed: 0.94,
    redundant: 311_900,
    discovery: 11,
    remark: 'Whiteboards and video are twice there. To be decided with the renewals of spring.',
  },
];

const EUR = 'EUR' as CurrencyCode;

/** Spent on software in a month: the same for the same month, whichever check-in asks. */
function spentIn(month: IsoMonth): Money {
  return euros(43_200 + ((monthNumber(month) * 37) % 11) * 1310);
}

function euros(whole: number): Money {
  return money(whole * 100, EUR);
}

/** Two finished check-ins, so that the next, which is due, has something to be compared with. */
export function sampleCheckIns(sample: CheckInSample, today: IsoDate): SampleCheckIns {
  const checkIns: FinishedCheckIn[] = [];
  const snapshots: CheckInSnapshot[] = [];
  const answers: CheckInAnswer[] = [];
  STORIES.forEach((story, index) => {
    const made = checkInOf(sample, story, index + 1, today, lastOf(checkIns.at(-1), snapshots.at(-1)));
    checkIns.push(made.checkIn);
    snapshots.push(made.snapshot);
    answers.push(...made.answers);
  });
  return { checkIns, snapshots, answers };
}

function lastOf(
  checkIn: FinishedCheckIn | undefined,
  snapshot: CheckInSnapshot | undefined,
): LastCheckIn | null {
  return checkIn && snapshot ? { id: checkIn.id, on: checkIn.state.on, snapshot } : null;
}

function checkInOf(
  sample: CheckInSample,
  story: Story,
  number: number,
  today: IsoDate,
  last: LastCheckIn | null,
): {
  readonly checkIn: FinishedCheckIn;
  readonly snapshot: CheckInSnapshot;
  readonly answers: readonly CheckInAnswer[];
} {
  const id = sampleId<CheckInId>('check-in', number);
  const on = addDays(today, -story.daysAgo);
  const at = `${on}T09:30:00.000Z` as IsoInstant;
  const began = startCheckIn(id, null, { at, today: on });
  const begun = { ...began, from: last === null ? began.from : addDays(last.on, 1) };
  const { sources, figures } = knownOn(sample, story, on, begun.from);
  const context: CheckInContext = {
    today: on,
    from: begun.from,
    locale: 'en-GB',
    timeZone: 'UTC',
    terms: DEFAULT_TERM_SETTINGS,
    everyDays: DEFAULT_SETTINGS.checkIns.everyDays,
    last,
  };
  const items = prepareItems(sources, context);
  const answers = Object.values(items)
    .flat()
    .flatMap((item, place) => answerOf(item, place, id, at));
  const outcome = finishCheckIn(
    { ...begun, remarks: { unused: story.remark } },
    {
      items: withAnswers(items, answers, []),
      figures,
      vendors: null,
      by: BY,
      at,
      today: on,
      locale: 'en-GB',
    },
  );
  if (!outcome.ok || outcome.value.checkIn.state.kind !== 'finished') {
    throw new Error('A check-in of the sample was not finished.');
  }
  const { checkIn, snapshot } = outcome.value;
  return { checkIn: { ...checkIn, state: outcome.value.checkIn.state }, snapshot, answers };
}

/** What was known on the day: files and decisions of later days are left out. */
function knownOn(
  { contracts, decisions, savings, people, snapshots, ...all }: CheckInSample,
  story: Story,
  on: IsoDate,
  from: IsoDate,
): { readonly sources: CheckInSources; readonly figures: CheckInFigures } {
  const settings = DEFAULT_SETTINGS;
  const { windowDays: window, staleAfterDays, bufferPercent } = settings.usage;
  const applications = all.applications.filter(({ createdAt }) => createdAt.slice(0, 10) <= on);
  const known = snapshots.filter(({ asOf }) => asOf <= on);
  const used = applications.filter(isUsed);
  const uses = usesOfApplications(used, contracts, known, { today: on, window, staleAfterDays });
  const sizes = rightSizes(used, contracts, (id) => uses.get(id), {
    today: on,
    bufferPercent,
    deadlines: DEFAULT_TERM_SETTINGS,
  });
  const sizesOf = Map.groupBy(sizes, ({ applicationId }) => applicationId);
  const decided = decisions.filter(({ state }) => momentOf(state) <= `${on}T24`);
  const month = shiftMonth(monthOf(on), -1);
  const active = people.filter(({ status, leftOn }) => status === 'active' || (leftOn ?? on) > on).length;
  const rows = { applications, contracts, decisions: decided, notices: [] };
  const found = [...uses.values()];
  return {
    sources: {
      ...rows,
      tasks: [],
      vendors: [],
      spend: {
        month,
        total: { now: spentIn(month), before: null, usual: null },
        applications: [],
        budgets: [],
        rises: [],
        charges: [],
        invoices: [],
      },
      use: found.map((use) => factsOfUse(use, sizesOf.get(use.applicationId) ?? [], 0)),
    },
    figures: figuresOf(
      {
        ...rows,
        savings: savings.filter(({ createdAt }) => createdAt.slice(0, 10) <= on),
        uses: found,
        sizes,
        month: { month, spent: [spentIn(month)] },
        managed: { kind: 'known', value: story.managed, source: 'spend', date: on, coverage: null },
        employees: { kind: 'known', value: active, source: 'people', date: on, coverage: null },
        redundant: {
          kind: 'known',
          value: [euros(story.redundant)],
          source: 'overlap',
          date: on,
          coverage: null,
        },
        discovery: story.discovery,
      },
      { today: on, from, locale: 'en-GB', timeZone: 'UTC', terms: DEFAULT_TERM_SETTINGS },
    ),
  };
}

function momentOf(state: RenewalDecision['state']): string {
  if (state.kind === 'decided') return state.decidedAt;
  return state.kind === 'renewed-by-default' ? state.recordedAt : '';
}

/** Most is confirmed; every now and then something is decided, given to somebody, or left open. */
function answerOf(item: CheckInItem, place: number, checkInId: CheckInId, at: IsoInstant): CheckInAnswer[] {
  const verdict = item.settled === null ? verdictOf(item, place) : null;
  if (verdict === null) return [];
  const { key, step, subject, title, owner, facts, carried } = item;
  return [
    {
      id: answerIdOf(checkInId, step, key),
      checkInId,
      step,
      item: key,
      asked: { subject, title, owner, facts },
      verdict,
      comment: '',
      by: owner === '' ? BY : owner,
      at,
      taskId: null,
      packId: null,
      carriedFrom: carried?.from ?? null,
    },
  ];
}

function verdictOf({ group, mustDecide }: CheckInItem, place: number): CheckInVerdict | null {
  if (mustDecide) return { kind: 'decided', choice: group === 'rolled' ? 'acknowledge' : 'later' };
  if (group === 'unknown') return place % 4 === 0 ? { kind: 'decided', choice: 'ask-for-data' } : CONFIRMED;
  if (group === 'unused' || group === 'under-used')
    return place % 3 === 0 ? CONFIRMED : { kind: 'decided', choice: 'free-seats' };
  return CONFIRMED;
}

const CONFIRMED: CheckInVerdict = { kind: 'confirmed' };
