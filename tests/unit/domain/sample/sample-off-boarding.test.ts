import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { settleRetirement } from '#domain/off-boarding/settle.ts';
import { blockersOf, stepsOf } from '#domain/off-boarding/verification.ts';
import { createSample } from '#domain/sample/sample.ts';
import { listTasks, groupOfTask, TASK_GROUPS } from '#domain/tasks/list.ts';
import { retirementWatchOf } from '#ledger/columns/retirement-watch.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { ledgerOf } from '../../renderer/ledger/ledger-fixture.ts';

const at = '2026-03-02T08:00:00.000Z' as IsoInstant;
const days = ['2026-03-02', '2026-12-31', '2028-02-29', '2027-03-31'] as IsoDate[];

describe.each(days)('the off-boarding of the sample of %s', (today) => {
  const sample = createSample(today, at);
  const ledger = ledgerOf([...sample.spendBlocks]);
  ledger.relabel({ applications: sample.applications });
  const watched = retirementWatchOf(ledger, sample.retirements);

  it('has one that is running and one that is verified, and nothing changes by itself', () => {
    expect(sample.retirements.map(({ state }) => state.kind)).toEqual(['running', 'verified']);
    const settled = sample.retirements.map((retirement, index) => {
      const application = sample.applications.find(({ id }) => id === retirement.applicationId);
      const facts = watched[index]?.facts;
      if (application === undefined || facts === undefined) throw new Error('not in the sample');
      return settleRetirement(retirement, application, sample.tasks, facts, { today, now: at, locale: 'en' });
    });
    expect(settled).toEqual([null, null]);
  });

  it('has a verified one that nothing stands against, and steps open in the other', () => {
    const [running, verified] = sample.retirements;
    if (!running || !verified || !watched[1]) throw new Error('not in the sample');
    expect(blockersOf(verified, sample.tasks, watched[1].facts, today)).toEqual([]);
    const open = stepsOf(running, sample.tasks).filter(({ done }) => done === null);
    expect(open.length).toBeGreaterThan(3);
    expect(open.length).toBeLessThan(8);
    expect(running.termEnd > today).toBe(true);
  });

  it('has tasks in every group of the list', () => {
    const customers = sample.customers;
    const entries = listTasks(
      { ...sample, customers, notices: [], checkIns: [] },
      {
        today,
        timeZone: 'Europe/Berlin',
        settings: DEFAULT_TERM_SETTINGS,
        checkInSettings: { everyDays: 30 },
      },
    );
    const groups = new Set(entries.map((entry) => groupOfTask(entry, today)));
    expect(TASK_GROUPS.filter((group) => group !== 'today' && !groups.has(group))).toEqual([]);
  });
});
