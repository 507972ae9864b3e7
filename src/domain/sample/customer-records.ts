import type {
  AdvocacyId,
  CustomerId,
  CustomerValueId,
  HealthReadingId,
  NpsResponseId,
  TouchpointId,
} from '#domain/brand.ts';
import { ADVOCACY_STATES, type Advocacy, type AdvocacyKind } from '#domain/advocacy/advocacy.ts';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { HealthMeasure, HealthReading } from '#domain/health/health.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import type { Touchpoint, TouchpointKind } from '#domain/touchpoints/touchpoint.ts';
import type { SampleCustomer } from './customers.ts';
import { sampleId } from './ids.ts';
import { createDice, type Dice } from './random.ts';

/** What is known of the sample's customers besides their moves. */
export interface SampleCustomerRecords {
  readonly touchpoints: readonly Touchpoint[];
  readonly values: readonly CustomerValue[];
  readonly readings: readonly HealthReading[];
  readonly responses: readonly NpsResponse[];
  readonly advocacy: readonly Advocacy[];
}

interface Life {
  readonly customer: SampleCustomer;
  /** The day it began, and the last on which anything can have happened. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** `null` while it never paid. */
  readonly purchase: IsoDate | null;
  readonly lostOn: IsoDate | null;
  readonly dice: Dice;
}

function firstDay({ events, row }: SampleCustomer): IsoDate {
  return events[0]?.on ?? row.stageSince;
}

function lifeOf(customer: SampleCustomer, today: IsoDate): Life {
  const { events, row, walk } = customer;
  const lostOn = row.state.kind === 'lost' ? row.state.on : null;
  const purchase = events.find(({ to }) => to === 'purchase')?.on ?? null;
  return {
    customer,
    first: firstDay(customer),
    last: lostOn ?? today,
    purchase,
    lostOn,
    dice: createDice(9000 + walk.number),
  };
}

/** Days from one to the other, some `least` to `most` days apart, the first left out. */
function daysApart(from: IsoDate, to: IsoDate, least: number, most: number, dice: Dice): IsoDate[] {
  const days: IsoDate[] = [];
  for (let on = addDays(from, dice.whole(least, most)); on <= to; on = addDays(on, dice.whole(least, most))) {
    days.push(on);
  }
  return days;
}

const LAST_QUARTER = 100;
const FALLING = 45;

/** How well it goes on a day, 0 to 100: about its fit, and falling in the quarter before it is lost. */
function mood({ customer, lostOn, dice }: Life, on: IsoDate): number {
  const left = lostOn === null ? Number.POSITIVE_INFINITY : daysBetween(on, lostOn);
  const falling = left < LAST_QUARTER && dice.chance(75) ? FALLING * (1 - left / LAST_QUARTER) + 10 : 0;
  const about = 25 + customer.walk.fit * 0.75 + dice.whole(-9, 9) - falling;
  return Math.max(0, Math.min(100, Math.round(about)));
}

const EARLY: readonly [TouchpointKind, ...TouchpointKind[]] = [
  'resource',
  'mail',
  'webinar',
  'call',
  'event',
];
const LATER: readonly [TouchpointKind, ...TouchpointKind[]] = [
  'call',
  'meeting',
  'training',
  'ticket',
  'ticket',
  'mail',
  'survey',
];

function touchpointsOf(life: Life, at: IsoInstant): Touchpoint[] {
  const { customer, first, last, purchase, dice } = life;
  const { row, walk } = customer;
  return daysApart(first, last, 14, 62 + Math.round((99 - walk.fit) / 2), dice).map((on, index) => {
    const kind = dice.pick(purchase === null || on < purchase ? EARLY : LATER);
    const well = mood(life, on);
    return {
      id: sampleId<TouchpointId>('touchpoint', walk.number * 100 + index),
      customerId: row.id,
      kind,
      on,
      by: row.owner,
      outcome: well >= 65 ? 'good' : well < 40 ? 'bad' : 'neutral',
      note: '',
      createdAt: at,
      updatedAt: at,
    };
  });
}

/** What was paid from the purchase on: some grow once a year, few shrink. */
function valuesOf({ customer, purchase, last, dice }: Life): CustomerValue[] {
  const { row, walk } = customer;
  if (purchase === null || row.value === null) return [];
  const days = [purchase, ...daysApart(purchase, last, 170, 330, dice)];
  const steps = days.map((_, index) => (index === 0 ? 1 : 1 + stepOf(walk.fit, dice) / 100));
  const growth = steps.reduce((all, step) => all * step, 1);
  let factor = 1 / growth;
  return days.flatMap((on, index) => {
    const step = steps[index] ?? 1;
    factor *= step;
    if (index > 0 && step === 1) return [];
    // The last value is the present one; the ones before are what it grew or shrank from.
    const value = Math.round(((row.value ?? 0) * factor) / 100) * 100;
    return [
      {
        id: sampleId<CustomerValueId>('value', walk.number * 10 + index),
        customerId: row.id,
        on,
        value: value as MinorUnits,
        valuePeriod: row.valuePeriod,
        currency: row.currency,
        at: `${on}T12:00:00.000Z` as IsoInstant,
      },
    ];
  });
}

