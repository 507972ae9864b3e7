import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { NO_BULK_EDIT, editLabel, planBulkEdit, withField } from '#features/applications/model/edits.ts';
import { functionLabel, storedFunction } from '#features/applications/model/functions.ts';
import { namesake } from '#features/applications/model/new-application.ts';
import { planStatus } from '#features/applications/model/status-plan.ts';
import { NOW, TODAY, application } from './samples.ts';

const LATER = '2026-03-03T08:00:00Z' as IsoInstant;

describe('one fact of an application', () => {
  const slack = application('Slack');

  it('changes with the time it was changed, and nothing else', () => {
    expect(withField(slack, 'owner', ' Grace ', LATER)).toEqual({
      ...slack,
      owner: 'Grace',
      updatedAt: LATER,
    });
  });

  it('becomes unknown when cleared', () => {
    const known = application('Slack', { seats: 5, criticality: 'high', sso: true });
    expect(withField(known, 'seats', null, LATER).seats).toBeNull();
    expect(withField(known, 'criticality', null, LATER).criticality).toBeNull();
    expect(withField(known, 'sso', null, LATER).sso).toBeNull();
  });

  it('keeps a shipped function by its id and an own one by its words', () => {
    const edited = withField(slack, 'functions', ['Team chat', ' Fun ', 'Fun'], LATER);
    expect(edited.functions).toEqual(['team-chat', 'Fun']);
    expect(edited.functions.map(functionLabel)).toEqual(['Team chat', 'Fun']);
    expect(storedFunction('TEAM CHAT')).toBe('team-chat');
  });

  it('is named in the activity log', () => {
    expect(editLabel(slack, 'dataSensitivity', 'public')).toBe('Changed data sensitivity of Slack');
    expect(editLabel(slack, 'name', 'Slack Pro')).toBe('Renamed Slack to Slack Pro');
  });
});

describe('a bulk edit', () => {
  it('leaves alone what was not asked for, and rows that would not change', () => {
    const mine = application('Mine', { owner: 'Ada', tags: ['old', 'kept'] });
    const yours = application('Yours', { owner: 'Grace', tags: [] });
    const edit = { ...NO_BULK_EDIT, owner: 'Grace', removeTags: ['old'] };
    expect(planBulkEdit([mine, yours], edit, LATER)).toEqual([
      { ...mine, owner: 'Grace', tags: ['kept'], updatedAt: LATER },
    ]);
  });

  it('can make a fact empty', () => {
    const owned = application('Owned', { owner: 'Ada' });
    expect(planBulkEdit([owned], { ...NO_BULK_EDIT, owner: '' }, LATER)[0]?.owner).toBe('');
  });
});

describe('a status change of several', () => {
  const stamp = { today: TODAY, now: NOW, by: 'Ada' };
  const edit = { status: 'under-review', on: TODAY, reason: 'Price' } as const;

  it('moves those that are elsewhere and keeps who, when and why', () => {
    const outcome = planStatus([application('A'), application('B', { status: 'under-review' })], edit, stamp);
    expect(outcome.ok && outcome.value.map(({ name }) => name)).toEqual(['A']);
    expect(outcome.ok && outcome.value[0]?.statusHistory.at(-1)).toEqual({
      status: 'under-review',
      on: TODAY,
      by: 'Ada',
      reason: 'Price',
    });
  });

  it('is refused as a whole when one of them refuses, or the day lies ahead', () => {
    const unusual = { status: 'rejected', on: TODAY, reason: '' } as const;
    expect(planStatus([application('T', { status: 'trial' }), application('A')], unusual, stamp).ok).toBe(
      false,
    );
    expect(planStatus([application('A')], { ...edit, on: '2026-03-03' as IsoDate }, stamp)).toMatchObject({
      ok: false,
      code: 'status-ahead',
    });
  });
});

describe('names', () => {
  it('are the same but for case and blanks', () => {
    expect(namesake('  slack ', [application('Slack')])?.name).toBe('Slack');
    expect(namesake('', [application('Slack')])).toBeNull();
  });
});
