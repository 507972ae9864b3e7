import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import type { Application } from '#domain/applications/application.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import {
  importedApplications,
  stageApplications,
} from '#features/applications/csv/use-applications-import.ts';
import { NOW, TODAY, application } from './samples.ts';

const STAMP = { today: TODAY, by: 'Ada' };

function staged(text: string, stored: readonly Application[] = []) {
  const outcome = stageApplications(text, stored, STAMP);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('a staged list of applications', () => {
  it('shows new, changed, unchanged and rejected rows apart', () => {
    const stored = [application('Slack', { owner: 'Ada' }), application('Zoom')];
    const { preview } = staged('name,owner,colour\nSlack,Grace,red\nZoom,,\nNotion,Ada,\n,Ada,\n', stored);
    expect(preview.columns).toEqual(['name', 'owner']);
    expect(preview.ignored).toEqual(['colour']);
    expect(preview.newRows.map(({ line, cells }) => [line, ...cells])).toEqual([[4, 'Notion', 'Ada']]);
    expect(preview.changed).toEqual([
      {
        line: 2,
        name: 'Slack',
        byName: true,
        differences: [{ field: 'owner', before: 'Ada', after: 'Grace' }],
      },
    ]);
    expect(preview.unchanged).toBe(1);
    expect(preview.rejected.map(({ line }) => line)).toEqual([5]);
  });

  it('writes differences in words', () => {
    const stored = [application('Slack', { functions: ['team-chat'], sso: true })];
    const { preview } = staged('name,functions,sso,data sensitivity\nSlack,crm,,internal\n', stored);
    expect(preview.changed[0]?.differences).toEqual([
      { field: 'functions', before: 'Team chat', after: 'Customer relationship management' },
      { field: 'data sensitivity', before: 'unknown', after: 'internal' },
      { field: 'sso', before: 'yes', after: 'unknown' },
    ]);
  });
});

describe('the round trip', () => {
  const word = fc.string({ maxLength: 12 }).map((text) => text.trim());
  const arbitrary = fc.record({
    owner: word,
    vendor: word,
    notes: fc.string(),
    tags: fc.uniqueArray(
      word.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    seats: fc.option(fc.nat()),
    sso: fc.option(fc.boolean()),
    archived: fc.boolean(),
  });

  it('gives the same inventory in an empty workspace', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 5 }), (values) => {
        const before = values.map((value, index) => application(`app-${index}`, value));
        const file = writeEntityFile(APPLICATION_TABLE, before, undefined);
        const after = importedApplications(staged(file).plan, [], { newId: () => 'new', now: NOW });
        expect(after).toEqual(before);
      }),
    );
  });
});
