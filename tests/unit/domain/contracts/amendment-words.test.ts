import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import { amendmentStories } from '#domain/contracts/amendment-words.ts';
import { coTerminated, endsTogetherStep } from '#domain/contracts/co-terminated.ts';
import { stepText } from '#domain/contracts/steps.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { contractOf, date, period } from './sample-contracts.ts';

describe('an amendment in words', () => {
  it('tells each change with the values before and after, in the order of the days', () => {
    const contract = contractOf({
      amendments: [
        {
          id: 'b',
          effective: date('2026-06-01'),
          description: 'Second',
          changes: [
            { kind: 'seats', lineId: 'l1', seats: 30 },
            { kind: 'price', lineId: 'l1', unitPrice: 1000 as MinorUnits },
            { kind: 'line-removed', lineId: 'l1' },
          ],
        },
        {
          id: 'a',
          effective: date('2026-03-01'),
          description: 'First',
          changes: [
            { kind: 'seats', lineId: 'l1', seats: 20 },
            {
              kind: 'line-added',
              line: { id: 'l2', product: '', seats: 5, unitPrice: 500 as MinorUnits, seatStep: 1 },
            },
            { kind: 'term-end', termEnd: date('2027-03-31') },
            { kind: 'notice', notice: period('P20D'), noticeDays: 'business' },
          ],
        },
      ],
    });
    const stories = amendmentStories(contract, 'en-GB');
    expect(stories.map(({ description, effects }) => [description, ...effects])).toEqual([
      [
        'First',
        'Seats: 10 → 20 seats',
        'New line Unnamed line: 5 seats at €5.00',
        'The term ends on 31 Mar 2027',
        'Notice of 20 business days',
      ],
      ['Second', 'Seats: 20 → 30 seats', 'Seats: €12.00 → €10.00 a seat', 'Seats: taken away'],
    ]);
  });
});

describe('the step about contracts that end together', () => {
  it('names three of them and counts the rest', () => {
    const named = (name: string) => contractOf({ id: name as ContractId, name });
    const all = ['B', 'C', 'D', 'E', 'F'].map(named);
    const together = coTerminated(contractOf(), all, date('2026-03-02'));
    expect(together && stepText(endsTogetherStep(together), 'en-GB')).toBe(
      '31 Dec 2026 is also the end of “B”, “C”, “D”, and 2 more of Vendor: negotiate them together.',
    );
  });
});
