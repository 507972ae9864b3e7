import { describe, expect, it } from 'vitest';
import { parseUsageAddress, writeUsageAddress } from '#features/usage/utilisation/usage-address.ts';
import { addressOfUse } from '#ui/usage/use-words.ts';

describe('the address of the use of an application', () => {
  it('comes back as it was written', () => {
    const place = {
      application: 'a 1',
      people: 'never',
      group: { function: 'Jira & more', seatType: 'Full' },
      show: 'stale',
      full: true,
    } as const;
    expect(parseUsageAddress(writeUsageAddress(place).split('?')[1] ?? '')).toEqual(place);
  });

  it('is plain when nothing is open', () => {
    const place = parseUsageAddress('people=everybody&show=nonsense&function=Jira');
    expect(place).toMatchObject({ application: null, people: null, show: 'all' });
    expect(writeUsageAddress(place)).toBe('/usage');
  });

  it('leads to the people behind a figure', () => {
    expect(addressOfUse('a1', { state: 'never' })).toBe('/usage?application=a1&people=never');
    expect(addressOfUse('a1', { function: 'Jira', seatType: null })).toBe(
      '/usage?application=a1&function=Jira',
    );
  });
});
