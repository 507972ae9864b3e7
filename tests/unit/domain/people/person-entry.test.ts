import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { directory } from '#domain/people/directory.ts';
import type { PricedUse } from '#domain/people/held-seats.ts';
import { personEntries } from '#domain/people/person-entry.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import type { DirectorySource } from '#domain/people/directory-types.ts';
import type { LastActive, UsageUser } from '#domain/usage/usage.ts';
import { person, snapshotOf, source, user } from './samples.ts';

const USE: PricedUse = { lines: [], bought: { kind: 'unknown', why: 'No running contract has seats.' } };

function entriesOf(given: DirectorySource): PersonEntry[] {
  const steps = personEntries(directory(given), { useOf: () => USE, owned: new Map(), window: 30 });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function flagsOf(...users: UsageUser[]): readonly string[] {
  const [entry] = entriesOf(
    source({ speaking: users.map((one, index) => snapshotOf(`application-${index}`, [one])) }),
  );
  return entry?.flags ?? [];
}

function active(last: LastActive, more: Partial<UsageUser> = {}): UsageUser {
  return user('ann@x.example', { last, ...more });
}

// The files speak of 1 March: 30 days up to and including it begin on 31 January.
const LONG_AGO: LastActive = { kind: 'on', date: '2026-01-30' as IsoDate };
const LATELY: LastActive = { kind: 'on', date: '2026-01-31' as IsoDate };

describe('what is worth looking at in a person', () => {
  test('unused everywhere is who is known to have been inactive in all their seats', () => {
    expect(flagsOf(active(LONG_AGO), active({ kind: 'never' }))).toEqual(['unused-everywhere']);
    expect(flagsOf(active(LONG_AGO), active(LATELY))).toEqual([]);
  });

  test('unknown is not unused', () => {
    expect(flagsOf(active(LONG_AGO), active({ kind: 'unknown' }))).toEqual([]);
    expect(flagsOf(active({ kind: 'never' }, { holdsSeat: false }))).toEqual([]);
  });

  test('a leaver who holds a seat is flagged, and its price may be unknown', () => {
    const [entry] = entriesOf(
      source({
        people: [person('ann', { email: 'ann@x.example', status: 'left' })],
        speaking: [snapshotOf('slack', [active(LATELY)])],
      }),
    );
    expect(entry?.flags).toEqual(['leaver-with-seats']);
    expect(entry?.cost).toEqual({ totals: [], unknown: 1 });
  });

  test('somebody without a mail is flagged', () => {
    expect(flagsOf(user('U1', { last: LATELY }))).toEqual(['no-mail']);
  });
});
