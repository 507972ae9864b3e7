import { describe, expect, it } from 'vitest';
import { askedSeats } from '#features/scenarios/use-seats-from-address.ts';
import { scenarioName } from '#domain/scenarios/words.ts';
import { contractOf, date } from '../../domain/contracts/sample-contracts.ts';

const asked = (query: string): ReturnType<typeof askedSeats> =>
  askedSeats(new URLSearchParams(query), contractOf(), date('2027-01-01'));

describe('seats that an address asks for', () => {
  it('are tried out on the line that it names', () => {
    expect(asked('term=2026-01-01&seats=-15&line=l1')).toEqual({ seatChange: -15, seatLineId: 'l1' });
    expect(asked('seats=5')).toEqual({ seatChange: 5, seatLineId: null });
  });

  it('are left alone when they are no number of seats, or of a line that is not there', () => {
    expect(asked('')).toBeNull();
    expect(asked('seats=many')).toBeNull();
    expect(asked('seats=-1e9')).toBeNull();
    expect(asked('seats=-15&line=l9')).toBeNull();
  });
});

describe('a scenario with other seats', () => {
  it('is called after what it does', () => {
    expect(scenarioName('keep-and-grow', { seatChange: -15 })).toBe('Keep with fewer seats');
    expect(scenarioName('keep-and-grow', { seatChange: 15 })).toBe('Keep and grow');
    expect(scenarioName('keep', { seatChange: -15 })).toBe('Keep as it is');
  });
});
