import { createDateReader, type DateOrder } from '#domain/calendar/date-text.ts';
import { createRowDraft, type RowDraft } from '#domain/spend/blocks/block-builder.ts';
import { assertNever } from '#domain/outcome.ts';
import { restoreText } from '#domain/tables/formula-guard.ts';
import { createAmountReader, type ReadAmount } from './amount-reader.ts';
import { clean, createDraftWriter } from './draft-writer.ts';
import type { SpendCorrections, SpendPlan } from './plan.ts';
import { createChecks, firstFilled, type Contradiction } from './row-checks.ts';
import { cutOff, damagedRow } from './row-damage.ts';

export type { Contradiction } from './row-checks.ts';

/** Where the normaliser puts what it made of the rows. */
export interface SpendSink {
  /** A ledger row. The draft is used again for the next row: copy what is needed. */
  row(draft: RowDraft): void;
  /** A row that could not be read, and why. */
  rejected(line: number, reason: string): void;
  /** A row left out on purpose: total, balance line, pending payment, note, footer. */
  skipped(line: number, reason: string): void;
}

export interface SpendNormaliser {
  /**
   * Reads one row of the file; rows above the first data line are ignored. With `ids`, cells of one column
   * that have the same number (0 and above) have the same text.
   */
  push(cells: readonly string[], line: number, ids?: Int32Array | null): void;
  /** What comes now is the last line of the file and lacks its line end: it may have been cut off. */
  lastLineOpen(): void;
  /** Must be called after the last row: decides about rows held back at the end. */
  finish(): void;
  /** The first row that contradicts an unproven decision of the plan, as soon as it was seen. */
  contradiction(): Contradiction | null;
}

/** The corrections with which to recognise again after a contradiction. */
export function correctionAfter({ about, instead, sentence }: Contradiction): SpendCorrections {
  const taught = { taught: { [about]: sentence } };
  switch (about) {
    case 'dateOrder':
      return { dateOrder: instead as DateOrder, ...taught };
    case 'decimal':
      return { decimal: instead === ',' ? ',' : '.', ...taught };
    case 'sign':
      return { sign: instead === 'spent-negative' ? 'spent-negative' : 'spent-positive', ...taught };
    default:
      return assertNever(about);
  }
}

/** Corrections with what one more row taught. */
export function withTaught(known: SpendCorrections, more: SpendCorrections): SpendCorrections {
  return { ...known, ...more, taught: { ...known.taught, ...more.taught } };
}

const SUM = 'The sum of all rows above, no payment.';

/** Unreadable rows at the very end of a file are its footer, if they are few. */
const LONGEST_FOOTER = 10;

/**
 * Turns the rows of a file into ledger rows as the plan says. It writes one draft again and again, so
 * that a million rows make no garbage. Rows are rejected one by one with a reason; totals, balance
 * lines, pending payments, notes and the footer are skipped with a reason.
 */
