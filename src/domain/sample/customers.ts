import type { BoardId, CustomerId, CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { NOTHING_MORE_KNOWN, PLAIN_STAGES } from '#domain/journey/journey.ts';
import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { replayMarks } from '#domain/journey/replay-marks.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleId } from './ids.ts';
import { sampleWalks, type SampleWalk } from './customer-walks.ts';
import { createDice, type Dice } from './random.ts';

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
  'Maple',
  'Nordic',
  'Orbit',
  'Pioneer',
  'Quarry',
  'River',
  'Summit',
  'Tundra',
  'Union',
  'Vertex',
  'Willow',
  'Yarrow',
  'Zephyr',
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
  'Travel',
  'Systems',
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

const MONTHLY: Readonly<Record<string, readonly [least: number, most: number]>> = {
  Starter: [80, 240],
  Team: [260, 700],
  Business: [720, 1900],
  Enterprise: [2100, 5200],
};
const PLAN_OF_SEGMENT: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Small: ['Starter', 'Starter', 'Team'],
  'Mid-market': ['Team', 'Business'],
  Enterprise: ['Business', 'Enterprise', 'Enterprise'],
};
const EUROS = 100;

/** A contract from the day of the purchase on; of who was lost, it tells when it would have renewed. */
function termsFor(purchase: IsoDate | undefined): TermRules | null {
  if (purchase === undefined) return null;
  return {
    start: purchase,
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

function nameOf(number: number): string {
  const first = FIRST[number % FIRST.length] ?? FIRST[0];
  return `${first} ${SECOND[Math.floor(number / FIRST.length) % SECOND.length]}`;
}

function movesOf({ moves }: SampleWalk, customerId: CustomerId, number: number): StageEvent[] {
  return moves.map(({ to, on, reason }, index) => ({
    id: sampleId<StageEventId>('event', number * 10 + index),
    customerId,
    from: moves[index - 1]?.to ?? null,
    to,
    on,
    reason,
    at: `${on}T09:00:00.000Z` as IsoInstant,
  }));
}

function marksOf({ marks }: SampleWalk, customerId: CustomerId, number: number): CustomerMark[] {
  return marks.map((mark, index) => ({
    ...mark,
    id: sampleId<CustomerMarkId>('mark', number * 10 + index),
    customerId,
    at: `${mark.on}T15:00:00.000Z` as IsoInstant,
  }));
}

/** A customer of the sample with what moved it. */
export interface SampleCustomer {
  readonly row: Customer;
  readonly walk: SampleWalk;
  readonly events: readonly StageEvent[];
  readonly marks: readonly CustomerMark[];
}

function customer(walk: SampleWalk, at: IsoInstant, dice: Dice): SampleCustomer {
  const { number, broughtBy } = walk;
  const id = sampleId<CustomerId>('customer', number);
  const company = nameOf(number);
  const events = movesOf(walk, id, number);
  const marks = marksOf(walk, id, number);
  const last = events.at(-1);
  if (last === undefined) throw new Error('every walk of the sample has a first move');
  const segment = dice.pick(['Small', 'Small', 'Mid-market', 'Enterprise']);
  const plan = dice.pick(PLAN_OF_SEGMENT[segment] ?? ['Team']);
  const [least, most] = MONTHLY[plan] ?? [EUROS, EUROS];
  const contact = dice.pick([
    '',
    `${dice.pick(['Ana', 'Jon', 'Mia', 'Sven'])} ${dice.pick(['Berg', 'Costa', 'Huber'])}`,
  ]);
  const domain = `${company.toLowerCase().replaceAll(' ', '-')}.example`;
  const state = replayMarks(marks);
  const row: Customer = {
    ...NOTHING_MORE_KNOWN,
    id,
    boardId: sampleId<BoardId>('board', number % 10 < 7 ? 0 : 1),
    company,
    contact,
    email: `hello@${domain}`,
    domain,
    plan,
    value: last.to === 'awareness' ? null : ((dice.whole(least, most) * EUROS) as MinorUnits),
    valuePeriod: 'month',
    currency: 'EUR' as CurrencyCode,
    stage: last.to,
    stageSince: last.on,
    state,
    position: number,
    owner: dice.pick(OWNERS),
    segment,
    source: broughtBy === null ? dice.pick(['Website', 'Website', 'Webinar', 'Partner']) : 'Referral',
    referredBy: broughtBy === null ? '' : nameOf(broughtBy),
    referredById: broughtBy === null ? null : sampleId<CustomerId>('customer', broughtBy),
    nextStep: state.kind === 'here' ? dice.pick(NEXT_STEPS) : '',
    tags: [],
    notes: '',
    terms: termsFor(events.find(({ to }) => to === 'purchase')?.on),
    archived: false,
    createdAt: at,
    updatedAt: at,
  };
  return { row, walk, events, marks };
}

/** Two boards, and two years of customers with what moved them. */
export function sampleCustomers(
  today: IsoDate,
  at: IsoInstant,
): { readonly boards: readonly Board[]; readonly customers: readonly SampleCustomer[] } {
  const dice = createDice(300);
  return { boards: boards(at), customers: sampleWalks(today).map((walk) => customer(walk, at, dice)) };
}
