import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { createSample } from '#domain/sample/sample.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { createColumnStore } from '#ledger/columns/column-store.ts';
import { recurringOf } from '#ledger/columns/recurring.ts';
import { createLabelStore } from '#ledger/labels/label-store.ts';
import { createLabeller } from '#ledger/labels/labeller.ts';

const at = '2026-03-02T08:00:00.000Z' as IsoInstant;

function seriesOn(today: IsoDate): readonly RecurringSeries[] {
  const { applications, spendBlocks } = createSample(today, at);
  const store = createColumnStore();
  store.add(spendBlocks);
  const labels = createLabelStore(store.subjects);
  labels.use(createLabeller({ applications, rules: [], decisions: [] }));
  return recurringOf({ store, labels }, today, 'software').series;
}

describe.each(['2026-03-02', '2026-12-31', '2028-02-29', '2027-03-31'] as IsoDate[])(
  'recurring charges of the sample of %s',
  (today) => {
    const series = seriesOn(today);
    const of = (name: string): RecurringSeries | undefined =>
      series.find(({ applicationName }) => applicationName === name);

    it('have three price rises', () => {
      const rises = series.flatMap(({ applicationName, changes }) =>
        changes.filter(({ kind }) => kind === 'price-rise').map(() => applicationName),
      );
      expect(rises.sort()).toEqual(['Google Workspace', 'Sentry', 'Slack']);
    });

    it('have one missed, one doubled, one that began with a trial and one that ended', () => {
      expect(of('CircleCI')?.state).toBe('missed');
      expect(of('Cloudflare')?.state).toBe('doubled');
      expect(of('Linear')?.state).toBe('trial');
      expect(of('Buffer')?.state).toBe('stopped');
    });

    it('have seats that were added and bills by use', () => {
      expect(of('GitHub')?.changes.map(({ kind, seats }) => [kind, seats?.from, seats?.to])).toEqual([
        ['seats', 57, 62],
      ]);
      expect(of('Datadog')?.amountKind).toBe('usage');
    });

    it('are otherwise as they should be', () => {
      const odd = series.filter(({ state }) => state === 'missed' || state === 'doubled');
      expect(odd.map(({ applicationName }) => applicationName).sort()).toEqual(['CircleCI', 'Cloudflare']);
    });
  },
);
