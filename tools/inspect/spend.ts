import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { moneyText } from '#domain/money/format.ts';
import { createKeyCounts } from '#domain/spend/blocks/duplicates.ts';
import { rowKey } from '#domain/spend/blocks/row-key.ts';
import type { SpendSink } from '#domain/spend/recognise/normaliser.ts';
import type { SpendPlan } from '#domain/spend/recognise/plan.ts';
import { readSpendFile } from '#domain/spend/recognise/read-file.ts';
import { readSpendWorkbook } from '#domain/spend/recognise/read-workbook-file.ts';
import { looksZipped } from '#domain/tables/xlsx/workbook-guard.ts';
import type { Inspection, InspectOptions } from './inspection.ts';

/** As much as the window reads at once. */
const LARGEST_FILE = 1024 ** 3;

interface Line {
  readonly line: number;
  readonly reason: string;
}

/** What one file gave: counts, sums by currency in minor units, and the rows when they are wanted. */
interface Gathered {
  rows: number;
  duplicates: number;
  readonly rejected: Line[];
  readonly skipped: Line[];
  readonly spent: Map<string, number>;
  readonly refunded: Map<string, number>;
  from: number;
  to: number;
  readonly data: Record<string, unknown>[];
}

/**
 * Inspects spend files as if imported one after the other into an empty ledger: `duplicates` of a file
 * are rows that earlier files on the command line already hold.
 */
export async function inspectSpend(files: readonly string[], options: InspectOptions): Promise<Inspection[]> {
  const ledger = createKeyCounts();
  const found: Inspection[] = [];
  for (const file of files) {
    const keys: [number, number][] = [];
    found.push(
      await inspectOne(file, options, (low, high) => {
        keys.push([low, high]);
        return ledger.take(low, high);
      }),
    );
    // Occurrences that duplicates used up are there still; new ones come on top.
    for (const [low, high] of keys) ledger.add(low, high);
  }
  return found;
}

async function inspectOne(
  file: string,
  options: InspectOptions,
  isDuplicate: (low: number, high: number) => boolean,
): Promise<Inspection> {
  const keys: [number, number][] = [];
  let found = emptyGathering();
  const { size } = statSync(file);
  if (size > LARGEST_FILE) {
    const message = `The file has ${(size / 1024 ** 3).toFixed(1)} GB, more than can be read at once. Export the payments in shorter periods.`;
    return { file, ok: false, code: 'too-large', message };
  }
  const whole = {
    bytes: readFileSync(file),
    fileName: basename(file),
    defaultCurrency: options.currency,
    today: options.today,
    createDecoder: (label: string, fatal: boolean) => new TextDecoder(label, { fatal }),
  };
  const createSink = (): SpendSink => {
    found = emptyGathering();
    keys.length = 0;
    return gatheringSink(found, keys, options.rows);
  };
  const plan = looksZipped(whole.bytes)
    ? await readSpendWorkbook(whole, createSink)
    : readSpendFile(whole, createSink);
  if (!plan.ok) return { file, ok: false, code: plan.code, message: plan.message };
  for (const [low, high] of keys) if (isDuplicate(low, high)) found.duplicates++;
  return describe(file, plan.value, found, options.rows);
}

function emptyGathering(): Gathered {
  return {
    rows: 0,
    duplicates: 0,
    rejected: [],
    skipped: [],
    spent: new Map(),
    refunded: new Map(),
    from: Infinity,
    to: -Infinity,
    data: [],
  };
}

function gatheringSink(found: Gathered, keys: [number, number][], withRows: boolean): SpendSink {
  const key = { low: 0, high: 0 };
  return {
    row(draft) {
      found.rows++;
      rowKey(draft, key);
      keys.push([key.low, key.high]);
      const sums = draft.amount < 0 ? found.refunded : found.spent;
      sums.set(draft.currency, (sums.get(draft.currency) ?? 0) + Math.abs(draft.amount));
      found.from = Math.min(found.from, draft.day);
      found.to = Math.max(found.to, draft.day);
      if (!withRows) return;
      const { day, amount, line, numbers: _numbers, ...texts } = draft;
      found.data.push({ line, date: dateOfDay(day), ...texts, amount: amountText(amount, draft.currency) });
    },
    rejected: (line, reason) => found.rejected.push({ line, reason }),
    skipped: (line, reason) => found.skipped.push({ line, reason }),
  };
}

function describe(file: string, plan: SpendPlan, found: Gathered, withRows: boolean): Inspection {
  const { sheet, headerLine, decimal, dateOrder, sign, flipped } = plan.dialect;
  const text =
    sheet === null
      ? { encoding: plan.dialect.encoding, delimiter: plan.dialect.delimiter }
      : { encoding: null, delimiter: null, sheet };
  const columns = Object.fromEntries(
    Object.entries(plan.columns).map(([role, column]) => [role, column.header]),
  );
  return {
    file,
    ok: true,
    dialect: { ...text, headerLine, decimal, dateOrder, sign, flipped },
    columns,
    rows: found.rows,
    rejected: found.rejected,
    skipped: found.skipped,
    duplicates: found.duplicates,
    spent: sumTexts(found.spent),
    refunded: sumTexts(found.refunded),
    from: dayText(found.from),
    to: dayText(found.to),
    questions: plan.questions,
    evidence: plan.evidence,
    ...(withRows ? { data: found.data } : {}),
  };
}

function sumTexts(sums: ReadonlyMap<string, number>): Record<string, string> {
  return Object.fromEntries(
    [...sums].sort().map(([currency, minor]) => [currency, amountText(minor, currency)]),
  );
}

function amountText(minor: number, currency: string): string {
  return moneyText({ minor: minor as MinorUnits, currency: currency as CurrencyCode });
}

function dayText(day: number): IsoDate | null {
  return Number.isFinite(day) ? dateOfDay(day) : null;
}
