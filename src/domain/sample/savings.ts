import type { SavingId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { minorUnits, money } from '#domain/money/arithmetic.ts';
import { savingAmount, shownPeriods } from '#domain/savings/amount.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { sampleId } from './ids.ts';
import { renewedContracts } from './quotes.ts';

interface Story {
  readonly kind: Saving['kind'];
  readonly contract: Contract;
  readonly description: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Of the present price of a seat, in per cent. */
  readonly before: number;
  readonly now: number;
  readonly note: string;
  readonly quote: Quote | null;
}

function saving(number: number, story: Story): Saving[] {
  const { contract, from, to, quote } = story;
  const [line] = contract.lines;
  if (line === undefined) return [];
  const price = (percent: number): Saving['before'] =>
    money(Math.round((line.unitPrice * percent) / 100), contract.currency);
  const [before, now] = [price(story.before), price(story.now)];
  const period = (contract.terms.billingPeriod ?? 'P1Y') as IsoPeriod;
  const quantity = line.seats;
  const amount = savingAmount({ before, now, quantity, period, from, to }) ?? minorUnits(0);
  const at = `${from}T10:00:00.000Z` as IsoInstant;
  return [
    {
      id: sampleId<SavingId>('saving', number),
      kind: story.kind,
      contractId: contract.id,
      applicationId: contract.applicationId,
      description: story.description,
      from,
      to,
      before,
      now,
      period,
      quantity,
      periods: shownPeriods(from, to, period),
      amount: money(amount, contract.currency),
      evidence: { note: story.note, quoteId: quote?.id ?? null, documentId: null },
      createdAt: at,
      updatedAt: at,
    },
  ];
}

/** A saving of several years, one without evidence, and an avoidance with the quote that proves it. */
export function sampleSavings(
  contracts: readonly Contract[],
  quotes: readonly Quote[],
  today: IsoDate,
): readonly Saving[] {
  const [first, , third, fourth] = renewedContracts(contracts, today);
  const stories: Story[] = [];
  const quote = quotes.find(({ contractId, note }) => contractId === first?.id && note.startsWith('What'));
  if (first !== undefined && quote !== undefined) {
    const term = currentTerm(rulesOf(first), today);
    stories.push({
      kind: 'avoidance',
      contract: first,
      description: `${first.name}: renewed at the old price instead of the first offer`,
      from: term.start,
      to: term.end ?? addDays(addMonths(term.start, 12), -1),
      before: 112,
      now: 100,
      note: 'Settled in the second call',
      quote,
    });
  }
  if (third !== undefined) {
    const { start } = currentTerm(rulesOf(third), today);
    stories.push({
      kind: 'saving',
      contract: third,
      description: `${third.name}: three years for 8 % less`,
      from: start,
      to: addDays(addMonths(start, 36), -1),
      before: 108,
      now: 100,
      note: 'Signed for three years; agreed with finance',
      quote: null,
    });
  }
  if (fourth !== undefined) {
    const { start } = currentTerm(rulesOf(fourth), today);
    stories.push({
      kind: 'saving',
      contract: fourth,
      description: `${fourth.name}: price match`,
      from: start,
      to: addDays(addMonths(start, 12), -1),
      before: 104,
      now: 100,
      note: '',
      quote: null,
    });
  }
  return stories.flatMap((story, number) => saving(number, story));
}
