import { describe, expect, it } from 'vitest';
import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { customerProblems, sameNameOnBoard } from '#domain/journey/validate.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleCustomer } from './sample-customers.ts';

const today = '2026-03-02' as IsoDate;

describe('a customer', () => {
  it('needs a name; everything else may be unknown', () => {
    expect(customerProblems(sampleCustomer({ value: null }), today)).toEqual([]);
    expect(customerProblems(sampleCustomer({ company: ' ' }), today)).toMatchObject([{ field: 'company' }]);
  });

  it('is refused with a negative value, an unknown currency, no email, or a stage from the future', () => {
    const wrong = sampleCustomer({
      value: -1 as MinorUnits,
      currency: 'XXQ' as CurrencyCode,
      email: 'nobody',
      stageSince: '2026-03-03' as IsoDate,
    });
    expect(customerProblems(wrong, today).map(({ field }) => field)).toEqual([
      'email',
      'value',
      'currency',
      'stageSince',
    ]);
  });
});

describe('customers of the same name', () => {
  it('are found on the same board only, whatever their case, without the customer itself', () => {
    const boardId = 'board-1' as BoardId;
    const rows = [
      sampleCustomer({ id: 'a' as CustomerId }),
      sampleCustomer({ id: 'b' as CustomerId, boardId: 'board-2' as BoardId }),
    ];
    const found = (own: string | null) =>
      sameNameOnBoard(rows, { company: ' ACME ', boardId, own: own as CustomerId | null });
    expect(found(null).map(({ id }) => id)).toEqual(['a']);
    expect(found('a')).toEqual([]);
  });
});
