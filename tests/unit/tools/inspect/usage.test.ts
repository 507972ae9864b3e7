import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { run } from '#tools/inspect/inspect.ts';

const DATA = fileURLToPath(new URL('../../../data/usage/', import.meta.url));
const folder = { path: '' };
beforeAll(() => {
  folder.path = mkdtempSync(join(tmpdir(), 'inspect-usage-'));
});
afterAll(() => rmSync(folder.path, { recursive: true }));

async function inspect(...words: string[]): Promise<Record<string, unknown>[]> {
  const out: string[] = [];
  const code = await run(
    ['usage', '--json', ...words],
    '2026-03-15' as IsoDate,
    (line) => out.push(line),
    (line) => out.push(line),
  );
  expect(code).toBe(0);
  return out.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('inspect usage', () => {
  it('counts the people who hold a seat, each in one state', async () => {
    const file = join(DATA, 'slack-members.csv');
    expect(await inspect(file)).toEqual([
      {
        file,
        ok: true,
        product: 'Slack: Manage members export',
        application: 'Slack',
        users: 2,
        active30: 0,
        inactive30: 0,
        neverActive: 0,
        unknown: 2,
        asOf: '2026-03-15',
      },
    ]);
  });

  it('takes the day from --today where the file does not say it, else from the file', async () => {
    const [jira, google] = await inspect(
      '--today',
      '2026-06-30',
      join(DATA, 'atlassian-users.csv'),
      join(DATA, 'User_Download_10032026_091502.csv'),
    );
    expect(jira).toMatchObject({ asOf: '2026-06-30', active30: 0, inactive30: 2, neverActive: 1 });
    expect(google).toMatchObject({
      asOf: '2026-03-10',
      users: 4,
      active30: 1,
      inactive30: 2,
      neverActive: 1,
      unknown: 0,
    });
  });

  it('gives one line per application of our own usage.csv', async () => {
    const lines = await inspect(join(DATA, 'usage.csv'));
    expect(lines.map(({ application, users, unknown }) => [application, users, unknown])).toEqual([
      ['Slack', 2, 0],
      ['Miro', 2, 1],
    ]);
  });

  it('refuses what is no usage file, and goes on with the next', async () => {
    const path = join(folder.path, 'people.csv');
    writeFileSync(path, 'name,email,department,active\nAda,ada@x.com,IT,yes\n');
    const [refused, read] = await inspect(path, join(DATA, 'okta-users.csv'));
    expect(refused).toMatchObject({ file: path, ok: false, code: 'people-list' });
    expect(read).toMatchObject({ ok: true, application: 'Okta', unknown: 2 });
  });

  it('does not know the application of a file recognised by its columns alone', async () => {
    const path = join(folder.path, 'members.csv');
    writeFileSync(path, 'Email,Last active\nada@x.com,2026-03-01\nbo@x.com,03/04/2026\n');
    expect(await inspect(path)).toMatchObject([{ application: null, users: 2, active30: 2 }]);
  });

  it('reads workbooks, and shows people and decisions with --rows', async () => {
    const sheets = [
      {
        name: 'Members',
        rows: [
          ['Email', 'Last login', 'License'],
          ['ada@x.com', new Date('2026-03-05'), 'Pro'],
          ['bo@x.com', 'Never', 'Pro'],
        ],
      },
    ];
    const path = join(folder.path, 'members.xlsx');
    writeFileSync(path, await writeXlsx({ sheets }));
    const [found] = await inspect('--rows', path);
    expect(found).toMatchObject({ users: 2, active30: 1, neverActive: 1, asOfSource: 'asked', rejected: [] });
    expect(found).toHaveProperty('data.0.uses.0.last', { kind: 'on', date: '2026-03-05' });
  });
});
