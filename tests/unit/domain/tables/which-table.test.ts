import { describe, expect, it } from 'vitest';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import { CONTRACT_TABLE } from '#domain/contracts/contract-table.ts';
import { BOARD_TABLE } from '#domain/journey/board-table.ts';
import { STAGE_EVENT_TABLE } from '#domain/journey/stage-event-table.ts';
import { CUSTOMER_TABLE } from '#domain/journey/customer-table.ts';
import { whichTable } from '#domain/tables/which-table.ts';

const SHAPES = [APPLICATION_TABLE, CONTRACT_TABLE, CUSTOMER_TABLE, STAGE_EVENT_TABLE, BOARD_TABLE].map(
  ({ table, columns, required, alsoRead }) => ({
    table,
    columns,
    required,
    alsoRead,
  }),
);

const found = (text: string): string | null => whichTable(text, SHAPES)?.table ?? null;

describe('which of our own tables a file is', () => {
  it.each(SHAPES)('knows its own $table by its header', ({ table, columns }) => {
    expect(found(`\uFEFF${columns.join(',')}\r\n`)).toBe(table);
    expect(found(`${columns.join(';')}\n`)).toBe(table);
  });

  it.each([
    ['applications', 'Name,Vendor,Owner\nSlack,Slack,Tom\n'],
    ['contracts', 'name,application,start,initial term,at end,renewal term,notice\n'],
    ['customers', 'company\temail\tplan\tstage\n'],
  ])('knows short %s written by hand', (table, text) => {
    expect(found(text)).toBe(table);
  });

  it.each([
    ['a card statement', 'TRANS DATE;TRANS VAT DESC;ORIGINAL GROSS AMT;MERCHANT NAME;CARD NUMBER\n'],
    ['a bank export with a name column', 'Date,Name,Amount,Currency,Notes,Balance\n'],
    ['an empty file', ''],
    ['a line of text', 'Dear Sir or Madam,\n'],
    ['a binary', '\u0000\u0001PK\u0003'],
  ])('leaves %s to others', (_what, text) => {
    expect(found(text)).toBeNull();
  });
});
