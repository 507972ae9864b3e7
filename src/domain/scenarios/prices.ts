import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { ScenarioAssumptions } from '#domain/decisions/decision.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import type { Span } from './following.ts';

/** Prices rise by hundredths of a per cent at the finest. */
const WHOLE = 10_000n;

/** The rise that counts, in per cent: what is assumed, at most what the contract allows. */
export function cappedUplift(asked: number, cap: number | null): number {
  return cap === null ? asked : Math.min(asked, cap);
}

/** The line whose seats the scenario changes: the one asked for, else the one with the most seats; `null` without lines. */
export function seatLine(lines: readonly ContractLine[], lineId: string | null): ContractLine | null {
  const asked = lines.find(({ id }) => id === lineId);
  if (asked !== undefined) return asked;
  return lines.reduce<ContractLine | null>(
    (most, line) => (most === null || line.seats > most.seats ? line : most),
    null,
  );
}

/** As many seats as are wanted, in whole steps: seats that are needed are never rounded away. Never below 0. */
export function seatsInSteps(wanted: number, step: number): number {
  return Math.ceil(Math.max(0, wanted) / step) * step;
}

/** What is bought in one span, and at which price. */
export interface SpanPrice {
  /** Of one billing period, exactly: `top` ÷ `bottom` minor units. */
  readonly price: bigint;
  /** Of the seats that are added during the span, for one billing period. */
  readonly trueUp: bigint;
  readonly seats: number;
}

export interface SeatPlan {
  readonly lineId: string | null;
  /** Seats more or fewer in this span. */
  readonly change: (span: Span) => number;
  /** Seats that are added during each span. */
  readonly trueUp: number;
}

/** Nothing but the seats that were agreed. */
export const SAME_SEATS: SeatPlan = { lineId: null, change: () => 0, trueUp: 0 };

export function seatPlanOf(assumptions: ScenarioAssumptions, reducedFrom: IsoDate | null): SeatPlan {
  const { seatLineId, seatChange, trueUpSeats } = assumptions;
  const change = ({ term }: Span): number =>
    reducedFrom !== null && term.start < reducedFrom ? Math.max(0, seatChange) : seatChange;
  return { lineId: seatLineId, change, trueUp: trueUpSeats };
}

/** From which rise on a line's price is its agreed one: an amendment that sets a new price starts the counting anew. */
interface AgreedPrice {
  readonly unitPrice: number;
  readonly risesBefore: number;
}

/**
 * The price of one billing period in each span: Σ seats × unit price × (1 + uplift)^rises, rounded half to even once.
 * Lines are those agreed on the first day of the span, amendments included; a price that an amendment sets is not
 * raised by the renewal of the same day. Seats added during a span, in whole steps, belong to the seats of the next.
 */
export function spanPrices(
  contract: Contract,
  spans: readonly Span[],
  upliftPercent: number,
  plan: SeatPlan,
): SpanPrice[] {
  const factor = WHOLE + BigInt(Math.round(upliftPercent * 100));
  const agreed = new Map<string, AgreedPrice>();
  const first = spans[0]?.term.start ?? contract.terms.start;
  for (const { id, unitPrice } of linesOn(contract, addDays(first, -1))) {
    agreed.set(id, { unitPrice, risesBefore: 0 });
  }
  return spans.map((span, index) => {
    const lines = linesOn(contract, span.term.start);
    const changed = seatLine(lines, plan.lineId);
    const most = BigInt(span.rises);
    let [price, trueUp, seats] = [0n, 0n, 0];
    for (const line of lines) {
      const known = agreed.get(line.id);
      const since = known?.unitPrice === line.unitPrice ? known.risesBefore : span.rises;
      agreed.set(line.id, { unitPrice: line.unitPrice, risesBefore: since });
      const rises = BigInt(span.rises - since);
      const raised = BigInt(line.unitPrice) * factor ** rises * WHOLE ** (most - rises);
      const own = line === changed;
      const added = own ? seatsInSteps(plan.trueUp, line.seatStep) : 0;
      const base = own ? seatsInSteps(line.seats + plan.change(span), line.seatStep) : line.seats;
      const present = base + added * index;
      price += raised * BigInt(present);
      trueUp += raised * BigInt(added);
      seats += present;
    }
    const bottom = WHOLE ** most;
    return { price: divideHalfEven(price, bottom), trueUp: divideHalfEven(trueUp, bottom), seats };
  });
}
