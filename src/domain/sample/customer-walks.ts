import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import type { MarkKind } from '#domain/journey/mark.ts';
import { createDice, type Dice } from './random.ts';

/** How one customer of the sample went its way, before it has a name. */
export interface SampleWalk {
  readonly number: number;
  /** 0 (a bad fit) to 99 (a perfect one): what its health, its answers and its loyalty come from. */
  readonly fit: number;
  readonly moves: readonly { readonly to: Stage; readonly on: IsoDate; readonly reason: string }[];
  readonly marks: readonly {
    readonly kind: MarkKind;
    readonly on: IsoDate;
    readonly until: IsoDate | null;
    readonly reason: string;
  }[];
  /** Number of the advocate who brought it. */
  readonly broughtBy: number | null;
}

const COUNT = 300;
const DAYS = 740;
/** How busy each month is, January first: spring and autumn sell, July, August and December do not. */
const SEASON = [9, 10, 11, 9, 8, 7, 4, 4, 10, 12, 11, 5] as const;
const BUSIEST = 12;

interface Leg {
  /** Days until it goes on. */
  readonly days: readonly [least: number, most: number];
  /** Of hundred, how many are lost here when the fit is usual. */
  readonly lost: number;
  readonly reasons: readonly [string, ...string[]];
}

const LEGS: Readonly<Record<Exclude<Stage, 'advocacy'>, Leg>> = {
  awareness: {
    days: [5, 60],
    lost: 20,
    reasons: ['No answer after three mails', 'Not looking at the moment'],
  },
  conversion: {
    days: [12, 80],
    lost: 26,
    reasons: ['Chose another product', 'No budget this year', 'Trial ended without use'],
  },
  purchase: { days: [6, 35], lost: 5, reasons: ['Never started after signing'] },
  activation: { days: [90, 230], lost: 12, reasons: ['Hardly used', 'Champion left the company'] },
  renewal: { days: [25, 80], lost: 16, reasons: ['Did not renew: price', 'Moved to a suite that has it'] },
};

/** Those who came in the last year went faster: the wheel turns quicker than before. */
const FASTER = 0.75;
/** Some take their time; those are the cards that are stuck. */
const SLOW_OF_HUNDRED = 9;
const SLOWER = 3;
const YEAR = 365;
const FITTING = 50;

/** Days on which customers came, earliest first: more in busy months, and half as many again now as two years ago. */
function startDays(today: IsoDate, dice: Dice): IsoDate[] {
  const days: IsoDate[] = [];
  while (days.length < COUNT) {
    const back = dice.whole(0, DAYS);
    const on = addDays(today, -back);
    const busy = (SEASON[Number(on.slice(5, 7)) - 1] ?? 0) / BUSIEST;
    if (dice.chance(100 * busy * (1 - back / (3 * DAYS)))) days.push(on);
  }
  return days.toSorted();
}

function isLost({ lost }: Leg, fit: number, dice: Dice): boolean {
  return dice.chance((lost * (100 + FITTING - fit)) / 100);
}

interface Draft {
  readonly moves: { to: Stage; on: IsoDate; reason: string }[];
  readonly marks: SampleWalk['marks'][number][];
}

/** Lost on a day; one of eight comes back after some weeks, and goes on from where it was. `null`: it does not. */
function loseOn(day: IsoDate, leg: Leg, draft: Draft, today: IsoDate, dice: Dice): IsoDate | null {
  draft.marks.push({ kind: 'lost', on: day, until: null, reason: dice.pick(leg.reasons) });
  const back = addDays(day, dice.whole(40, 150));
  if (!dice.chance(12) || back > today) return null;
  draft.marks.push({ kind: 'won-back', on: back, until: null, reason: 'Came back after a call' });
  return back;
}

function pauseFrom(day: IsoDate, draft: Draft, dice: Dice): number {
  const days = dice.whole(20, 60);
  draft.marks.push({
    kind: 'paused',
    on: day,
    until: addDays(day, days - 1),
    reason: 'Decision put off to the next quarter',
  });
  return days;
}

function walk(start: IsoDate, today: IsoDate, dice: Dice): Draft & { readonly fit: number } {
  const fit = Math.round((dice.whole(0, 99) + dice.whole(0, 99)) / 2);
  const draft: Draft = { moves: [], marks: [] };
  const pace = daysBetween(start, today) < YEAR ? FASTER : 1;
  let day = start;
  for (const stage of STAGES) {
    if (day > today) break;
    if (!(stage === 'conversion' && dice.chance(6))) {
      draft.moves.push({
        to: stage,
        on: day,
        reason: stage === 'awareness' ? 'Came in through the website' : '',
      });
    }
    if (stage === 'advocacy') break;
    const leg = LEGS[stage];
    const paused = stage === 'conversion' && dice.chance(10) ? pauseFrom(addDays(day, 2), draft, dice) : 0;
    const slow = dice.chance(SLOW_OF_HUNDRED) ? SLOWER : 1;
    const next = addDays(day, Math.round(dice.whole(...leg.days) * pace * slow) + paused);
    if (next <= today && isLost(leg, fit, dice)) {
      const back = loseOn(next, leg, draft, today, dice);
      if (back === null) break;
      day = addDays(back, dice.whole(5, 20));
    } else day = next;
    if (stage === 'renewal' && fit < FITTING) break;
  }
  return { ...draft, fit };
}

/** Two years of customers, in the order in which they came. */
export function sampleWalks(today: IsoDate): readonly SampleWalk[] {
  const dice = createDice(2_024);
  const walks: SampleWalk[] = [];
  startDays(today, dice).forEach((start, number) => {
    const made = walk(start, today, dice);
    const advocates = walks.filter(({ moves }) =>
      moves.some(({ to, on }) => to === 'advocacy' && on < start),
    );
    const recent = daysBetween(start, today) < YEAR / 2 ? 30 : 16;
    const advocate = dice.chance(recent)
      ? advocates[dice.whole(0, Math.max(0, advocates.length - 1))]
      : undefined;
    walks.push({ number, ...made, broughtBy: advocate?.number ?? null });
  });
  return walks;
}
