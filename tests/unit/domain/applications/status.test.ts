import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import { changeStatus } from '#domain/applications/status.ts';
import { date } from '../contracts/sample-contracts.ts';

const application = {
  name: 'Slack',
  status: 'active',
  statusHistory: [{ status: 'active', on: date('2026-03-01'), by: 'Ann', reason: '' }],
} as unknown as Application;

describe('changing the status of an application', () => {
  it('keeps who, when and why', () => {
    const found = changeStatus(application, 'retiring', date('2026-05-01'), 'Bob ', ' Too dear');
    expect(found).toMatchObject({
      ok: true,
      value: {
        status: 'retiring',
        statusHistory: [
          { status: 'active' },
          { status: 'retiring', on: '2026-05-01', by: 'Bob', reason: 'Too dear' },
        ],
      },
    });
  });

  it.each([
    ['the same status', 'active', '2026-05-01', 'x', 'status-same'],
    ['a day before the last change', 'retiring', '2026-02-28', 'x', 'status-order'],
    ['an unusual way without a reason', 'candidate', '2026-05-01', ' ', 'status-reason'],
  ] as const)('is refused for %s', (_name, status, on, reason, code) => {
    expect(changeStatus(application, status, date(on), 'Bob', reason)).toMatchObject({ ok: false, code });
  });

  it('goes an unusual way with a reason', () => {
    expect(changeStatus(application, 'candidate', date('2026-05-01'), 'Bob', 'Entered wrongly').ok).toBe(
      true,
    );
  });
});
