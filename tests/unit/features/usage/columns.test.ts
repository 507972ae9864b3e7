import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import { applicationUse } from '#domain/usage/figures/application-use.ts';
import { columnsOfUse } from '#features/usage/utilisation/columns.tsx';
import { isShown, SHOWN } from '#features/usage/utilisation/show.ts';
import { rowsOfUse } from '#features/usage/utilisation/use-row.ts';
import type { UseRow } from '#features/usage/utilisation/use-row.ts';
import { exportTable } from '#ui/data-table/export-rows.ts';
import {
  countsOf,
  line,
  membersOf,
  OPTIONS,
  SLACK,
  slackContract,
  snapshotOf,
  TODAY,
} from '#tests/unit/domain/usage/figures/sample-snapshots.ts';
import { utilisationSentence } from '#ui/usage/use-words.ts';

const APPLICATION = {
  ...SLACK,
  status: 'active',
  archived: false,
  owner: 'Ada',
  department: '',
} as Application;
const CONTRACTS = [slackContract([line('Slack', 100, 1200)])];
const columns = columnsOfUse({ today: TODAY, locale: 'en-GB' });

function rowOf(...snapshots: Parameters<typeof applicationUse>[2]): UseRow {
  const use = applicationUse(SLACK, CONTRACTS, snapshots, OPTIONS);
  return { application: APPLICATION, use, underUsed: false };
}

function exported(row: UseRow): Record<string, unknown> {
  const { columns: names, rows } = exportTable(columns, [row]);
  return Object.fromEntries(names.map((name, index) => [name, rows[0]?.[index]]));
}

describe('the table of use', () => {
  it('exports exact figures', () => {
    const row = rowOf(snapshotOf('2026-06-28', [countsOf([62, 20, 5, 8])]));
    expect(exported(row)).toMatchObject({
      Application: 'Slack',
      Utilisation: 62,
      Bought: 100,
      Assigned: 95,
      Active: 62,
      Inactive: 20,
      Never: 5,
      Unknown: 8,
      'Waste a year': '4320.00 EUR',
      'Per active user': '232.26 EUR',
      'As of': '2026-06-28',
      Source: 'Slack: Analytics',
    });
  });

  it('exports nothing where nothing is known, never nought', () => {
    const list = exported(rowOf(membersOf('2026-06-28', 90)));
    expect(list).toMatchObject({ Assigned: 90, Unknown: 90 });
    const none = exported(rowOf());
    for (const name of ['Utilisation', 'Active', 'Inactive', 'Never', 'Waste a year', 'Per active user']) {
      expect([name, list[name] ?? '', none[name] ?? '']).toEqual([name, '', '']);
    }
  });

  it('narrows to what is unknown, stale, wasted or without seats', () => {
    const stale = rowOf(snapshotOf('2026-03-01', [countsOf([62, 20, 5, 8])]));
    const unknown = rowOf();
    const shown = (row: UseRow) => SHOWN.filter((show) => isShown(row, show));
    expect(shown(stale)).toEqual(['all', 'stale', 'wasted']);
    expect(shown(unknown)).toEqual(['all', 'unknown']);
    expect(shown({ ...unknown, underUsed: true })).toEqual(['all', 'unknown', 'under-used']);
    const use = applicationUse(SLACK, [], [], OPTIONS);
    expect(shown({ ...unknown, use })).toEqual(['all', 'unknown', 'no-seats']);
  });

  it('lists applications that people work with', () => {
    const { use } = rowOf();
    const uses = new Map([[SLACK.id, use]]);
    expect(rowsOfUse([APPLICATION], uses, new Set([SLACK.id]))).toMatchObject([{ underUsed: true }]);
    expect(rowsOfUse([{ ...APPLICATION, status: 'retired' }], uses, new Set())).toEqual([]);
  });
});

describe('utilisation in a sentence', () => {
  it('says how many, how sure, and that more are active than bought', () => {
    const { use } = rowOf(snapshotOf('2026-06-28', [countsOf([62, 20, 5, 8])]));
    expect(utilisationSentence(use, 'en-GB')).toBe(
      '62 active of 100 seats bought, 62%. It may be 62% to 70%. The activity of 92% of the people is known.',
    );
    const over = rowOf(snapshotOf('2026-06-28', [countsOf([120, 0, 0, 0])]));
    expect(utilisationSentence(over.use, 'en-GB')).toBe(
      '120 active of 100 seats bought, 120%. More are active than seats were bought.',
    );
    expect(utilisationSentence(rowOf().use, 'en-GB')).toBe('Utilisation unknown. No usage file.');
  });
});