function stepOf(fit: number, dice: Dice): number {
  if (dice.chance(fit / 2)) return dice.whole(8, 35);
  return dice.chance(18 - fit / 8) ? -dice.whole(10, 30) : 0;
}

const MEASURED: readonly (readonly [HealthMeasure, number])[] = [
  ['use', 30],
  ['payment', 90],
];

function readingsOf(life: Life, at: IsoInstant): HealthReading[] {
  const { customer, purchase, last, dice } = life;
  if (purchase === null) return [];
  const { row, walk } = customer;
  return MEASURED.flatMap(([measure, every], kind) =>
    // Of some the product's use was never measured.
    measure === 'use' && walk.number % 9 === 0
      ? []
      : daysApart(purchase, last, every, every + 5, dice).map((on, index) => ({
          id: sampleId<HealthReadingId>('reading', walk.number * 100 + kind * 50 + index),
          customerId: row.id,
          measure,
          on,
          score: measure === 'payment' ? (dice.chance(88) ? 100 : 40) : mood(life, on),
          source: measure === 'payment' ? 'Invoices paid in time' : 'Weekly active users of the product',
          createdAt: at,
          updatedAt: at,
        })),
  );
}

const COMMENTS = {
  promoter: ['Saves us a day a week', 'The team is a joy to work with', ''],
  passive: ['Good, but reports are slow', 'Fine for now', ''],
  detractor: ['Too expensive for what we use', 'Support took a week', 'Hard to learn'],
} as const;

function responsesOf(life: Life, at: IsoInstant): NpsResponse[] {
  const { customer, purchase, last, dice } = life;
  if (purchase === null) return [];
  const { row, walk } = customer;
  return daysApart(purchase, last, 100, 240, dice).map((on, index) => {
    const score = Math.max(0, Math.min(10, Math.round(mood(life, on) / 10 + 1 + dice.whole(-1, 1))));
    const group = score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor';
    return {
      id: sampleId<NpsResponseId>('nps', walk.number * 10 + index),
      customerId: row.id,
      on,
      score,
      respondent: row.contact,
      comment: dice.pick(COMMENTS[group]),
      followedUpOn:
        group === 'detractor' && addDays(on, 4) <= last && dice.chance(60) ? addDays(on, 4) : null,
      createdAt: at,
      updatedAt: at,
    };
  });
}

const RATINGS = [4, 5, 5, 3] as const;

function advocacyOf(life: Life, brought: readonly SampleCustomer[], at: IsoInstant): Advocacy[] {
  const { customer, last, dice } = life;
  const { row, walk, events } = customer;
  const since = events.find(({ to }) => to === 'advocacy')?.on;
  if (since === undefined) return [];
  const one = (kind: AdvocacyKind, on: IsoDate, more: Partial<Advocacy> = {}): Omit<Advocacy, 'id'> => ({
    customerId: row.id,
    kind,
    state: 'done',
    on: on > last ? last : on,
    broughtId: null,
    brought: '',
    rating: null,
    link: '',
    note: '',
    createdAt: at,
    updatedAt: at,
    ...more,
  });
  const found = brought.map((theirs) =>
    one('referral', firstDay(theirs), { broughtId: theirs.row.id, brought: theirs.row.company }),
  );
  if (dice.chance(70)) found.push(one('loyalty', addDays(since, 5), { note: 'Gold member' }));
  if (dice.chance(55)) found.push(one('review', addDays(since, 20), { rating: dice.pick(RATINGS) }));
  if (dice.chance(25)) {
    const state = dice.pick(ADVOCACY_STATES);
    found.push(one('case-study', addDays(since, 30), { state }));
  }
  if (dice.chance(12)) found.push(one('affiliate', addDays(since, 40), { state: 'agreed' }));
  return found.map((entry, index) => ({
    ...entry,
    id: sampleId<AdvocacyId>('advocacy', walk.number * 20 + index),
  }));
}

/** Touchpoints, values, health, answers and advocacy of two years. */
export function sampleCustomerRecords(
  customers: readonly SampleCustomer[],
  today: IsoDate,
  at: IsoInstant,
): SampleCustomerRecords {
  const lives = customers.map((customer) => lifeOf(customer, today));
  const brought = Map.groupBy(
    customers.filter(({ row }) => row.referredById !== null),
    ({ row }) => row.referredById as CustomerId,
  );
  return {
    touchpoints: lives.flatMap((life) => touchpointsOf(life, at)),
    values: lives.flatMap((life) => valuesOf(life)),
    readings: lives.flatMap((life) => readingsOf(life, at)),
    responses: lives.flatMap((life) => responsesOf(life, at)),
    advocacy: lives.flatMap((life) => advocacyOf(life, brought.get(life.customer.row.id) ?? [], at)),
  };
}
