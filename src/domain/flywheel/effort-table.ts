import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import type { Effort } from './effort.ts';

/** An entry of the effort log that may still lack something. */
export interface EffortDraft {
  readonly stage: Stage | null;
  readonly on: IsoDate | null;
  readonly hours: number | null;
  readonly amount: MinorUnits | null;
}

export type EffortField = 'stage' | 'on' | 'hours' | 'amount';

const MOST_HOURS = 100_000;

/** What is wrong with an entry, field by field; none when it can be kept. */
export function effortProblems(
  draft: EffortDraft,
  today: IsoDate,
  locale: string,
): FieldProblem<EffortField>[] {
  const { stage, on, hours, amount } = draft;
  const problems: FieldProblem<EffortField>[] = [];
  const say = (field: EffortField, code: string, message: string): void =>
    void problems.push({ field, code, message });
  if (stage === null) say('stage', 'effort-stage', 'Choose the stage it was for.');
  if (on === null) say('on', 'effort-date', 'Enter the day.');
  else if (on > today) {
    say(
      'on',
      'effort-future',
      `${formatDate(on, locale)} lies in the future. Log what was done, when it was.`,
    );
  }
  if (hours !== null && hours < 0) {
    say(
      'hours',
      'effort-negative-hours',
      'Hours can’t be negative. Change or delete the entry they were too many in.',
    );
  } else if (hours !== null && hours > MOST_HOURS) {
    say('hours', 'effort-hours', `At most ${MOST_HOURS} hours fit in one entry.`);
  }
  if (amount !== null && amount < 0) {
    say(
      'amount',
      'effort-negative',
      'Money put in can’t be negative. Change or delete the entry that was too high.',
    );
  }
  if ((hours ?? 0) === 0 && (amount ?? 0) === 0) {
    say('hours', 'effort-empty', 'Enter hours, an amount, or both.');
  }
  return problems;
}

/** What reading efforts.csv needs to know of the workspace. */
export interface EffortTableContext {
  readonly today: IsoDate;
  readonly locale: string;
  readonly currency: CurrencyCode;
  readonly findById: (id: string) => Effort | null;
  /** By `effortKey`. */
  readonly findByKey: (key: string) => Effort | null;
}

/** Two entries with one key are taken for one when a file has no ids. */
export function effortKey({
  stage,
  on,
  hours,
  amount,
  currency,
  note,
}: Pick<Effort, 'stage' | 'on' | 'hours' | 'amount' | 'currency' | 'note'>): string {
  return [stage, on, hours, amount, amount === null ? '' : currency, note].join('|');
}

/** efforts.csv: time and money put into stages by hand. */
export const EFFORT_TABLE: TableSpec<Effort, null, EffortTableContext> = {
  table: 'efforts',
  columns: ['stage', 'date', 'hours', 'amount', 'currency', 'note', 'id', 'created', 'updated'],
  required: ['stage', 'date'],
  alsoRead: [],
  toCells: ({ stage, on, hours, amount, currency, note, id, createdAt, updatedAt }) => [
    stage,
    on,
    hours,
    amount === null ? null : moneyText({ minor: amount, currency }),
    amount === null ? null : currency,
    note,
    id,
    createdAt,
    updatedAt,
  ],
  parse: parseEffortRow,
};

function parseEffortRow(record: CellRecord, context: EffortTableContext): Outcome<Draft<Effort>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const stage = cells.choice<Stage, null>('stage', STAGES, null, null);
  const on = cells.date('date', null);
  const hours = cells.decimal('hours', byId?.hours ?? null);
  const currency = cells.currency('currency', byId?.currency ?? context.currency);
  const amount = cells.money('amount', currency, byId?.amount ?? null);
  const note = cells.text('note', byId?.note ?? '');
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length === 0) {
    const wrong = effortProblems({ stage, on, hours, amount }, context.today, context.locale);
    for (const { field, message } of wrong) cells.refuse(`${field === 'on' ? 'date' : field}: ${message}`);
  }
  if (cells.problems.length > 0 || stage === null || on === null) {
    return refused('row', cells.problems.join(' '));
  }
  const fields: FieldsOf<Effort> = { stage, on, hours, amount, currency, note };
  const match = byId ?? (id === null ? context.findByKey(effortKey(fields)) : null);
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = `${stage}, ${on}`;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}
