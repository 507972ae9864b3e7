import { describe, expect, it } from 'vitest';
import type { ContractId, NoticeId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { Notice } from '#domain/notices/notice.ts';
import {
  callOff,
  mayStart,
  presentRetirement,
  recount,
  retiringFrom,
  withExport,
} from '#domain/off-boarding/edit.ts';
import { runningContractsOf } from '#domain/off-boarding/running-contracts.ts';
import { finished, postponed, skipped, NO_EVIDENCE } from '#domain/tasks/edit.ts';
import { contract } from '../invoices/flags/samples.ts';
import { EDITOR, NOW, TODAY, application, planned } from './samples.ts';

const editor = { ...EDITOR, today: TODAY, locale: 'en-GB' };

describe('an off-boarding plan that has begun', () => {
  it('moves its application to retiring, with the last day of use as the reason', () => {
    const leaving = retiringFrom(application(), '2026-06-30' as IsoDate, editor);
    expect(leaving.status).toBe('retiring');
    expect(leaving.statusHistory.at(-1)).toMatchObject({
      by: 'Ada',
      reason: 'Off-boarding began; last day of use is 30 Jun 2026',
    });
    const retired = application({ status: 'retired' });
    expect(retiringFrom(retired, TODAY, editor)).toBe(retired);
  });

  it('is the only one of its application, unless it was called off', () => {
    const { retirement } = planned();
    expect(mayStart(application(), [retirement])).toMatchObject({ ok: false, code: 'retirement-present' });
    const called = { ...retirement, state: { kind: 'called-off', at: NOW, why: 'stays' } } as const;
    expect(mayStart(application(), [called]).ok).toBe(true);
    expect(presentRetirement('a', [called, retirement])).toBe(retirement);
  });

  it('is called off with a reason: open steps are left out, the application is in use again', () => {
    const { retirement, tasks } = planned();
    const done = tasks.map((task, at) => (at === 0 ? finished(task, NO_EVIDENCE, EDITOR) : task));
    const leaving = application({ status: 'retiring' });
    expect(callOff(retirement, leaving, done, ' ', editor)).toMatchObject({ ok: false, code: 'reason' });
    const called = callOff(retirement, leaving, done, 'The successor was not ready', editor);
    if (!called.ok) throw new Error(called.message);
    expect(called.value.retirement.state).toMatchObject({ kind: 'called-off' });
    expect(called.value.tasks).toHaveLength(tasks.length - 1);
    expect(called.value.tasks.every((task) => task.done?.skipped)).toBe(true);
    expect(called.value.application?.status).toBe('active');
    expect(called.value.application?.statusHistory.at(-1)?.reason).toContain('The successor was not ready');
  });

  it('can be called off after its application was deleted', () => {
    const { retirement, tasks } = planned();
    const called = callOff(retirement, null, tasks, 'Entered by mistake', editor);
    expect(called.ok && called.value.application).toBeNull();
  });

  it('keeps its data export and never does without one', () => {
    const { retirement, tasks } = planned();
    expect(withExport(retirement, { on: TODAY, where: ' ', documentId: null })).toMatchObject({
      code: 'where',
    });
    const where = withExport(retirement, { on: TODAY, where: 'S3, bucket archive', documentId: null });
    expect(where.ok && where.value.dataExport?.where).toBe('S3, bucket archive');
    const [, exporting, moving] = tasks;
    expect(exporting && skipped(exporting, 'none', EDITOR)).toMatchObject({ ok: false, code: 'export' });
    expect(moving && skipped(moving, '', EDITOR)).toMatchObject({ ok: false, code: 'reason' });
    expect(moving && skipped(moving, 'No users left', EDITOR)).toMatchObject({ ok: true });
  });

  it('can be counted from another last day; steps done or postponed stay', () => {
    const { retirement, tasks } = planned();
    const changed = tasks.map((task, at) => {
      if (at === 1) return finished(task, NO_EVIDENCE, EDITOR);
      return at === 2 ? postponed(task, '2026-06-20' as IsoDate, NOW) : task;
    });
    const context = { today: TODAY, at: NOW, settings: DEFAULT_TERM_SETTINGS };
    const moved = recount(retirement, null, '2026-09-30' as IsoDate, changed, context);
    expect(moved.retirement.termEnd).toBe('2026-09-30');
    expect(moved.tasks).toHaveLength(tasks.length - 1);
    expect(moved.tasks.find(({ id }) => id === tasks[2]?.id)?.due).toBe('2026-06-20');
    expect(moved.tasks.at(-1)?.due).toBe('2026-09-30');
  });
});

describe('a contract that runs although its application is retired', () => {
  const yearly = contract({ applicationId: 'a' as never }, { notice: 'P60D' as IsoPeriod });
  const retired = application({ status: 'retired' });
  const of = (notices: readonly Notice[] = [], app = retired, about = yearly) =>
    runningContractsOf(app, [about], notices, TODAY, DEFAULT_TERM_SETTINGS);

  it('is named with the day to send notice by', () => {
    expect(of()).toMatchObject([{ end: '2026-12-31', ends: false, sendBy: '2026-10-30' }]);
    expect(of([], application({ status: 'retiring' }))).toEqual([]);
    expect(of([], retired, { ...yearly, archived: true })).toEqual([]);
  });

  it('ends once notice was sent; what it still costs is told', () => {
    const notice: Notice = {
      id: 'n' as NoticeId,
      contractId: yearly.id as ContractId,
      termStart: '2026-01-01' as IsoDate,
      language: 'en',
      subject: '',
      body: '',
      draftedAt: NOW as IsoInstant,
      sent: { on: TODAY, way: 'mail', reference: '', documentId: null },
      acknowledged: null,
    };
    const monthly = { ...yearly, terms: { ...yearly.terms, billingPeriod: 'P1M' as IsoPeriod } };
    const [found] = of([notice], retired, monthly);
    expect(found?.ends).toBe(true);
    expect(found?.sendBy).toBeNull();
    expect(found?.owed?.[0]?.minor).toBeGreaterThan(0);
  });
});
