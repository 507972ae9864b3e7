import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { planAdopt, planBringBack, planDismiss, planLink } from '#features/discovery/triage.ts';
import { evidenceLine } from '#features/discovery/vendor-evidence.ts';
import type { DiscoveredVendor } from '#ledger/questions.ts';

const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;
const VENDOR: DiscoveredVendor = {
  vendorKey: 'slack',
  name: 'Slack',
  domain: 'slack.com',
  functions: ['team-chat'],
  parent: '',
  firstSeen: '2026-01-05' as IsoDate,
  lastSeen: '2026-02-05' as IsoDate,
  months: 2,
  payers: ['Ada', 'Ben', 'Cy'],
  payerCount: 4,
  rows: 1,
  totals: [],
  sample: 'SLACK T03',
  why: '',
};

describe('a decision about a vendor', () => {
  it('adopts it with what the catalogue knows, and links its charges', () => {
    const { label, writes } = planAdopt(VENDOR, 'a1' as ApplicationId, {
      now: NOW,
      today: '2026-03-02' as IsoDate,
      by: 'Ada',
    });
    expect(label).toBe('Adopted Slack');
    expect(writes).toMatchObject([
      {
        table: 'applications',
        row: { name: 'Slack', domain: 'slack.com', functions: ['team-chat'], status: 'active' },
      },
      { table: 'vendorDecisions', key: 'slack', row: { decision: { kind: 'linked', applicationId: 'a1' } } },
    ]);
  });

  it('links it, dismisses it, and brings it back', () => {
    const slack = { id: 'a1' as ApplicationId, name: 'Slack EU' };
    expect(planLink(VENDOR, slack, NOW)).toMatchObject({ label: 'Linked Slack to Slack EU' });
    expect(planDismiss(VENDOR, NOW).writes).toMatchObject([{ row: { decision: { kind: 'dismissed' } } }]);
    expect(planBringBack(VENDOR).writes).toEqual([{ table: 'vendorDecisions', key: 'slack', row: null }]);
  });
});

describe('the evidence', () => {
  it('names two payers and counts the others', () => {
    expect(evidenceLine(VENDOR, 'en-GB')).toBe(
      'First seen 5 Jan 2026 · last 5 Feb 2026 · 1 charge in 2 months · paid by Ada, Ben and 2 others',
    );
  });

  it('says that a payer is unknown', () => {
    expect(evidenceLine({ ...VENDOR, payers: [], payerCount: 0 }, 'en-GB')).toContain('payer unknown');
  });
});
