import type { DateOrder } from '#domain/calendar/date-text.ts';
import { dayNumber, dayNumberOf } from '#domain/calendar/day-number.ts';
import type { DecimalMark } from '#domain/money/amount-text.ts';
import { isKnownCurrency, minorDigits } from '#domain/money/currencies.ts';
import { amountCells, dateCells, type ColumnStats } from './column-stats.ts';
import { findCurrency } from './decide-currency.ts';
import { decideDateOrder, type Decision } from './decide-date-order.ts';
import { decideDecimal } from './decide-decimal.ts';
import { decideSign } from './decide-sign.ts';
import type {
  Evidence,
  SpendCorrections,
  SpendInput,
  SpendMapping,
  SpendPlan,
  SpendQuestion,
  SpendRole,
  SpendSign,
} from './plan.ts';
import type { RoleBoard } from './role-board.ts';
import type { Shape } from './table-shape.ts';
import { findTraits } from './traits.ts';

export type PlanFacts = Pick<SpendInput, 'fileName' | 'defaultCurrency' | 'today' | 'remembered'>;

/** The same, with the remembered mapping only where the header is the same. */
export type KnownFacts = Omit<PlanFacts, 'remembered'> & { readonly remembered: SpendMapping | null };

/** What was decided about a table beyond the roles of its columns. */
export interface Decisions {
  readonly decimal: Decision<DecimalMark>;
  readonly dateOrder: Decision<DateOrder>;
  readonly sign: Decision<SpendSign>;
  readonly currency: string;
  readonly traits: SpendPlan['traits'];
  readonly evidence: readonly Evidence[];
  readonly questions: readonly SpendQuestion[];
  readonly unproven: SpendPlan['unproven'];
}

/** Decides decimal mark, date order, sign and currency; corrections by hand come first. */
export function decide(
  board: RoleBoard,
  shape: Shape,
  facts: KnownFacts,
  corrections: SpendCorrections,
  own: boolean,
): Decisions {
  const { stats, rows } = shape;
  const { columns } = board;
  const at = (role: SpendRole): ColumnStats | null => stats[columns[role] ?? -1] ?? null;
  const amounts = [at('amount'), at('debit'), at('credit')].filter((column) => column !== null);
  const fallback = corrections.defaultCurrency ?? facts.remembered?.defaultCurrency ?? facts.defaultCurrency;
  const money = findCurrency(amounts, at('currency'), rows, shape.preamble, fallback);
  const currency = isKnownCurrency(money.currency) ? money.currency : fallback;
  const { remembered } = facts;
  const decimal = own
    ? fixed<DecimalMark>('.', OWN)
    : byHand('decimal', corrections, corrections.decimal, () =>
        decideDecimal({
          columns: amounts,
          neighbours: stats.filter(
            (column) =>
              !amounts.includes(column) && amountCells(column) > column.filled / 2 && dateCells(column) === 0,
          ),
          rows,
          currencyDigits: isKnownCurrency(currency) ? minorDigits(currency) : 2,
          remembered: remembered?.decimal ?? null,
        }),
      );
  const date = at('date');
  const dateOrder =
    own || date === null
      ? fixed<DateOrder>('YMD', OWN)
      : byHand('dateOrder', corrections, corrections.dateOrder, () =>
          decideDateOrder({
            rows,
            date,
            posting: at('postingDate'),
            today: dayNumber(facts.today),
            exportedOn: dayInName(facts.fileName, dayNumber(facts.today)),
            fileCurrency: money.fromFile,
            remembered: remembered?.dateOrder ?? null,
          }),
        );
  const found = decideSign({
    rows,
    stats,
    columns,
    decimal: decimal.value,
    remembered: remembered?.sign ?? null,
    sidesOpen: board.sidesOpen && corrections.sign === undefined && corrections.flipped === undefined,
  });
  const sign = own
    ? fixed<SpendSign>('spent-positive', OWN)
    : byHand('sign', corrections, signCorrection(corrections, found.sign.value), () => found.sign);
  const all = [decimal, dateOrder, sign] as const;
  return {
    decimal,
    dateOrder,
    sign,
    currency,
    traits: findTraits(board, shape, own, found.traits, decimal.value),
    evidence: [
      { about: 'decimal', sentence: decimal.evidence },
      { about: 'dateOrder', sentence: dateOrder.evidence },
      { about: 'sign', sentence: sign.evidence },
      { about: 'currency', sentence: money.evidence },
    ],
    questions: all.map((decision) => decision.question).filter((question) => question !== undefined),
    unproven: [
      ...(decimal.unproven ? (['decimal'] as const) : []),
      ...(dateOrder.unproven ? (['dateOrder'] as const) : []),
      ...(sign.unproven ? (['sign'] as const) : []),
    ],
  };
}

const OWN = 'This file was exported by Lifecycle Desk.';

function fixed<T>(value: T, evidence: string): Decision<T> {
  return { value, evidence, unproven: false };
}

function byHand<T>(
  about: 'decimal' | 'dateOrder' | 'sign',
  { taught }: SpendCorrections,
  chosen: T | undefined,
  recognise: () => Decision<T>,
): Decision<T> {
  return chosen === undefined ? recognise() : fixed(chosen, taught?.[about] ?? 'Chosen by hand.');
}

/** A sign chosen by hand speaks of one signed column; two columns or a flag stay what they are. */
function signCorrection(corrections: SpendCorrections, found: SpendSign): SpendSign | undefined {
  return found === 'debit-credit' || found === 'flag' ? undefined : corrections.sign;
}

/** The latest day written in a file name (`20180226`, `2018-02-26`, `26-02-2018`), if it is not in the future. */
function dayInName(name: string, today: number): number | null {
  let latest: number | null = null;
  for (const match of name.matchAll(/(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d{3})/g)) {
    const day = dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day <= today && (latest === null || day > latest)) latest = day;
  }
  return latest;
}
