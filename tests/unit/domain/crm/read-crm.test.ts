import { describe, expect, it } from 'vitest';
import { isCrmExport, recogniseCrm } from '#domain/crm/read/recognise.ts';
import { rowsOfText } from '#domain/crm/read/table-rows.ts';
import { proposeStage } from '#domain/crm/stage-names.ts';
import { webDomain, companyMailDomain } from '#domain/crm/match/domains.ts';
import { decimalOf, paymentsPerYear, plainCell } from '#domain/crm/read/cells.ts';
import { crmText, readingOf, tableOf } from './crm-files.ts';

const crm = (text: string): boolean => {
  const rows = rowsOfText(text);
  return rows.ok && isCrmExport(rows.value, new Set());
};

describe('exports of CRM and billing programs', () => {
  it.each([
    ['made-up/hubspot-companies.csv', 'hubspot', 'companies'],
    ['made-up/hubspot-contacts.csv', 'hubspot', 'contacts'],
    ['made-up/hubspot-deals.csv', 'hubspot', 'deals'],
    ['made-up/stripe-customers.csv', 'stripe', 'companies'],
    ['made-up/stripe-subscriptions.csv', 'stripe', 'subscriptions'],
    ['made-up/salesforce-accounts.csv', 'salesforce', 'companies'],
    ['hubspot/company_data.csv', 'hubspot', 'companies'],
    ['hubspot/contact_data.csv', 'hubspot', 'contacts'],
    ['hubspot/deal_data.csv', 'hubspot', 'deals'],
    ['made-up/generic-customers.csv', 'other', 'companies'],
  ])('%s is known by its columns', (file, program, kind) => {
    const table = tableOf(crmText(file));
    expect([table.program, table.proposed.kind]).toEqual([program, kind]);
  });

  it('are known in any order, case and delimiter, and with columns of one’s own', () => {
    const text = 'MY FIELD\tcompany NAME\tRECORD ID\tcompany owner\n1\tAcme\t7\tAda\n';
    expect(tableOf(text)).toMatchObject({
      program: 'hubspot',
      proposed: { roles: [null, 'company', 'external-id', 'owner'] },
    });
    expect(readingOf(text).facts).toMatchObject([{ company: 'Acme', externalId: '7', owner: 'Ada' }]);
  });

  it('are told from payments, users and invoices', () => {
    expect(crm(crmText('made-up/hubspot-contacts.csv'))).toBe(true);
    expect(crm('Date,Description,Amount,Currency\n2026-01-01,Slack,10.00,USD\n')).toBe(false);
    expect(
      crm(
        'id,Description,Created (UTC),Amount,Currency,Status,Statement Descriptor,Customer ID,Customer Email\nx,,,,,,,,\n',
      ),
    ).toBe(false);
    expect(crm('Name,Email,Last active\nAda,a@b.example,2026-01-01\n')).toBe(false);
  });

  it('of real HubSpot data: every company is read, and what a company earns is not what it pays', () => {
    const { facts, rejected } = readingOf(crmText('hubspot/company_data.csv'));
    expect([facts.length, rejected.length]).toEqual([24, 0]);
    expect(facts.every(({ value }) => value === null)).toBe(true);
  });

  it('of real HubSpot data: people and deals without a company are rejected one by one', () => {
    const contacts = readingOf(crmText('hubspot/contact_data.csv'));
    expect(contacts.facts).toHaveLength(1);
    expect(contacts.rejected[0]?.reason).toContain('names no company');
    const deals = readingOf(crmText('hubspot/deal_data.csv'));
    expect([deals.facts.length, deals.rejected.length]).toEqual([0, 44]);
    expect(deals.rejected[0]?.reason).toContain('choose the column');
  });
});

describe('rows that are no company', () => {
  it('a header repeated in the middle is left out with its line', () => {
    expect(tableOf(crmText('made-up/hubspot-companies.csv')).leftOut).toEqual([
      { line: 5, reason: 'The column names are repeated here.' },
    ]);
  });

  it('the total and the footer of a Salesforce report are left out', () => {
    const { leftOut, rows } = tableOf(crmText('made-up/salesforce-accounts.csv'));
    expect(rows).toHaveLength(2);
    expect(leftOut.map(({ line }) => line)).toEqual([4, 6, 7, 8, 9, 10]);
    expect(leftOut[0]?.reason).toBe('“Grand Total” is a total, not a company.');
    expect(leftOut[5]?.reason).toBe('“Lifecycle Ltd” belongs to the footer below the table.');
  });

  it('a company that is called Total, or stands alone in its row, is none of them', () => {
    const { rows } = tableOf(
      'Company name,Website URL,Owner\nTotal Wine,totalwine.example,Ada\nAcme,,\nLast,,\n',
    );
    expect(rows).toHaveLength(3);
  });
});

