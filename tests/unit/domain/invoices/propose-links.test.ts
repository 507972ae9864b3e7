import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { createLinkFinder } from '#domain/invoices/propose-links.ts';
import { createSample } from '#domain/sample/sample.ts';
import type { CurrencyCode } from '#domain/money/money.ts';

const today = '2026-03-02' as IsoDate;
const { applications, contracts } = createSample(today, `${today}T08:00:00.000Z` as IsoInstant);
const find = createLinkFinder(applications, contracts);
const about = (vendor: string, over: { periodStart?: IsoDate } = {}) => ({
  vendor,
  issueDate: today,
  periodStart: over.periodStart ?? null,
  currency: 'EUR' as CurrencyCode,
});
const nameOf = (id: string | null): string | null => applications.find((one) => one.id === id)?.name ?? null;

describe('links of an invoice', () => {
  it('lead to the application of the recognised vendor and its running contract', () => {
    const links = find(about('Slack Technologies Limited'), {
      key: 'slack',
      name: 'Slack',
      domain: 'slack.com',
    });
    expect(nameOf(links.applicationId)).toBe('Slack');
    expect(contracts.find(({ id }) => id === links.contractId)?.name).toBe('Slack');
  });

  it('are found by the company name of an application outside the catalogue', () => {
    expect(nameOf(find(about('Miro GmbH'), null).applicationId)).toBe('Miro');
  });

  it('are left open where a vendor has several applications', () => {
    const links = find(about('Atlassian Pty Ltd'), {
      key: 'atlassian',
      name: 'Atlassian',
      domain: 'nowhere.example',
    });
    expect(links).toEqual({ applicationId: null, contractId: null });
  });

  it('name no contract for a day before it began', () => {
    const links = find(about('Slack', { periodStart: '2001-01-01' as IsoDate }), null);
    expect(nameOf(links.applicationId)).toBe('Slack');
    expect(links.contractId).toBeNull();
  });
});
