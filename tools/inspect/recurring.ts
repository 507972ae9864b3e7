import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportId } from '#domain/brand.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { moneyText } from '#domain/money/format.ts';
import { addRow, createBlockBuilder } from '#domain/spend/blocks/block-builder.ts';
import { createKeyCounts, type KeyCounts } from '#domain/spend/blocks/duplicates.ts';
import { rowKey } from '#domain/spend/blocks/row-key.ts';
import type { SpendSink } from '#domain/spend/recognise/normaliser.ts';
import { readSpendFile } from '#domain/spend/recognise/read-file.ts';
import { readSpendWorkbook } from '#domain/spend/recognise/read-workbook-file.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { reasonText } from '#domain/spend/recurring/reasons.ts';
import { looksZipped } from '#domain/tables/xlsx/workbook-guard.ts';
import { createColumnStore, type ColumnStore } from '#ledger/columns/column-store.ts';
import { recurringOf } from '#ledger/columns/recurring.ts';
import { createLabelStore } from '#ledger/labels/label-store.ts';
import { createLabeller } from '#ledger/labels/labeller.ts';
import type { Inspection, InspectOptions } from './inspection.ts';

const LOCALE = 'en-GB';

/**
 * Reads spend files together, as if imported one after the other into an empty ledger (rows that an earlier file
 * holds are left out), and finds the recurring series in all of them. One inspection per series, software first;
 * before them one per file that is refused. Money is decimal text in the series' currency.
 */
export async function inspectRecurring(
  files: readonly string[],
  options: InspectOptions,
): Promise<Inspection[]> {
  const store = createColumnStore();
  const ledger = createKeyCounts();
  const refusals: Inspection[] = [];
  for (const [index, file] of files.entries()) {
    const refusal = await addFile(file, `file ${index}` as ImportId, { store, ledger, options });
    if (refusal !== null) refusals.push(refusal);
  }
  const labels = createLabelStore(store.subjects);
  labels.use(createLabeller({ applications: [], rules: [], decisions: [] }));
  const { series } = recurringOf({ store, labels }, options.today, 'all');
  return [...refusals, ...series.map((one) => describe(one, files))];
}

interface Target {
  readonly store: ColumnStore;
  readonly ledger: KeyCounts;
  readonly options: InspectOptions;
}

/** Adds the rows of a file that no earlier file holds; an inspection says why it was refused. */
async function addFile(
  file: string,
  id: ImportId,
  { store, ledger, options }: Target,
): Promise<Inspection | null> {
  const whole = {
    bytes: readFileSync(file),
    fileName: basename(file),
    defaultCurrency: options.currency,
    today: options.today,
    createDecoder: (label: string, fatal: boolean) => new TextDecoder(label, { fatal }),
  };
  let builder = createBlockBuilder(id);
  let keys: [low: number, high: number][] = [];
  let taken: [low: number, high: number][] = [];
  const restore = (): void => {
    for (const [low, high] of taken) ledger.add(low, high);
    taken = [];
  };
  const createSink = (): SpendSink => {
    // Reading starts over when a later row contradicts a decision.
    restore();
    builder = createBlockBuilder(id);
    keys = [];
    const key = { low: 0, high: 0 };
    return {
      row(draft) {
        rowKey(draft, key);
        keys.push([key.low, key.high]);
        if (ledger.take(key.low, key.high)) taken.push([key.low, key.high]);
        else addRow(builder, draft);
      },
      rejected: () => undefined,
      skipped: () => undefined,
    };
  };
  const plan = looksZipped(whole.bytes)
    ? await readSpendWorkbook(whole, createSink)
    : readSpendFile(whole, createSink);
  if (!plan.ok) {
    restore();
    return { file, ok: false, code: plan.code, message: plan.message };
  }
  // Occurrences that duplicates used up are there still; new ones come on top.
  for (const [low, high] of keys) ledger.add(low, high);
  store.add(builder.finish());
  return null;
}

function describe(series: RecurringSeries, files: readonly string[]): Inspection {
  const { currency, usual, next } = series;
  const money = (minor: number): string =>
    moneyText({ minor: minor as MinorUnits, currency: currency as CurrencyCode });
  const moneyOrNull = (minor: number | null): string | null => (minor === null ? null : money(minor));
  const words = { period: series.period, money, locale: LOCALE };
  return {
    vendor: series.vendorName,
    payer: series.payer === '' ? null : series.payer,
    period: series.period,
    charges: series.charges.length,
    first: series.first,
    last: series.last,
    amounts: { usual: moneyOrNull(usual), min: money(series.min), max: money(series.max) },
    changes: series.changes.map(({ date, from, to, kind, confirmed, yearly }) => {
      return { date, from: money(from), to: money(to), kind, confirmed, yearly: money(yearly) };
    }),
    currency,
    software: series.software,
    amountKind: series.amountKind,
    state: series.state,
    next: next && { ...next, amount: moneyOrNull(next.amount) },
    yearly: money(series.yearly),
    missed: series.missed,
    overdueSince: series.overdueSince,
    extras: series.extras.map(({ kind, date, amount }) => ({ kind, date, amount: money(amount) })),
    confidence: series.confidence,
    reasons: series.reasons.map((reason) => reasonText(reason, words)),
    dates: series.charges.map(({ date }) => date),
    rows: series.charges.map(({ importId, line }) => `${files[Number(importId.slice(5))] ?? ''}:${line}`),
  };
}
