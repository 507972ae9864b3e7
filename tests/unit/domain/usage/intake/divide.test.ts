import { describe, expect, it } from 'vitest';
import { functionsOf, peopleOf } from '#domain/usage/intake/divide.ts';
import type { UsageUser } from '#domain/usage/usage.ts';

const user = (account: string, functions: readonly string[]): UsageUser => ({
  account,
  email: '',
  name: '',
  department: '',
  holdsSeat: true,
  closed: null,
  uses: functions.map((name) => ({
    function: name,
    seatType: 'Full',
    last: { kind: 'never' },
    activeDays: null,
  })),
});

const USERS = [user('ada', ['Jira', 'Confluence']), user('bob', ['Confluence']), user('cyd', ['Atlas'])];

const told = (functions: readonly string[] | null): string[] =>
  peopleOf(USERS, functions).map(
    ({ account, uses }) => `${account}: ${uses.map((use) => use.function).join('+')}`,
  );

describe('a file of several functions', () => {
  it('names its functions once each, in their order', () => {
    expect(functionsOf(USERS)).toEqual(['Jira', 'Confluence', 'Atlas']);
    expect(functionsOf([user('ada', [''])])).toEqual([]);
  });

  it('is kept whole where it is not divided', () => {
    expect(peopleOf(USERS, null)).toBe(USERS);
  });

  it('gives an application only those who use its functions, and of them only that', () => {
    expect(told(['Jira', 'Atlas'])).toEqual(['ada: Jira', 'cyd: Atlas']);
  });

  it('is the whole of an application that takes a single function', () => {
    expect(told(['Confluence'])).toEqual(['ada: ', 'bob: ']);
  });
});
