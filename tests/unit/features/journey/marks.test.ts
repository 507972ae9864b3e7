import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { HERE, type CustomerState } from '#domain/journey/journey.ts';
import { cardsOf } from '#features/journey/board/card-filter.ts';
import { markLabel, possibleMarks, stateWords } from '#features/journey/marks/state-words.ts';
import { sampleCustomer } from '../../domain/journey/sample-customers.ts';

const today = '2026-03-02' as IsoDate;
const paused = (until: string | null): CustomerState => ({
  kind: 'paused',
  on: '2026-02-01' as IsoDate,
  until: until as IsoDate | null,
  reason: '',
});
const lost: CustomerState = { kind: 'lost', on: '2026-02-20' as IsoDate, reason: 'price' };

describe('the state of a customer in words', () => {
  it('says until when it is paused, since when it is lost, and nothing once a pause is over', () => {
    const words = (state: CustomerState): string | null => stateWords(state, today, 'en-GB');
    expect(words(HERE)).toBeNull();
    expect(words(paused('2026-04-03'))).toBe('paused until 3 Apr 2026');
    expect(words(paused('2026-03-02'))).toBe('paused until 2 Mar 2026');
    expect(words(paused('2026-03-01'))).toBeNull();
    expect(words(paused(null))).toBe('paused since 1 Feb 2026');
    expect(words(lost)).toBe('lost on 20 Feb 2026');
  });

  it('offers what the state allows', () => {
    expect(possibleMarks(HERE, today)).toEqual(['paused', 'lost']);
    expect(possibleMarks(paused(null), today)).toEqual(['resumed', 'lost']);
    expect(possibleMarks(paused('2026-03-01'), today)).toEqual(['paused', 'lost']);
    expect(possibleMarks(lost, today)).toEqual(['won-back']);
  });

  it('names what was done', () => {
    expect(markLabel('paused', 'Acme', '2026-04-03' as IsoDate, 'en-GB')).toBe(
      'Paused Acme until 3 Apr 2026',
    );
    expect(markLabel('won-back', 'Acme', null, 'en-GB')).toBe('Won Acme back');
  });
});

describe('the cards of a board', () => {
  it('leave out who was put away and who is lost, unless the lost are asked for', () => {
    const rows = [
      sampleCustomer({ id: 'a' as CustomerId }),
      sampleCustomer({ id: 'b' as CustomerId, state: paused(null) }),
      sampleCustomer({ id: 'c' as CustomerId, state: lost }),
      sampleCustomer({ id: 'd' as CustomerId, state: lost, archived: true }),
    ];
    expect(cardsOf(rows, false).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(cardsOf(rows, true).map(({ id }) => id)).toEqual(['c']);
  });
});
