import { describe, expect, it } from 'vitest';
import { parseLeadDays } from '#domain/settings/lead-days.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { settingsFrom } from '#domain/settings/stored-settings.ts';

describe('settings that were kept', () => {
  it('are the usual ones where nothing was kept', () => {
    expect(settingsFrom(undefined)).toEqual(DEFAULT_SETTINGS);
  });

  it('by an earlier version, with one list of days, hold it for every kind there was', () => {
    const { reminders } = settingsFrom({
      managerName: 'Ann',
      reminders: { ...DEFAULT_SETTINGS.reminders, timeOfDay: '10:00', leadDays: [45, 3] },
    });
    expect(reminders.timeOfDay).toBe('10:00');
    expect(reminders.leadDays).toEqual({
      notice: [45, 3],
      'term-end': [45, 3],
      'trial-end': [45, 3],
      decision: [45, 3],
      'customer-renewal': [45, 3],
      acknowledgement: [30, 14, 7, 1],
      task: [7, 1, 0],
      reopened: [],
      'check-in': [7, 1, 0],
    });
  });

  it('by a version in which trials were ends of terms, hold for trials too', () => {
    const { reminders } = settingsFrom({
      reminders: { kinds: { 'term-end': false }, leadDays: { 'term-end': [10] } },
    });
    expect(reminders.kinds).toMatchObject({ 'term-end': false, 'trial-end': false, task: true });
    expect(reminders.leadDays['trial-end']).toEqual([10]);
    expect(reminders.notifications).toBe(true);
  });

  it('come back as they were, an empty list included', () => {
    const leadDays = { ...DEFAULT_SETTINGS.reminders.leadDays, notice: [5], decision: [] };
    const kept = { ...DEFAULT_SETTINGS, reminders: { ...DEFAULT_SETTINGS.reminders, leadDays } };
    expect(settingsFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('have the usual days and are on for a kind they do not know', () => {
    const { reminders } = settingsFrom({
      reminders: { kinds: { notice: false }, leadDays: { notice: [5] } },
    });
    expect(reminders.kinds).toMatchObject({ notice: false, decision: true });
    expect(reminders.leadDays.notice).toEqual([5]);
    expect(reminders.leadDays.decision).toEqual([30, 14, 7, 1]);
  });
});

describe('days before a date, as typed', () => {
  it('are put in order', () => {
    expect(parseLeadDays(['0', ' 365 ', '30'], [])).toEqual({ ok: true, value: [365, 30, 0] });
    expect(parseLeadDays([], [7])).toEqual({ ok: true, value: [] });
  });

  it.each(['366', '-1', '1.5', 'soon', ''])('are refused when one is “%s”', (text) => {
    expect(parseLeadDays(['30', text], [])).toMatchObject({
      ok: false,
      message: `“${text}” is no whole number of days from 0 to 365.`,
    });
  });

  it('are refused when one is there twice, however it is written', () => {
    expect(parseLeadDays(['30', '030'], [])).toMatchObject({ ok: false, message: '30 is there already.' });
  });

  it('keep what an earlier version took, so that others can be changed beside it', () => {
    expect(parseLeadDays(['400', '7'], [400])).toEqual({ ok: true, value: [400, 7] });
  });
});
