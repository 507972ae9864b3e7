import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { DECISION_CHOICES, type RenewalDecision } from '#domain/decisions/decision.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import type { PlannedReminder } from '#domain/reminders/reminder.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { anyRules, contractOf } from '../contracts/sample-contracts.ts';
import { NO_SOURCES } from './sources.ts';

const AT = '2026-03-03T10:00:00.000Z' as IsoInstant;

describe('plans made from what was found for the plan before', () => {
  it('are those that would be made anew, however days, decisions and the clock go', () => {
    const step = fc.record({
      days: fc.integer({ min: -40, max: 120 }),
      choice: fc.option(fc.constantFrom(...DECISION_CHOICES), { freq: 3 }),
    });
    fc.assert(
      fc.property(anyRules, anyDate, fc.array(step, { maxLength: 8 }), (terms, first, steps) => {
        const contract = contractOf({ terms });
        const plan = (one: typeof contract, decisions: readonly RenewalDecision[]): PlannedReminder[] =>
          planReminders({ ...NO_SOURCES, contracts: [one], decisions }, DEFAULT_SETTINGS, today, 'en-GB');
        let today = first;
        const decisions = new Map<string, RenewalDecision>();
        for (const { days, choice } of steps) {
          today = addDays(today, days);
          if (choice !== null) {
            const { start } = currentTerm(terms, today);
            const state = { kind: 'decided', choice, decidedAt: AT, decidedBy: '', late: false } as const;
            const decision = {
              ...decisionFor(undefined, contract, start),
              state: { ...state, recommended: null },
            };
            decisions.set(decision.id, decision);
          }
          const rows = [...decisions.values()];
          expect(plan(contract, rows)).toEqual(plan({ ...contract }, rows));
        }
      }),
    );
  });
});
