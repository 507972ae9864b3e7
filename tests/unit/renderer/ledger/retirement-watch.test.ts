import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { retirementWatchOf } from '#ledger/columns/retirement-watch.ts';
import { application, blocksOf, ledgerOf } from './ledger-fixture.ts';

const CHARGES = [
  { date: '2026-01-20', description: 'ZOOM.US', amount: 1400 },
  { date: '2026-01-31', description: 'ZOOM.US', amount: 1400 },
  { date: '2026-02-10', description: 'CORNER CAFE', amount: 450 },
  { date: '2026-02-28', description: 'ZOOM.US', amount: 1400 },
  { date: '2026-03-02', description: 'ZOOM.US REFUND', amount: -1400 },
  { date: '2026-05-20', description: 'CORNER CAFE', amount: 450 },
];
const ZOOM = 'app-zoom' as ApplicationId;
const SLACK = 'app-slack' as ApplicationId;

describe('the watch over retired applications', () => {
  const ledger = ledgerOf(blocksOf('import', CHARGES));
  ledger.relabel({ applications: [application(ZOOM, 'Zoom'), application(SLACK, 'Slack')] });
  const watched = [
    { applicationId: SLACK, termEnd: '2026-04-30' as IsoDate },
    { applicationId: ZOOM, termEnd: '2026-01-31' as IsoDate },
  ];
  const [slack, zoom] = retirementWatchOf(ledger, watched);

  it('finds charges and refunds after the last day of use, with their places', () => {
    expect(zoom?.applicationId).toBe(ZOOM);
    expect(zoom?.facts.rows).toEqual([
      {
        importId: 'import',
        line: 5,
        date: '2026-02-28',
        description: 'ZOOM.US',
        amount: 1400,
        currency: 'EUR',
      },
      {
        importId: 'import',
        line: 6,
        date: '2026-03-02',
        description: 'ZOOM.US REFUND',
        amount: -1400,
        currency: 'EUR',
      },
    ]);
    expect(slack?.facts.rows).toEqual([]);
  });

  it('says how far the ledger reaches, whoever was paid, and where it goes on after a gap', () => {
    expect(zoom?.facts.reach).toEqual({ until: '2026-03-02', resumes: '2026-05-20' });
    expect(slack?.facts.reach).toEqual({ until: '2026-03-02', resumes: '2026-05-20' });
    expect(retirementWatchOf(ledgerOf(), watched)[0]?.facts.reach).toEqual({ until: null, resumes: null });
  });
});
