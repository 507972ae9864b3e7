import type { ImportId } from '#domain/brand.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { createBlockBuilder } from '#domain/spend/blocks/block-builder.ts';
import type { RowDraft } from '#domain/spend/blocks/block-builder.ts';
import type { KeyCounts } from '#domain/spend/blocks/duplicates.ts';
import { rowKey } from '#domain/spend/blocks/row-key.ts';
import { BLOCK_ROWS } from '#domain/spend/ledger.ts';
import type { RejectedRow, SpendBlock } from '#domain/spend/ledger.ts';
import type { SpendSink } from '#domain/spend/recognise/normaliser.ts';
import { MOST_LISTED } from '../protocol.ts';
import type { StagedRow } from '../protocol.ts';

const SAMPLE_ROWS = 20;

/** What came out of one reading of a file. */
export interface StagedRows {
  readonly blocks: readonly SpendBlock[];
  readonly newRows: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly rejectedRows: readonly RejectedRow[];
  readonly skippedRows: readonly RejectedRow[];
  readonly sample: readonly StagedRow[];
  readonly spent: Readonly<Record<string, number>>;
  readonly refunded: Readonly<Record<string, number>>;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface StageSink extends SpendSink {
  /** Rows of any kind so far. */
  readonly seen: number;
  finish(): StagedRows;
}

/**
 * Takes the normalised rows of a file: leaves out what the ledger has already (by counting occurrences,
 * S3), packs the rest into blocks, and keeps the totals and lists of the preview. `onBlock` hears of each
 * full block.
 */
export function createStageSink(
  importId: ImportId,
  ledger: KeyCounts,
  onBlock: (block: SpendBlock) => void = () => undefined,
): StageSink {
  const builder = createBlockBuilder(importId);
  const blocks: SpendBlock[] = [];
  const key = { low: 0, high: 0 };
  const sample: StagedRow[] = [];
  const rejectedRows: RejectedRow[] = [];
  const skippedRows: RejectedRow[] = [];
  const money = createMoneyCounts();
  let duplicates = 0;
  let rejected = 0;
  let skipped = 0;
  let first = Infinity;
  let last = -Infinity;

  return {
    row(draft) {
      rowKey(draft, key);
      const duplicate = ledger.take(key.low, key.high);
      if (sample.length < SAMPLE_ROWS) sample.push({ ...toRow(draft), duplicate });
      if (duplicate) {
        duplicates++;
        return;
      }
      builder.add(draft, key);
      if (builder.rows % BLOCK_ROWS === 0) {
        for (const block of builder.takeFull()) {
          blocks.push(block);
          onBlock(block);
        }
      }
      money.add(draft.currency, draft.amount);
      if (draft.day < first) first = draft.day;
      if (draft.day > last) last = draft.day;
    },
    rejected(line, reason) {
      rejected++;
      if (rejectedRows.length < MOST_LISTED) rejectedRows.push({ line, reason });
    },
    skipped(line, reason) {
      skipped++;
      if (skippedRows.length < MOST_LISTED) skippedRows.push({ line, reason });
    },
    get seen() {
      return builder.rows + duplicates + rejected + skipped;
    },
    finish() {
      blocks.push(...builder.finish());
      return {
        blocks,
        newRows: builder.rows,
        duplicates,
        rejected,
        skipped,
        rejectedRows,
        skippedRows,
        sample,
        ...money.result(),
        from: builder.rows === 0 ? null : dateOfDay(first),
        to: builder.rows === 0 ? null : dateOfDay(last),
      };
    },
  };
}

function toRow(draft: RowDraft): Omit<StagedRow, 'duplicate'> {
  const { line, day, description, amount, currency, payer, department, category, reference, memo, extra } =
    draft;
  const texts = { description, currency, payer, department, category, reference, memo, extra };
  return { line, date: dateOfDay(day), amount, ...texts };
}

interface MoneyCounts {
  add(currency: string, amount: number): void;
  result(): { readonly spent: Record<string, number>; readonly refunded: Record<string, number> };
}

/** Sums per currency; files rarely change it from row to row, so the last one is kept at hand. */
function createMoneyCounts(): MoneyCounts {
  const sums = new Map<string, { spent: number; refunded: number }>();
  let lastCurrency: string | null = null;
  let last = { spent: 0, refunded: 0 };
  return {
    add(currency, amount) {
      if (currency !== lastCurrency) {
        lastCurrency = currency;
        last = sums.get(currency) ?? { spent: 0, refunded: 0 };
        sums.set(currency, last);
      }
      if (amount >= 0) last.spent += amount;
      else last.refunded -= amount;
    },
    result: () => ({
      spent: Object.fromEntries([...sums].map(([currency, { spent }]) => [currency, spent])),
      refunded: Object.fromEntries([...sums].map(([currency, { refunded }]) => [currency, refunded])),
    }),
  };
}
