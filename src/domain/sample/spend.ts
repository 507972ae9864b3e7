import type { ImportId } from '#domain/brand.ts';
import { addDays, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { addRow, createBlockBuilder, createRowDraft } from '#domain/spend/blocks/block-builder.ts';
import type { SpendBlock, SpendImport } from '#domain/spend/ledger.ts';
import { chargesAbroad } from './abroad.ts';
import { OTHER_MERCHANTS, OWNERS, SAMPLE_APPLICATIONS, UNKNOWN_TO_IT } from './catalogue.ts';
import { sampleId } from './ids.ts';
import type { Dice } from './random.ts';
import { monthlyCharges } from './spend-stories.ts';

const MONTHS = 24;
const OWN_CURRENCY = 'EUR';

interface Charge {
  readonly date: IsoDate;
  readonly description: string;
  /** Cents; negative for a refund. */
  readonly amount: number;
  readonly payer: string;
  readonly department: string;
  readonly category: string;
  /** The company's own when it is left out. */
  readonly currency?: string;
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

function sums(charges: readonly Charge[], part: (amount: number) => number): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { currency, amount } of charges) {
    const code = currency ?? OWN_CURRENCY;
    if (part(amount) !== 0) found[code] = (found[code] ?? 0) + part(amount);
  }
  return found;
}

function summary(charges: readonly Charge[], importId: ImportId, at: IsoInstant): SpendImport {
  return {
    id: importId,
    fileName: 'Sample card statement, two years.csv',
    importedAt: at,
    rows: charges.length,
    duplicates: 0,
    rejected: 0,
    spent: sums(charges, (amount) => Math.max(amount, 0)),
    refunded: sums(charges, (amount) => Math.min(amount, 0)),
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
    ...chargesAbroad(today),
  ]
    .filter((charge) => charge.date < today)
    .toSorted(byDate);
  const builder = createBlockBuilder(importId);
  const draft = createRowDraft();
  charges.forEach((charge, index) => {
    addRow(
      builder,
      Object.assign(draft, charge, {
        line: index + 2,
        day: dayNumber(charge.date),
        currency: charge.currency ?? OWN_CURRENCY,
      }),
    );
  });
  return { record: summary(charges, importId, at), blocks: builder.finish(), charges };
}
