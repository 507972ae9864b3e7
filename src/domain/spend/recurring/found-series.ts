import type { ApplicationId, ImportId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import { periodRule, type SeriesPeriod } from './periods.ts';
import type {
  AmountChange,
  AmountKind,
  ExtraKind,
  PlacedCharge,
  Series,
  SeriesReason,
  SeriesState,
} from './series.ts';

/** A charge of a series and the row it stands in. */
export interface FoundCharge {
  readonly importId: ImportId;
  readonly line: number;
  readonly date: IsoDate;
  /** Minor units. */
  readonly amount: number;
}

export interface FoundExtra extends FoundCharge {
  readonly kind: ExtraKind;
}

/** A lasting step of the amount; `id` names it for good, so that it can be acknowledged. */
export interface FoundChange extends Omit<AmountChange, 'day'> {
  readonly id: string;
  readonly date: IsoDate;
  /** What the step costs in a year, in minor units; negative when it saves. */
  readonly yearly: number;
  /** As a share of the amount before: 0.1 is 10 %. */
  readonly share: number;
}

export interface FoundNext {
  readonly date: IsoDate;
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  readonly amount: number | null;
}

/** Whose charges they are. */
export interface SeriesOwner {
  readonly vendorKey: string;
  readonly vendorName: string;
  readonly domain: string;
  readonly applicationId: ApplicationId | null;
  readonly applicationName: string;
  /** Empty when the statement names nobody. */
  readonly payer: string;
  readonly currency: string;
  /** Belongs to an application or looks like software. */
  readonly software: boolean;
}

/** A recurring series as the outside sees it: dates instead of day numbers, rows instead of places. */
export interface RecurringSeries extends SeriesOwner {
  /** The same for the same first charge, whatever comes later. */
  readonly id: string;
  readonly period: SeriesPeriod;
  readonly charges: readonly FoundCharge[];
  readonly extras: readonly FoundExtra[];
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly amountKind: AmountKind;
  readonly usual: number | null;
  readonly min: number;
  readonly max: number;
  readonly changes: readonly FoundChange[];
  readonly missed: readonly IsoDate[];
  readonly overdueSince: IsoDate | null;
  readonly state: SeriesState;
  readonly next: FoundNext | null;
  readonly yearly: number;
  readonly confidence: number;
  readonly reasons: readonly SeriesReason[];
}

/** Whose series are wanted: of what looks like software or belongs to an application, or of every merchant. */
export type RecurringScope = 'software' | 'all';

/** All series of the ledger, and how far it reaches. */
export interface RecurringLedger {
  readonly series: readonly RecurringSeries[];
  /** Last day with a row; `null` for an empty ledger. */
  readonly dataUntil: IsoDate | null;
}

/** Turns a series into what the outside sees. `rowAt` tells the row of a place. */
export function toFound(
  series: Series,
  owner: SeriesOwner,
  rowAt: (place: number) => Pick<FoundCharge, 'importId' | 'line'>,
): RecurringSeries {
  const chargeOf = (charge: PlacedCharge): FoundCharge => {
    const { importId, line } = rowAt(charge.place);
    return { importId, line, date: dateOfDay(charge.day), amount: charge.amount };
  };
  const charges = series.charges.map(chargeOf);
  const { perYear } = periodRule(series.period);
  const ownerKey = [owner.vendorKey, owner.applicationId ?? '', owner.payer, owner.currency];
  const { next, overdueSince, missed, reasons, ...same } = series;
  return {
    ...owner,
    ...same,
    reasons,
    id: textHash([...ownerKey, series.period, charges[0]?.date, charges[0]?.amount].join('\n')),
    charges,
    extras: series.extras.map((extra) => ({ ...chargeOf(extra), kind: extra.kind })),
    first: dateOfDay(series.charges[0]?.day ?? 0),
    last: dateOfDay(series.charges.at(-1)?.day ?? 0),
    changes: series.changes.map(({ day, ...change }) => {
      const firstAtNew = series.charges.find((charge) => charge.day === day)?.amount ?? change.to;
      return {
        ...change,
        // Only what no later statement can alter: whose, since when, and the first amount charged.
        id: textHash([...ownerKey, dateOfDay(day), firstAtNew].join('\n')),
        date: dateOfDay(day),
        yearly: Math.round((change.to - change.from) * perYear),
        share: change.from === 0 ? 0 : change.to / change.from - 1,
      };
    }),
    missed: missed.map(dateOfDay),
    overdueSince: overdueSince === null ? null : dateOfDay(overdueSince),
    next: next && {
      date: dateOfDay(next.day),
      earliest: dateOfDay(next.earliest),
      latest: dateOfDay(next.latest),
      amount: next.amount,
    },
  };
}

/** Gives series and changes of one id (two equal subscriptions that began on one day) a number of their own. */
export function withOwnIds(all: readonly RecurringSeries[]): RecurringSeries[] {
  const seen = new Map<string, number>();
  const own = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  return all.map((series) => ({
    ...series,
    id: own(series.id),
    changes: series.changes.map((change) => ({ ...change, id: own(change.id) })),
  }));
}
