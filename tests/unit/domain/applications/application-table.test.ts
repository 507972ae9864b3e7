import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFunctionBook } from '#domain/applications/business-functions.ts';
import functions from '#resources/vendors/functions.json' with { type: 'json' };
import { APPLICATION_TABLE, type ApplicationTableContext } from '#domain/applications/application-table.ts';
import {
  APPLICATION_STATUSES,
  CRITICALITIES,
  DATA_SENSITIVITIES,
  type Application,
} from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { nameKey, type CellRecord } from '#domain/tables/entity-cells.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { date } from '../contracts/sample-contracts.ts';
import {
  anyId,
  anyInstant,
  anyLine,
  anyName,
  anyTags,
  anyText,
  draftOf,
  imported,
  recordOf,
} from '../tables/round-trip.ts';

const contextOf = (stored: readonly Application[] = []): ApplicationTableContext => ({
  today: date('2026-05-01'),
  by: 'Manager',
  findById: (id) => stored.find((application) => application.id === id) ?? null,
  findByName: (name) => stored.find((application) => nameKey(application.name) === nameKey(name)) ?? null,
  functionId: createFunctionBook(functions).idOf,
});

const anyChange = fc.record({
  status: fc.constantFrom(...APPLICATION_STATUSES),
  on: anyDate,
  by: anyLine,
  reason: anyText,
});
const anyApplication: fc.Arbitrary<Application> = fc
  .record({
    id: anyId,
    name: anyName,
    vendor: anyLine,
    domain: anyLine,
    // Kept as the list of functions names them: “hr” is another name there.
    functions: anyTags.map((tags) => [...new Set(tags.map(createFunctionBook(functions).idOf))]),
    owner: anyLine,
    department: anyLine,
    statusHistory: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
    criticality: fc.option(fc.constantFrom(...CRITICALITIES)),
    dataSensitivity: fc.option(fc.constantFrom(...DATA_SENSITIVITIES)),
    sso: fc.option(fc.boolean()),
    seats: fc.option(fc.nat()),
    notes: anyText,
    tags: anyTags,
    archived: fc.boolean(),
    createdAt: anyInstant,
    updatedAt: anyInstant,
  })
  .map((application) => ({
    ...application,
    id: application.id as ApplicationId,
    status: application.statusHistory.at(-1)?.status ?? 'active',
  }));

describe('applications.csv', () => {
  it('gives back every application exactly in an empty workspace', () => {
    fc.assert(
      fc.property(anyApplication, (application) => {
        const record = recordOf(APPLICATION_TABLE, application, undefined);
        expect(imported(APPLICATION_TABLE, record, contextOf())).toEqual(application);
      }),
    );
  });

  it('needs only a name; the rest is unknown, not guessed', () => {
    const { fields } = draftOf(APPLICATION_TABLE, { name: ' Slack ' }, contextOf());
    expect(fields).toMatchObject({
      name: 'Slack',
      seats: null,
      sso: null,
      criticality: null,
      status: 'active',
    });
    expect(fields.statusHistory).toEqual([
      { status: 'active', on: '2026-05-01', by: 'Manager', reason: 'Imported from a file' },
    ]);
  });

  it('reads what people write', () => {
    const record: CellRecord = {
      name: 'Slack',
      functions: 'Team Chat; Calls ;team-chat',
      status: 'Under Review',
      sso: 'Yes',
      seats: '12',
    };
    expect(draftOf(APPLICATION_TABLE, record, contextOf()).fields).toMatchObject({
      functions: ['team-chat', 'Calls'],
      status: 'under-review',
      sso: true,
      seats: 12,
    });
  });

  it.each<[CellRecord, RegExp]>([
    [{ name: '' }, /name: give the application a name/],
    [{ name: 'Slack', status: 'zombie' }, /status: “zombie” is not one of candidate, trial/],
    [{ name: 'Slack', sso: 'maybe' }, /sso: “maybe” is neither yes nor no/],
    [{ name: 'Slack', seats: '-3' }, /seats: “-3” is not a whole number/],
    [{ name: 'Slack', 'status history': '[{"status":"gone"}]' }, /status history is damaged/],
  ])('refuses %j', (record, message) => {
    expect(imported(APPLICATION_TABLE, record, contextOf())).toMatch(message);
  });

  it('adds a changed status to the history of a stored application', () => {
    const stored = imported(APPLICATION_TABLE, { name: 'Slack', id: 's1' }, contextOf()) as Application;
    const later = { ...contextOf([stored]), today: date('2026-06-01') };
    const { fields, matchedBy } = draftOf(APPLICATION_TABLE, { name: 'slack', status: 'retiring' }, later);
    expect(matchedBy).toBe('name');
    expect(fields.statusHistory.map(({ status, on }) => `${on} ${status}`)).toEqual([
      '2026-05-01 active',
      '2026-06-01 retiring',
    ]);
  });
});
