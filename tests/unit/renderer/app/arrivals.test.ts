import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createArrivalQueue, fileKey, useArrivals } from '#app/import/arrivals/arrivals.ts';
import type { ArrivalReader } from '#app/import/arrivals/arrivals.ts';
import { findingWords } from '#app/import/arrivals/finding.ts';
import type { Finding } from '#app/import/arrivals/finding.ts';
import type { HandleSource } from '#desktop/files.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';

const file = (name: string, modified = 1): Parameters<typeof fileKey>[0] => ({ name, size: 10, modified });
const TABLE: Finding = { kind: 'table', table: 'contracts', rows: 3 };

/** A reader whose files are read when the test says so. */
function slowReader(): ArrivalReader & {
  readonly log: string[];
  readonly answers: ((finding: Finding) => void)[];
} {
  const log: string[] = [];
  const answers: ((finding: Finding) => void)[] = [];
  return {
    log,
    answers,
    quiet: () => Promise.resolve(),
    open: (name) => {
      log.push(`open ${name}`);
      const source = { kind: 'handle', handle: name, name, size: 10, watched: true } as HandleSource;
      return Promise.resolve(name === 'gone.csv' ? undefined : source);
    },
    read: ({ name }) => {
      log.push(`read ${name}`);
      return new Promise((resolve) => answers.push(resolve));
    },
    close: ({ name }) => {
      log.push(`close ${name}`);
      return Promise.resolve();
    },
  };
}

const findingOf = (name: string, modified = 1): Finding | undefined =>
  useArrivals.getState().findings.get(fileKey(file(name, modified)));

beforeEach(() => useArrivals.setState({ findings: new Map() }));

describe('files that arrive in the watched folder', () => {
  it('are read one at a time, each opened, read and closed', async () => {
    const reader = slowReader();
    createArrivalQueue(reader).follow([file('a.csv'), file('b.csv')]);
    await vi.waitFor(() => expect(reader.answers).toHaveLength(1));
    expect(findingOf('a.csv')).toEqual({ kind: 'reading' });
    expect(findingOf('b.csv')).toBeUndefined();
    reader.answers[0]?.(TABLE);
    await vi.waitFor(() => expect(reader.answers).toHaveLength(2));
    expect(findingOf('a.csv')).toEqual(TABLE);
    reader.answers[1]?.({ kind: 'refused', message: 'It is empty.' });
    await vi.waitFor(() => expect(findingOf('b.csv')).toEqual({ kind: 'refused', message: 'It is empty.' }));
    await vi.waitFor(() =>
      expect(reader.log).toEqual([
        'open a.csv',
        'read a.csv',
        'close a.csv',
        'open b.csv',
        'read b.csv',
        'close b.csv',
      ]),
    );
  });

  it('are not read twice, unless they were changed', async () => {
    const reader = slowReader();
    const queue = createArrivalQueue(reader);
    queue.follow([file('a.csv')]);
    await vi.waitFor(() => expect(reader.answers).toHaveLength(1));
    reader.answers[0]?.(TABLE);
    await vi.waitFor(() => expect(findingOf('a.csv')).toEqual(TABLE));
    queue.follow([file('a.csv')]);
    queue.follow([file('a.csv', 2)]);
    await vi.waitFor(() => expect(reader.answers).toHaveLength(2));
    expect(findingOf('a.csv')).toBeUndefined();
  });

  it('that left while they were read are forgotten', async () => {
    const reader = slowReader();
    const queue = createArrivalQueue(reader);
    queue.follow([file('a.csv')]);
    await vi.waitFor(() => expect(reader.answers).toHaveLength(1));
    queue.follow([]);
    reader.answers[0]?.(TABLE);
    await vi.waitFor(() => expect(reader.log.at(-1)).toBe('close a.csv'));
    expect(useArrivals.getState().findings.size).toBe(0);
  });

  it('that cannot be opened or read say so, and the next one is read', async () => {
    const reader = slowReader();
    const read = vi.spyOn(reader, 'read').mockRejectedValueOnce(new Error('The drive is gone.'));
    createArrivalQueue(reader).follow([file('gone.csv'), file('broken.csv'), file('good.csv')]);
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(findingOf('gone.csv')).toMatchObject({ kind: 'refused' });
    expect(findingOf('broken.csv')).toEqual({ kind: 'refused', message: 'The drive is gone.' });
    expect(reader.log).toContain('close broken.csv');
  });

  it('wait for the manager’s own imports', async () => {
    const reader = slowReader();
    const { promise, resolve } = Promise.withResolvers<void>();
    createArrivalQueue({ ...reader, quiet: () => promise }).follow([file('a.csv')]);
    await new Promise((done) => setTimeout(done, 20));
    expect(reader.log).toEqual([]);
    resolve();
    await vi.waitFor(() => expect(reader.log).toContain('read a.csv'));
  });
});

describe('what is in a file', () => {
  const statement: Finding = {
    kind: 'looked',
    newRows: 412,
    duplicates: 3,
    rejected: 0,
    from: '2026-01-03' as IsoDate,
    to: '2026-02-27' as IsoDate,
    newVendors: 3,
  };
  const invoice = { number: '4711', seller: 'Miro', total: '120.00', currency: 'EUR' };

  it.each<[Finding | undefined, string]>([
    [undefined, 'Waits to be read'],
    [statement, 'Statement: 412 rows, Jan 2026 to Feb 2026, 3 more are in the ledger already, 3 new vendors'],
    [
      { ...statement, newRows: 1, duplicates: 0, newVendors: 1, to: '2026-01-09' as IsoDate },
      'Statement: 1 row, Jan 2026, 1 new vendor',
    ],
    [{ ...statement, newRows: 0 }, 'Statement: nothing new, the ledger has all 3 rows'],
    [{ kind: 'invoice', found: invoice }, 'Invoice 4711 of Miro, €120.00'],
    [
      { kind: 'invoice', found: { ...invoice, number: null, currency: null } },
      'Invoice without a number of Miro, total not sure',
    ],
    [TABLE, 'Our own table “contracts”: 3 rows'],
    [{ kind: 'refused', message: 'It is empty.' }, 'Refused: It is empty.'],
    [{ kind: 'usage', application: 'Slack', people: 1140 }, 'Usage of Slack: 1,140 people'],
    [{ kind: 'usage', application: null, people: 1 }, 'Usage: 1 person'],
  ])('is said in words', (finding, words) => {
    expect(findingWords(finding, 'en-GB')).toBe(words);
  });
});
