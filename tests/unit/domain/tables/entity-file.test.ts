import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICATION_TABLE, type ApplicationTableContext } from '#domain/applications/application-table.ts';
import type { Application } from '#domain/applications/application.ts';
import { stageEntityFile, writeEntityFile, type StagedTable } from '#domain/tables/entity-file.ts';
import { entityOf } from '#domain/tables/entity-import.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { date } from '../contracts/sample-contracts.ts';
import { anyId, anyInstant, anyText } from './round-trip.ts';

const context: ApplicationTableContext = {
  today: date('2026-05-01'),
  by: 'Manager',
  findById: () => null,
  findByName: () => null,
  functionId: (text) => text,
};
const stage = (text: string) => stageEntityFile(text, APPLICATION_TABLE, context);
function staged(text: string): StagedTable<Application> {
  const outcome = stage(text);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}
const names = (text: string): string[] =>
  staged(text).rows.map(
    ({ line, outcome }) => `${line} ${outcome.ok ? outcome.value.name : outcome.message}`,
  );

function onlyFields(text: string): Application {
  const [row] = staged(text).rows;
  if (row?.outcome.ok !== true) throw new Error('the row was not read');
  return row.outcome.value.fields as Application;
}

const application = (changes: Partial<Application> = {}): Application => ({
  ...onlyFields('name\nSlack\n'),
  id: 'a1' as Application['id'],
  createdAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
  ...changes,
});
const readBack = (text: string): Application[] =>
  staged(text).rows.flatMap(({ outcome }) =>
    outcome.ok
      ? [entityOf(outcome.value, { newId: () => 'x', now: '' as IsoInstant, mayKeepId: () => true })]
      : [],
  );

describe('files of our own format', () => {
  it('have a mark, a header, and CRLF line ends', () => {
    const text = writeEntityFile(APPLICATION_TABLE, [application()], undefined);
    expect(text.startsWith('\uFEFFname,vendor,domain,functions,owner')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
  });

  it('give back every text exactly, whatever it begins with', () => {
    const nasty = fc.constantFrom(
      '=1+1',
      '+1',
      '-x',
      '@a',
      '\tx',
      '\rx',
      '\u0000=1',
      '＝1',
      "'x",
      '"',
      '\n=1',
      ' =1',
      'a\r\nb',
    );
    const notes = fc.oneof(
      nasty,
      anyText,
      fc.tuple(nasty, anyText).map(([start, rest]) => start + rest),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: anyId, notes, createdAt: anyInstant }), { maxLength: 6 }),
        (some) => {
          const all = some.map((each) => application(each as Partial<Application>));
          expect(readBack(writeEntityFile(APPLICATION_TABLE, all, undefined))).toEqual(all);
        },
      ),
    );
  });

  it('run no formula in a spreadsheet, and leave numbers numbers', () => {
    const text = writeEntityFile(APPLICATION_TABLE, [application({ name: '=cmd()', seats: 12 })], undefined);
    expect(text).toContain("\r\n'=cmd(),");
    expect(text).toContain(',12,');
  });

  it('are read with any delimiter, in any order of columns, with other columns named', () => {
    expect(names('sep=;\r\nOwner;NAME;Colour\r\nAnn;Slack;red\r\n')).toEqual(['3 Slack']);
    expect(names('"name"\t"vendor"\nSlack\tSalesforce')).toEqual(['2 Slack']);
    expect(staged('Owner;NAME;Colour\nAnn;Slack;red\n')).toMatchObject({
      columns: ['owner', 'name'],
      ignored: ['Colour'],
    });
    expect(names('name,__proto__,constructor\nSlack,x,y\n')).toEqual(['2 Slack']);
  });

  it('are rejected row by row, with the line where a row begins', () => {
    expect(names('name,notes\nSlack,"two\nlines"\n\n,none\nZoom,ok\nMiro,a,b\n')).toEqual([
      '2 Slack',
      '5 name: give the application a name.',
      '6 Zoom',
      '7 The row has 3 cells, the header only 2. Is a text with a delimiter not in quotes?',
    ]);
  });

  it.each([
    ['', 'table-empty'],
    ['\uFEFF\r\n\r\n', 'table-empty'],
    ['vendor,owner\nSalesforce,Ann\n', 'table-columns'],
    ['name,Name\nSlack,Slack\n', 'table-columns'],
    ['name\n"Slack\n', 'unclosed-quote'],
  ])('are refused as a whole when they are %j', (text, code) => {
    expect(stage(text)).toMatchObject({ ok: false, code });
  });

  it('say which column is missing and which are there', () => {
    expect(stage('vendor,owner\nSalesforce,Ann\n')).toMatchObject({
      message: 'A file of applications needs the column “name”. This one has “vendor”, “owner”.',
    });
  });
});