describe('cells', () => {
  it('hold text and never markup', () => {
    const { facts } = readingOf(crmText('made-up/salesforce-accounts.csv'));
    expect(facts.map(({ domain }) => domain)).toEqual(['acme.example', 'umbrella.example']);
    expect(plainCell('<a href="https://acme.example"></a>')).toBe('https://acme.example');
    expect(plainCell('<b>A &amp; B</b>')).toBe('A & B');
    expect(["'t Hooft", "'=1+1"].map(plainCell)).toEqual(["'t Hooft", '=1+1']);
  });

  it('a formula in a company’s name is text', () => {
    const { facts } = readingOf(crmText('made-up/hubspot-companies.csv'));
    expect(facts[1]?.company).toBe('=HYPERLINK("http://evil.example","Globex")');
  });

  it('negative values, foreign currencies and rows with too many cells are refused by line', () => {
    const text =
      'Company name,Amount,Currency,Record ID\nA,-5,EUR,1\nB,5,XYZ,2\nC,five,EUR,3\nD,5,EUR,4,extra\n';
    expect(readingOf(text).rejected).toEqual([
      { line: 2, reason: 'The value -5 is negative. A value can’t be below zero.' },
      { line: 3, reason: '“XYZ” is not a currency.' },
      { line: 4, reason: '“five” is not an amount.' },
      { line: 5, reason: 'It has 5 cells, more than the 4 columns.' },
    ]);
  });

  it('amounts are read by the decimal mark of their column', () => {
    expect(decimalOf(['1.200,50', '900,00'])).toBe(',');
    expect(decimalOf(['1,200'])).toBeNull();
    expect(readingOf(crmText('made-up/generic-customers.csv')).facts[0]?.value).toEqual({
      value: 120_050,
      valuePeriod: 'year',
      currency: 'EUR',
    });
  });

  it('intervals are payments a year', () => {
    expect(['month', 'every 3 months', 'yearly', 'week', 'quarterly', 'never'].map(paymentsPerYear)).toEqual([
      12,
      4,
      1,
      52,
      4,
      null,
    ]);
  });

  it('domains come from any form of address, and free mail has none', () => {
    expect(['https://www.Acme.example/a?b', 'acme.example:8080', 'none', ''].map(webDomain)).toEqual([
      'acme.example',
      'acme.example',
      '',
      '',
    ]);
    expect(['a@acme.example', 'a@gmail.com', 'a'].map(companyMailDomain)).toEqual(['acme.example', '', '']);
  });
});

describe('names of stages', () => {
  it('are proposed by their words, and asked when no word tells', () => {
    expect(
      ['Closed Won', 'closedlost', 'Appointment scheduled', 'Customer', 'renewal', 'Lead', 'Blue Sky'].map(
        proposeStage,
      ),
    ).toEqual(['purchase', 'lost', 'conversion', 'activation', 'renewal', 'awareness', null]);
    expect(readingOf(crmText('made-up/hubspot-companies.csv')).openStages).toEqual(['Wobbly']);
    expect(
      readingOf(crmText('made-up/hubspot-companies.csv'), { stages: { wobbly: 'none' } }).openStages,
    ).not.toContain('Wobbly');
  });
});

describe('subscriptions', () => {
  it('say what is paid a month or year, what ended when and why; a trial pays nothing', () => {
    const { facts } = readingOf(crmText('made-up/stripe-subscriptions.csv'));
    expect(facts[0]).toMatchObject({
      externalId: 'cus_A',
      value: { value: 4900, valuePeriod: 'month', currency: 'EUR' },
    });
    expect(facts[2]).toMatchObject({ value: null, lost: { on: '2026-01-17', reason: 'too expensive' } });
    expect(facts[3]).toMatchObject({ value: null, entryStage: 'conversion', lost: null });
  });
});

describe('files that can’t be read', () => {
  it.each([
    ['', /no rows/],
    ['a,b\n1,2\n', /No row names the columns/],
    ['Company name,Amount\n"Acme,5\n', /never closes/],
  ])('%j', (text, message) => {
    const rows = rowsOfText(text);
    const outcome = rows.ok ? recogniseCrm(rows.value) : rows;
    expect(outcome.ok ? '' : outcome.message).toMatch(message);
  });
});
