import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addressOfTarget } from '#desktop/target-address.ts';
import { decisionTarget, noticeTarget } from '#domain/reminders/reminder.ts';

describe('what a notification speaks of', () => {
  const contractId = 'c:1' as ContractId;
  const termStart = '2026-01-01' as IsoDate;

  it('is opened at the very entry', () => {
    expect(addressOfTarget({ kind: 'contract', id: 'c1' })).toBe('/contracts/c1');
    expect(addressOfTarget({ kind: 'customer', id: 'k1' })).toBe('/customers/k1');
    expect(addressOfTarget({ kind: 'task', id: 't1' })).toBe('/tasks/t1');
    expect(addressOfTarget({ kind: 'reminders', id: '' })).toBe('/reminders');
  });

  it('is opened at the decision or the notice of its term', () => {
    expect(addressOfTarget(decisionTarget(contractId, termStart))).toBe(
      '/contracts/c:1/renewal?term=2026-01-01',
    );
    expect(addressOfTarget(noticeTarget(contractId, termStart))).toBe(
      '/contracts/c:1/renewal/notice?term=2026-01-01',
    );
  });
});
