import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import vectors from '#tests/data/vectors/notice-deadlines.json' with { type: 'json' };
import { inspectApplications } from '#tools/inspect/applications.ts';
import { inspectContracts } from '#tools/inspect/contracts.ts';
import { readFileSync } from 'node:fs';
import { inspectCustomers } from '#tools/inspect/customers.ts';

const today = '2026-05-01' as IsoDate;

describe('inspecting contracts.csv', () => {
  it.each(vectors.cases)('gives the dates of: $name', ({ name, contract, today: day, expect: expected }) => {
    const header = 'name,start,initial term,at end,renewal term,notice,notice counts';
    const { start, initialTerm, atEnd, renewalTerm = '', notice = '', noticeCounts = '' } = contract;
    const row = [`"${name}"`, start, initialTerm, atEnd, renewalTerm, notice, noticeCounts].join(',');
    expect(inspectContracts(`${header}\r\n${row}\r\n`, { today: day as IsoDate })).toMatchObject([
      { name, ...expected },
    ]);
  });

  it('judges each row in order and gives the steps in words', () => {
    const text = [
      'name;start;end;at end;renewal term;notice;currency',
      'Slack;2026-01-01;2025-12-31;ends;;;EUR',
      'Zoom;2026-01-01;2026-12-31;renews;P1Y;P90D;EUR',
      'Miro;2026-01-01;2026-12-31;renews;P1Y;P2Y;EUR',
      'Jira;2026-01-01;2026-12-31;ends;;;XXQ',
    ].join('\n');
    const found = inspectContracts(text, { today });
    expect(found.map(({ line, ok }) => [line, ok])).toEqual([
      [2, false],
      [3, true],
      [4, false],
      [5, false],
    ]);
    expect(found[0]).toMatchObject({ reason: expect.stringContaining('lies before the start') });
    expect(found[1]).toMatchObject({
      name: 'Zoom',
      termEnd: '2026-12-31',
      noticeDeadline: '2026-10-02',
      steps: expect.arrayContaining(['Without notice it renews on 1 Jan 2027 for 1 year.']),
    });
    expect(found[2]).toMatchObject({ reason: expect.stringContaining('longer than the initial term') });
    expect(found[3]).toMatchObject({ reason: expect.stringContaining('“XXQ” is not a currency') });
  });

  it('refuses a file that is another table', () => {
    expect(inspectContracts('date,amount\n2026-01-01,5\n', { today })).toMatchObject([
      { ok: false, code: 'table-columns' },
    ]);
  });
});

describe('inspecting applications.csv and customers.csv', () => {
  it('counts, and names each rejected row with its line and reason', () => {
    const [found] = inspectApplications(
      'name,status,colour\nSlack,active,red\nslack,,\n,trial,\nZoom,gone,\n',
      { today },
    );
    expect(found).toMatchObject({
      ok: true,
      rows: 4,
      accepted: 1,
      columns: ['name', 'status'],
      ignored: ['colour'],
      byStatus: { active: 1 },
      rejected: [
        { line: 3, reason: '“slack” is already in line 2 of this file.' },
        { line: 4, reason: expect.stringContaining('name') },
        { line: 5, reason: expect.stringContaining('“gone” is not one of') },
      ],
    });
  });

  it('asks about two customers of one name', () => {
    const [found] = inspectCustomers('company,stage\nAcme,purchase\nACME,renewal\nBeta,limbo\n', { today });
    expect(found).toMatchObject({
      accepted: 2,
      byStage: { purchase: 1, renewal: 1 },
      questions: [{ line: 3, reason: '“ACME” is also in line 2.' }],
      rejected: [{ line: 4, reason: expect.stringContaining('“limbo”') }],
    });
  });
});

describe('inspecting exports of CRM and billing programs', () => {
  it('names the program, what the columns are, and what is open or left out', () => {
    const text = readFileSync('tests/data/crm/made-up/hubspot-companies.csv', 'utf8');
    expect(inspectCustomers(text, { today })).toMatchObject([
      {
        ok: true,
        program: 'hubspot',
        kind: 'companies',
        rows: 5,
        companies: 4,
        columns: { company: 'Company name', domain: 'Website URL' },
        ignored: ['Annual Revenue'],
        rejected: [{ line: 5, reason: 'The column names are repeated here.' }],
        questions: [
          { line: null, reason: 'Which stage is “Wobbly”?' },
          { line: 6, reason: '“Umbrella” is told differently in lines 6 and 7.' },
        ],
      },
    ]);
  });
});