export function createNormaliser(plan: SpendPlan, sink: SpendSink): SpendNormaliser {
  const { columns, dialect, traits } = plan;
  const readDay = createDayReader(dialect.dateOrder, columns.date?.index ?? -1);
  const readAmount = createAmountReader(plan);
  const checks = createChecks(plan);
  const textOf = traits.ownExport ? (cell: string | undefined) => restoreText(clean(cell)) : clean;
  const fillDraft = createDraftWriter(plan, textOf);
  const draft = createRowDraft();
  const dateAt = columns.date?.index ?? -1;
  const descriptionAt = columns.description?.index ?? -1;
  let footer: { line: number; reason: string }[] = [];
  let held: { cells: string[]; line: number } | null = null;
  let lastDay = NaN;
  let open = false;
  const { usualWidth } = traits;
  const watching = plan.unproven.length > 0;
  // Cells of a sheet cannot slip into another column: what stands beside the table is a note.
  const widest = dialect.sheet === null ? Math.max(plan.header.length, usualWidth ?? 0) : Infinity;

  const notFooter = (): void => {
    for (const row of footer) sink.rejected(row.line, row.reason);
    footer = [];
  };

  const accept = (
    cells: readonly string[],
    line: number,
    day: number,
    money: ReadAmount,
    ids: Int32Array | null,
  ): void => {
    if (footer.length > 0) notFooter();
    fillDraft(draft, cells, ids);
    const reason = checks.skipReason(cells, draft.description, ids, draft.numbers.description);
    if (reason !== null) {
      sink.skipped(line, reason);
      return;
    }
    const damage =
      (usualWidth !== null && cells.length < usualWidth) || cells.length > widest
        ? damagedRow(cells, usualWidth, widest)
        : open
          ? cutOff(cells, plan)
          : null;
    if (damage !== null) {
      sink.rejected(line, damage);
      return;
    }
    if (checks.isSum(draft.description, money.amount, ids === null ? -1 : draft.numbers.description)) {
      sink.skipped(line, SUM);
      return;
    }
    if (watching) checks.confirmAmount(cells, money.amount, line);
    draft.line = line;
    draft.day = day;
    draft.amount = money.amount;
    draft.currency = money.currency;
    sink.row(draft);
  };

  const dated = (cells: readonly string[], line: number, day: number, ids: Int32Array | null): void => {
    const money = readAmount(cells);
    if (money.kind === 'amount') {
      accept(cells, line, day, money, ids);
      return;
    }
    if (footer.length > 0) notFooter();
    const open = checks.skipReason(cells, textOf(cells[descriptionAt]));
    if (open !== null) sink.skipped(line, open);
    else if (money.kind === 'skipped') sink.skipped(line, money.reason);
    else if (money.kind === 'none') sink.rejected(line, 'The row has a date but no amount.');
    else {
      checks.noteAmount(money.unreadable, line);
      sink.rejected(line, withWidth(money.reason, cells, plan));
    }
  };

  const undated = (cells: readonly string[], line: number): void => {
    const text = (cells[dateAt] ?? '').trim();
    const money = readAmount(cells);
    if (text === '' && money.kind === 'none' && firstFilled(cells) === null) return;
    const skip = checks.undatedReason(cells, text, money);
    if (skip !== null) {
      sink.skipped(line, skip);
      return;
    }
    if (text === '' && money.kind === 'amount' && traits.fillDownDates && !Number.isNaN(lastDay)) {
      accept(cells, line, lastDay, money, null);
      return;
    }
    if (text === '' && money.kind === 'amount' && checks.isBareSum(cells, money.amount)) {
      sink.skipped(line, SUM);
      return;
    }
    checks.noteDate(text, line);
    const reason = text === '' ? 'The row has an amount but no date.' : noDate(text, plan, cells);
    if (money.kind === 'amount' || text === '') {
      sink.rejected(line, reason);
      return;
    }
    footer.push({ line, reason });
    if (footer.length > LONGEST_FOOTER) {
      const first = footer.shift();
      if (first !== undefined) sink.rejected(first.line, first.reason);
    }
  };

  const read = (cells: readonly string[], line: number, ids: Int32Array | null): void => {
    const day = readDay(cells, ids);
    if (Number.isNaN(day)) undated(cells, line);
    else {
      if (watching) checks.confirmDate(cells[dateAt] ?? '', line);
      lastDay = day;
      dated(cells, line, day, ids);
    }
  };

  const readHeld = (): void => {
    if (held !== null) read(held.cells, held.line, null);
    held = null;
  };

  return {
    push(cells, line, ids = null) {
      if (line < dialect.firstDataLine) return;
      if (!traits.continuations) {
        read(cells, line, ids);
        return;
      }
      const more = held === null ? null : continuationText(cells, descriptionAt);
      if (held !== null && more !== null) {
        held.cells[descriptionAt] = `${(held.cells[descriptionAt] ?? '').trim()} ${more}`;
        return;
      }
      readHeld();
      held = { cells: [...cells], line };
    },
    lastLineOpen() {
      open = true;
    },
    finish() {
      readHeld();
      checks.finish();
      for (const row of footer) sink.skipped(row.line, 'A line below the table.');
      footer = [];
    },
    contradiction: () => checks.contradiction(),
  };
}

const UNREAD = Infinity;

/** Reads the date of rows, once for each different text where texts are numbered. */
function createDayReader(
  order: DateOrder,
  dateAt: number,
): (cells: readonly string[], ids: Int32Array | null) => number {
  const readDay = createDateReader(order);
  const days: number[] = [];
  return (cells, ids) => {
    const id = ids?.[dateAt] ?? -1;
    if (id < 0) return readDay(cells[dateAt] ?? '');
    const known = days[id] ?? UNREAD;
    if (known !== UNREAD) return known;
    const day = readDay(cells[dateAt] ?? '');
    while (days.length <= id) days.push(UNREAD);
    days[id] = day;
    return day;
  };
}

function continuationText(cells: readonly string[], descriptionAt: number): string | null {
  const text = (cells[descriptionAt] ?? '').trim();
  if (text === '') return null;
  for (let i = 0; i < cells.length; i++)
    if (i !== descriptionAt && (cells[i] ?? '').trim() !== '') return null;
  return text;
}

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  YMD: 'year-month-day',
  DMY: 'day-month-year',
  MDY: 'month-day-year',
  SERIAL: 'a day number',
};

function noDate(text: string, plan: SpendPlan, cells: readonly string[]): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return withWidth(`“${shown}” is no date (${ORDER_WORDS[plan.dialect.dateOrder]} expected).`, cells, plan);
}

/** A row with more cells than the header often has an unquoted delimiter in a text: say so. */
function withWidth(reason: string, cells: readonly string[], plan: SpendPlan): string {
  if (cells.length <= plan.header.length) return reason;
  return `${reason} The row has ${cells.length} columns instead of ${plan.header.length}: a delimiter may stand unquoted in a text.`;
}
