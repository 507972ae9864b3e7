import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UsageMapping } from '#domain/usage/read/recognition.ts';
import { listsUsers } from '#app/import/usage-kind.ts';
import { loadUsageText } from '#domain/usage/read/load-table.ts';
import { usageMappingOf } from '#domain/usage/read/mapping.ts';
import { recogniseUsage } from '#domain/usage/read/recognise.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lists = (text: string, layouts: readonly UsageMapping[] = []): boolean =>
  listsUsers(bytes(text), 'people.csv', layouts);

const CREW = 'Crew,Code,Moment\nAda,A-1,2026-02-20\nBo,B-2,2025-10-10\n';

function confirmedCrew(): UsageMapping {
  const createDecoder = (label: string, fatal: boolean): TextDecoder => new TextDecoder(label, { fatal });
  const table = loadUsageText({ bytes: bytes(CREW), fileName: 'crew.csv', createDecoder });
  if (!table.ok) throw new Error(table.message);
  const columns = [{ index: 1, role: 'account' }] as const;
  const found = recogniseUsage(table.value, { today: '2026-03-02' as IsoDate }, { columns });
  if (!found.ok) throw new Error(found.message);
  return usageMappingOf(found.value, null);
}

describe('what a file is, by its beginning', () => {
  it('is a list of users for every export that is known', () => {
    const names = readdirSync('tests/data/usage').filter((name) => name.endsWith('.csv'));
    const missed = names.filter(
      (name) => !listsUsers(readFileSync(`tests/data/usage/${name}`).subarray(0, 16 * 1024), name, []),
    );
    expect(missed).toEqual([]);
  });

  it('is a list of users where it tells when they were active, even cut off within a row', () => {
    expect(lists('Name,Email,Department,Last login\nAda,ada@example.com,IT,2026-02-20\nBo,"b')).toBe(true);
  });

  it('is none where it is of payments, people or anything else', () => {
    expect(lists('Date,Description,Amount\n2026-01-02,Slack,12.00\n')).toBe(false);
    expect(lists('Date,Name,Amount\n2026-01-02,Slack,12.00\n2026-01-03,Zoom,9.00\n')).toBe(false);
    expect(lists('name,email,department,active\nAda,ada@example.com,IT,yes\n')).toBe(false);
    expect(lists('')).toBe(false);
    expect(lists('\u0000\u0001\u0002')).toBe(false);
  });

  it('is a list of users where the manager has confirmed these columns before, in whatever order', () => {
    expect(lists(CREW)).toBe(false);
    expect(lists(CREW, [confirmedCrew()])).toBe(true);
    expect(lists('Moment,Crew,Code\n2026-02-01,Cyd,C-3\n', [confirmedCrew()])).toBe(true);
    expect(lists('Other,Columns\n1,2\n', [confirmedCrew()])).toBe(false);
  });
});
