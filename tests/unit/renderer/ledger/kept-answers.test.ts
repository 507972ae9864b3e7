import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { SpendImport, VendorDecision } from '#domain/spend/ledger.ts';
import { createKeptAnswers, isKept, stateOf } from '#ledger/worker/kept-answers.ts';
import type { LabelSources } from '#ledger/worker/follow.ts';

const IMPORT = {
  id: 'i1',
  importedAt: '2026-03-02T08:00:00Z',
  rows: 10,
  from: null,
  to: null,
} as unknown as SpendImport;
const SLACK = { id: 'a1', name: 'Slack', vendor: 'Slack', domain: 'slack.com', archived: false, notes: '' };
const SOURCES = { applications: [SLACK], rules: [], decisions: [] } as unknown as LabelSources;

function withApplication(change: Partial<Application>): LabelSources {
  return { ...SOURCES, applications: [{ ...SLACK, ...change }] } as unknown as LabelSources;
}

describe('the state that answers are kept under', () => {
  const state = stateOf('/worker-1.js', [IMPORT], SOURCES);

  it.each([
    ['another program', stateOf('/worker-2.js', [IMPORT], SOURCES)],
    ['an import more', stateOf('/worker-1.js', [IMPORT, { ...IMPORT, id: 'i2' } as SpendImport], SOURCES)],
    ['the same import made anew', stateOf('/worker-1.js', [{ ...IMPORT, rows: 11 }], SOURCES)],
    ['a renamed application', stateOf('/worker-1.js', [IMPORT], withApplication({ name: 'Slack Plus' }))],
    ['an archived application', stateOf('/worker-1.js', [IMPORT], withApplication({ archived: true }))],
    [
      'a decision about a vendor',
      stateOf('/worker-1.js', [IMPORT], { ...SOURCES, decisions: [{ vendorKey: 'x' } as VendorDecision] }),
    ],
  ])('is another one after %s', (_change, other) => {
    expect(other).not.toBe(state);
  });

  it('is the same after a change that no label depends on, and in whatever order imports come', () => {
    expect(stateOf('/worker-1.js', [IMPORT], withApplication({ notes: 'new' }))).toBe(state);
    const second = { ...IMPORT, id: 'i2' } as SpendImport;
    expect(stateOf('/w', [second, IMPORT], SOURCES)).toBe(stateOf('/w', [IMPORT, second], SOURCES));
  });
});

describe('kept answers', () => {
  const question = { kind: 'discoverySummary' } as const;

  it('come back for the same question and state only', async () => {
    const answers = createKeptAnswers();
    await answers.keep(question, 'then', { waiting: 3, totals: [] });
    const later = createKeptAnswers();
    expect(await later.find(question, 'then')).toEqual({ answer: { waiting: 3, totals: [] } });
    expect(await later.find(question, 'now')).toBeUndefined();
    expect(await later.find({ kind: 'overview' }, 'then')).toBeUndefined();
  });

  it('are replaced by newer ones and never grow without end', async () => {
    const answers = createKeptAnswers();
    for (let day = 10; day < 70; day++) {
      const asked = { kind: 'applicationSpend', until: '2026-01', months: day } as const;
      await answers.keep(asked as never, 'then', []);
    }
    const kept = await new Dexie('lifecycle-desk-kept-answers').open();
    expect(await kept.table('answers').count()).toBeLessThanOrEqual(20);
    kept.close();
    await answers.keep(question, 'now', { waiting: 4, totals: [] });
    expect(await answers.find(question, 'now')).toEqual({ answer: { waiting: 4, totals: [] } });
    expect(await answers.find(question, 'then')).toBeUndefined();
  });

  it('are not for rows and views, which depend on more', () => {
    expect(isKept(question)).toBe(true);
    expect(isKept({ kind: 'rows' } as never)).toBe(false);
    expect(isKept({ kind: 'view' } as never)).toBe(false);
  });
});
