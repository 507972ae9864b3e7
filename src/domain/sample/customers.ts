import type { BoardId, CustomerId, StageEventId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { NOTHING_MORE_KNOWN, PLAIN_STAGES, STAGES } from '#domain/journey/journey.ts';
import type { Board, Customer, Stage, StageEvent } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleId } from './ids.ts';
import type { Dice } from './random.ts';

const FIRST = [
  'Alder',
  'Birch',
  'Cobalt',
  'Delta',
  'Ember',
  'Fjord',
  'Granite',
  'Harbour',
  'Ivory',
  'Juniper',
  'Kestrel',
  'Lumen',
] as const;
const SECOND = [
  'Logistics',
  'Health',
  'Foods',
  'Robotics',
  'Energy',
  'Media',
  'Retail',
  'Labs',
  'Insurance',
  'Studios',
] as const;
const OWNERS = ['Tom Keller', 'Lena Fischer', 'Ada Okafor', 'Paul Mercier'] as const;
const NEXT_STEPS = [
  'Send the offer',
  'Book a training',
  'Ask for feedback',
  'Call before renewal',
  'Invite to the webinar',
  '',
] as const;
const COUNT = 120;

function boards(at: IsoInstant): readonly Board[] {
  const make = (number: number, name: string, description: string): Board => ({
    id: sampleId<BoardId>('board', number),
    name,
    description,
    position: number,
    stages: PLAIN_STAGES,
    createdAt: at,
    updatedAt: at,
  });
  return [
    make(0, 'Northwind Cloud', 'Customers of our main product'),
    make(1, 'Northwind Connect', 'Customers of the integration product'),
  ];
}

function termsFor(stage: Stage, today: IsoDate, dice: Dice): TermRules | null {
  if (stage === 'awareness' || stage === 'conversion') return null;
  return {
    start: addDays(today, -dice.whole(20, 900)),
    initialTerm: 'P1Y' as IsoPeriod,
    atEnd: 'renews',
    renewalTerm: 'P1Y' as IsoPeriod,
    notice: 'P60D' as IsoPeriod,
    noticeDays: 'calendar',
    noticeCounts: 'sent',
    billingPeriod: 'P1M' as IsoPeriod,
    endsAtBillingPeriod: false,
  };
}

/** The moves that led to `stage`, one after another up to at most today. */
function eventsTo(
  stage: Stage,
  customerId: CustomerId,
  number: number,
  today: IsoDate,
  dice: Dice,
): readonly StageEvent[] {
  const reached = STAGES.slice(0, STAGES.indexOf(stage) + 1);
  let day = addDays(today, -reached.length * 60 - dice.whole(0, 120));
  return reached.map((to, index) => {
    const on = day;
    day = addDays(day, dice.whole(6, 58));
    return {
      id: sampleId<StageEventId>('event', number * 10 + index),
      customerId,
      from: reached[index - 1] ?? null,
      to,
      on,
      reason: index === 0 ? 'Came in through the website' : '',
      at: `${on}T09:00:00.000Z` as IsoInstant,
    };
  });
}

function customer(
  number: number,
  today: IsoDate,
  at: IsoInstant,
  dice: Dice,
): { row: Customer; events: readonly StageEvent[] } {
  const id = sampleId<CustomerId>('customer', number);
  const stage = dice.pick(STAGES);
  const events = eventsTo(stage, id, number, today, dice);
  const company = `${FIRST[number % FIRST.length]} ${SECOND[Math.floor(number / FIRST.length) % SECOND.length]}`;
  const known = stage !== 'awareness';
  const row: Customer = {
    ...NOTHING_MORE_KNOWN,
    id,
    boardId: sampleId<BoardId>('board', dice.chance(70) ? 0 : 1),
    company,
    contact: '',
    email: `hello@${company.toLowerCase().replace(' ', '-')}.example`,
    plan: dice.pick(['Starter', 'Team', 'Business', 'Enterprise']),
    value: known ? ((dice.whole(8, 260) * 1000) as MinorUnits) : null,
    valuePeriod: 'month',
    currency: 'EUR' as CurrencyCode,
    stage,
    stageSince: events.at(-1)?.on ?? today,
    position: number,
    owner: dice.pick(OWNERS),
    segment: dice.pick(['Small', 'Mid-market', 'Enterprise']),
    source: dice.pick(['Website', 'Webinar', 'Referral', 'Partner']),
    referredBy: '',
    nextStep: dice.pick(NEXT_STEPS),
    tags: [],
    notes: '',
    terms: termsFor(stage, today, dice),
    archived: false,
    createdAt: at,
    updatedAt: at,
  };
  return { row, events };
}

/** Two boards with 120 customers and the moves that brought them where they are. */
export function sampleCustomers(
  today: IsoDate,
  at: IsoInstant,
  dice: Dice,
): {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
} {
  const made = Array.from({ length: COUNT }, (_, number) => customer(number, today, at, dice));
  return {
    boards: boards(at),
    customers: made.map(({ row }) => row),
    events: made.flatMap(({ events }) => events),
  };
}
