import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReminderStore } from '#main/reminders/reminder-store.ts';
import { Life } from './simulation/life.ts';
import { memoryStore } from './simulation/machine.ts';

const KEPT_PROMISE = { missed: [], unwanted: [], repeated: [], unsaid: [], notOneSummary: [] };

/** A busy machine takes its time. */
const PATIENCE = { timeout: 120_000 };

describe(
  'reminders through sleeps, shut-downs, changed clocks, journeys and kills, while decisions, notices and tasks change',
  PATIENCE,
  () => {
    it('of 500 contracts over ten years are never missed, and come twice only after a kill, which they say', async () => {
      const started = performance.now();
      const life = new Life({
        seed: 42,
        days: 3652,
        contracts: 500,
        centre: false,
        openStore: memoryStore(),
      });
      await life.live();
      const { machine, oracle, manager } = life;
      const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;
      const figures = { ...oracle.figures, ...machine.counts, ...manager.counts, took };
      process.stdout.write(`Ten years of reminders: ${JSON.stringify(figures)}\n`);
      expect(oracle.breaches).toEqual(KEPT_PROMISE);
      expect(machine.reports).toEqual([]);
      expect(oracle.figures.shown).toBeGreaterThan(5000);
      expect(machine.counts.killsAfterShow).toBeGreaterThan(5);
      expect(manager.counts.notices).toBeGreaterThan(50);
    });

    it('never come twice where the system can be asked, kept on disk', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'reminders-'));
      try {
        const life = new Life({
          seed: 7,
          days: 500,
          contracts: 40,
          centre: true,
          openStore: (now, report) => createReminderStore(folder, now, report),
        });
        await life.live();
        expect(life.oracle.breaches).toEqual(KEPT_PROMISE);
        expect(life.oracle.figures.repetitions).toBe(0);
        expect(life.machine.counts.kills).toBeGreaterThan(0);
        expect(life.machine.reports).toEqual([]);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  },
);
