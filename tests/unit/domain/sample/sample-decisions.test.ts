import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { boardRenewals, followed } from '#domain/decisions/follow-renewals.ts';
import { silentRenewals } from '#domain/decisions/rolled-terms.ts';
import { createSample } from '#domain/sample/sample.ts';

const days = ['2026-03-02', '2026-12-31', '2028-02-29'] as IsoDate[];

describe.each(days)('the decisions of the sample of %s', (today) => {
  const at = `${today}T08:00:00.000Z` as IsoInstant;
  const { contracts, decisions } = createSample(today, at);
  const all = followed(decisions, [], today, 'Europe/Berlin');

  it('are about terms of its contracts, and fill the board', () => {
    const cards = boardRenewals(contracts, all, DEFAULT_TERM_SETTINGS);
    const known = cards.flatMap(({ decision }) => (decision === undefined ? [] : [decision.id]));
    expect(known).toEqual(
      expect.arrayContaining(
        decisions.flatMap(({ id, state }) => (state.kind === 'renewed-by-default' ? [] : [id])),
      ),
    );
    const stages = new Set(cards.map(({ stage }) => stage));
    expect([...stages]).toEqual(expect.arrayContaining(['open', 'decided', 'renewed']));
    expect(cards.filter(({ toAcknowledge }) => toAcknowledge)).toHaveLength(1);
  });

  it('leave nothing to be recorded on the day it is loaded', () => {
    const context = { today, at, timeZone: 'Europe/Berlin', settings: DEFAULT_TERM_SETTINGS };
    expect(silentRenewals({ contracts, decisions, notices: [] }, context)).toEqual([]);
  });
});
