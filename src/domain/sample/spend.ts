import type { ImportId } from '#domain/brand.ts';
import { addDays, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { addRow, createBlockBuilder, createRowDraft } from '#domain/spend/blocks/block-builder.ts';
import type { SpendBlock, SpendImport } from '#domain/spend/ledger.ts';
import { OTHER_MERCHANTS, OWNERS, SAMPLE_APPLICATIONS, UNKNOWN_TO_IT } from './catalogue.ts';
import { sampleId } from './ids.ts';
import type { Dice } from './random.ts';
import { monthlyCharges } from './spend-stories.ts';

const MONTHS = 24;

interface Charge {
  readonly date: IsoDate;
  readonly description: string;
  /** Cents; negative for a refund. */
  readonly amount: number;
  readonly payer: string;
  readonly department: string;
  readonly category: string;
}

/** Yearly prices creep up a little, as they do; what happens to monthly ones is told elsewhere. */
function yearlyPriceAt(cents: number, monthsAgo: number): number {
  return Math.round(cents * (monthsAgo >= 12 ? 0.93 : 1));
}

function applicationCharges(today: IsoDate, dice: Dice): Charge[] {
  return SAMPLE_APPLICATIONS.flatMap((sample) => {
    const day = dice.whole(1, 27);
    const latest = dice.whole(0, 11) || 12;
    const payer = OWNERS[sample.department];
    const same = {
      description: sample.descriptor,
      payer,
      department: sample.department,
      category: 'Software',
    };
    const dateOf = (ago: number): IsoDate => addDays(addMonths(today, -ago), day - 14);
    if (sample.billing === 'month') {
      return monthlyCharges(sample, MONTHS).map(({ ago, days, cents }) => {
        return { ...same, date: addDays(dateOf(ago), days), amount: cents };
      });
    }
    return [latest + 12, latest].map((ago) => {
      return { ...same, date: dateOf(ago), amount: yearlyPriceAt(sample.price, ago) * 12 * sample.seats };
    });
  });
}

function discoveredCharges(today: IsoDate, dice: Dice): Charge[] {
  return UNKNOWN_TO_IT.flatMap(([description, payer, cents]) =>
    Array.from({ length: dice.whole(4, 18) }, (_, ago) => ({
      date: addDays(addMonths(today, -ago - 1), dice.whole(0, 3)),
      description,
      amount: cents,
      payer,
      department: '',
      category: '',
    })),
  );
}

function otherCharges(today: IsoDate, dice: Dice): Charge[] {
  const payers = Object.values(OWNERS) as [string, ...string[]];
  return Array.from({ length: 640 }, () => ({
    date: addDays(today, -dice.whole(1, 720)),
    description: dice.pick(OTHER_MERCHANTS),
    amount: dice.chance(3) ? -dice.whole(500, 9000) : dice.whole(350, 42_000),
    payer: dice.pick(payers),
    department: '',
    category: 'Travel and office',
  }));
}

function byDate(left: Charge, right: Charge): number {
  return left.date < right.date ? -1 : Number(left.date > right.date);
}

function summary(charges: readonly Charge[], importId: ImportId, at: IsoInstant): SpendImport {
  const spent = charges.reduce((sum, charge) => sum + Math.max(charge.amount, 0), 0);
  const refunded = charges.reduce((sum, charge) => sum + Math.min(charge.amount, 0), 0);
  return {
    id: importId,
    fileName: 'Sample card statement, two years.csv',
    importedAt: at,
    rows: charges.length,
    duplicates: 0,
    rejected: 0,
    spent: { EUR: spent },
    refunded: { EUR: refunded },
    from: charges[0]?.date ?? null,
    to: charges.at(-1)?.date ?? null,
    fingerprint: '',
  };
}

/** Two years of card charges up to yesterday, as one import. */
export function sampleSpend(
  today: IsoDate,
  at: IsoInstant,
  dice: Dice,
): {
  readonly record: SpendImport;
  readonly blocks: readonly SpendBlock[];
  /** The rows of the blocks, for what else is made of them. */
  readonly charges: readonly Charge[];
} {
  const importId = sampleId<ImportId>('import', 0);
  const charges = [
    ...applicationCharges(today, dice),
    ...discoveredCharges(today, dice),
    ...otherCharges(today, dice),
  ]
    .filter((charge) => charge.date < today)
    .toSorted(byDate);
  const builder = createBlockBuilder(importId);
  const draft = createRowDraft();
  charges.forEach((charge, index) => {
    addRow(
      builder,
      Object.assign(draft, charge, { line: index + 2, day: dayNumber(charge.date), currency: 'EUR' }),
    );
  });
  return { record: summary(charges, importId, at), blocks: builder.finish(), charges };
}
