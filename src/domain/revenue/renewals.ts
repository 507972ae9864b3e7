import type { CustomerId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { currentTerm, nextTerm, type Term } from '#domain/contracts/terms.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import type { Period } from '#domain/journey/periods.ts';
import { payingSpans, paysOn, valueOn, type TwelfthsPerMonth } from './monthly.ts';

/** One end of one term of a customer's contract. */
export interface DueRenewal {
  readonly customerId: CustomerId;
  /** Last day of the term. */
  readonly on: IsoDate;
  /** What it paid a month on the last day of the term, or pays now; `null` when that is not known. */
  readonly value: TwelfthsPerMonth | null;
}

type Values = ReadonlyMap<CustomerId, readonly CustomerValue[]>;

/** Terms that end in the days, both included, in which the customer paid on the first day (the contract's start counts). */
function endingTerms(journey: Journey, { from, to }: Period): (Term & { readonly end: IsoDate })[] {
  const { terms } = journey.customer;
  if (terms === null) return [];
  const found: (Term & { readonly end: IsoDate })[] = [];
  let term: Term | null = currentTerm(terms, from);
  while (term !== null && term.end !== null && term.end <= to) {
    if (term.end >= from) found.push({ ...term, end: term.end });
    term = nextTerm(terms, term);
  }
  return found;
}

export interface RenewalRate {
  readonly due: readonly CustomerId[];
  readonly renewed: readonly CustomerId[];
  /** Renewed ÷ due; `null` where nothing was due. */
  readonly rate: number | null;
}

/**
 * Renewal rate of a period that is over: of the terms that ended in it, the share after whose end the customer still paid
 * (measures, Customers: what was due is the denominator; never the GRR). A customer lost during the term was due, too.
 */
export function renewalRate(journeys: readonly Journey[], period: Period, today: IsoDate): RenewalRate {
  const [due, renewed]: [CustomerId[], CustomerId[]] = [[], []];
  const over = { from: period.from, to: period.to < today ? period.to : addDays(today, -1) };
  for (const journey of journeys) {
    const spans = payingSpans(journey, today);
    for (const { start, end } of endingTerms(journey, over)) {
      if (!spans.some(({ from, until }) => from <= end && (until === null || until >= start))) continue;
      due.push(journey.customer.id);
      if (paysOn(spans, addDays(end, 1))) renewed.push(journey.customer.id);
    }
  }
  return { due, renewed, rate: due.length === 0 ? null : renewed.length / due.length };
}

/** What is to be expected of a renewal. */
export const OUTLOOKS = ['likely', 'open', 'at-risk', 'lost'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** What speaks for a renewal or against it; `null`: nothing is known. */
export interface RenewalSigns {
  readonly health: 'good' | 'watch' | 'poor' | null;
  /** The latest answer, 0 to 10. */
  readonly lastAnswer: number | null;
}

const PROMOTER = 9;
const DETRACTOR = 6;

/**
 * Outlook of one renewal (ours): lost when the customer is; at risk when it is paused, its health is poor or its last answer
 * was 0 to 6; likely when its health is good or its last answer 9 or 10; else open. What is not known speaks neither way.
 */
export function outlookOf(journey: Journey, { health, lastAnswer }: RenewalSigns): Outlook {
  const { state } = journey.customer;
  if (state.kind === 'lost') return 'lost';
  if (state.kind === 'paused' || health === 'poor' || (lastAnswer ?? PROMOTER) <= DETRACTOR) return 'at-risk';
  return health === 'good' || (lastAnswer ?? 0) >= PROMOTER ? 'likely' : 'open';
}

export interface ForecastMonth {
  readonly month: IsoMonth;
  /** All that come up, by what is to be expected of them. */
  readonly due: Readonly<Record<Outlook, readonly DueRenewal[]>>;
}

/** Renewals month by month, from today on: each term end of each customer who pays, or paid until it was lost in that term. */
export function renewalForecast(
  journeys: readonly Journey[],
  values: Values,
  signsOf: (id: CustomerId) => RenewalSigns,
  { from, to }: Period,
): ForecastMonth[] {
  const rows = journeys.flatMap((journey) => {
    const { customer } = journey;
    const spans = payingSpans(journey, from);
    const last = spans.at(-1);
    if (last === undefined) return [];
    return endingTerms(journey, { from, to })
      .filter(({ start }) => last.until === null || last.until >= start)
      .map(({ end }) => ({
        outlook: outlookOf(journey, signsOf(customer.id)),
        renewal: {
          customerId: customer.id,
          on: end,
          value: valueOn(customer, values.get(customer.id) ?? [], from),
        },
      }));
  });
  const byMonth = Map.groupBy(rows, ({ renewal }) => renewal.on.slice(0, 7) as IsoMonth);
  return [...byMonth]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => {
      const of = (outlook: Outlook): DueRenewal[] =>
        own.filter((row) => row.outlook === outlook).map(({ renewal }) => renewal);
      return {
        month,
        due: { likely: of('likely'), open: of('open'), 'at-risk': of('at-risk'), lost: of('lost') },
      };
    });
}
