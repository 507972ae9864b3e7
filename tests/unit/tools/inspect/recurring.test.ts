import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Inspection } from '#tools/inspect/inspection.ts';
import { inspectRecurring } from '#tools/inspect/recurring.ts';

const CARDS = fileURLToPath(new URL('../../../data/purchase-cards/', import.meta.url));
const folder = { path: '' };
beforeAll(() => {
  folder.path = mkdtempSync(join(tmpdir(), 'recurring-'));
});
afterAll(() => rmSync(folder.path, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

function recurring(today: string, currency: string, ...files: readonly string[]): Promise<Inspection[]> {
  return inspectRecurring(files, { today: today as IsoDate, rows: false, currency });
}

const HEADER = 'Date,Description,Amount,Currency,Card holder';
const line = (date: string, amount: string): string => `${date},SLACK T02KXJ9Q1,${amount},EUR,Ada Berg`;
const FIRST = [HEADER, line('2025-01-07', '96.00'), line('2025-02-07', '96.00'), line('2025-03-07', '96.00')];
const SECOND = [
  HEADER,
  line('2025-03-07', '96.00'),
  line('2025-04-07', '108.00'),
  line('2025-05-07', '108.00'),
];

describe('inspect recurring', () => {
  it('reads files together, each row once, and prints a series with money as decimal text', async () => {
    const found = await recurring(
      '2025-05-20',
      'EUR',
      file('q1.csv', FIRST.join('\n')),
      file('q2.csv', SECOND.join('\n')),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      vendor: 'Slack',
      payer: 'Ada Berg',
      period: 'P1M',
      charges: 5,
      first: '2025-01-07',
      last: '2025-05-07',
      amounts: { usual: '108.00', min: '96.00', max: '108.00' },
      changes: [{ date: '2025-04-07', from: '96.00', to: '108.00', kind: 'price-rise', yearly: '144.00' }],
      currency: 'EUR',
      state: 'active',
      next: { date: '2025-06-07', amount: '108.00' },
    });
  });

  it('says which files are refused, and goes on with the others', async () => {
    const found = await recurring(
      '2025-05-20',
      'EUR',
      file('empty.csv', ''),
      file('q1.csv', FIRST.join('\n')),
    );
    expect(found.map(({ ok, code, vendor }) => [ok, code, vendor])).toEqual([
      [false, 'empty', undefined],
      [undefined, undefined, 'Slack'],
    ]);
  });

  it('knows no payer where the file names none', async () => {
    const rows = ['2025-01-07', '2025-02-07', '2025-03-07'].map((date) => `${date},NETFLIX.COM,9.99,EUR`);
    const found = await recurring(
      '2025-03-20',
      'EUR',
      file('n.csv', ['Date,Description,Amount,Currency', ...rows].join('\n')),
    );
    expect(found.map(({ vendor, payer }) => [vendor, payer])).toEqual([['Netflix', null]]);
  });
});

describe('a year of real purchase cards', () => {
  const MONTHS = ['201612', ...Array.from({ length: 11 }, (_, i) => `2017${String(i + 1).padStart(2, '0')}`)];
  it('has the series that were judged by eye', { timeout: 60_000 }, async () => {
    const files = MONTHS.map((month) => {
      const name = `purchase-card-transactions-${month}.csv`;
      return file(name, gunzipSync(readFileSync(join(CARDS, `${name}.gz`))));
    });
    const found = await recurring('2017-11-30', 'GBP', ...files);
    const software = found.filter((one) => one['software'] === true);
    const short = (one: Inspection): string => {
      const { usual } = one['amounts'] as { usual: string | null };
      return `${String(one['vendor'])} ${String(one['period'])} ${usual ?? 'varies'} ×${String(one['charges'])}`;
    };
    const listed = software.map(short);
    // Each of these was looked at in the files: charged on the same day, by hand one of a kind per card.
    expect(listed).toEqual(
      expect.arrayContaining([
        'Adobe P1M 59.06 ×5',
        'Epos Now P1M 30.00 ×12',
        'Fasthosts P1M 35.96 ×10',
        'GoToMeeting P3M 104.40 ×4',
        'Google Workspace P1M 15.84 ×12',
        'SmartSurvey P1M 30.00 ×7',
        'Spotify P1M 9.99 ×12',
        'SurveyMonkey P1M 26.00 ×10',
      ]),
    );
    // Billed in dollars: the price wobbles, and is no price rise.
    const mailchimp = software.filter(({ vendor }) => vendor === 'Mailchimp');
    expect(mailchimp.map(({ amountKind, changes }) => [amountKind, changes])).toEqual([
      ['foreign', []],
      ['foreign', []],
    ]);
    // Five thousand rows a month of fuel, food and fares: few others are series, and none are weekly shopping.
    const others = found.filter((one) => one['software'] === false);
    expect(others.length).toBeLessThanOrEqual(40);
    expect(others.filter(({ period }) => period === 'P1W')).toEqual([]);
  });
});
