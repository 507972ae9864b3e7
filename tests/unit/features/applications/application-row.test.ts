import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { applicationRows } from '#features/applications/model/application-row.ts';
import { referencesTo } from '#features/applications/model/removal.ts';
import { contractOf, date, period, rulesOf } from '#tests/unit/domain/contracts/sample-contracts.ts';
import { TODAY, application } from './samples.ts';

const SLACK = application('Slack');
const ID = SLACK.id as ApplicationId;

describe('a line of the inventory', () => {
  it('has no cost and no deadline without a contract: unknown is not zero', () => {
    expect(applicationRows([SLACK], [], TODAY, DEFAULT_TERM_SETTINGS)).toEqual([
      { application: SLACK, deadline: null, cost: null, contracts: 0, use: null },
    ]);
  });

  it('takes the earliest decision of its contracts', () => {
    const later = contractOf({ applicationId: ID });
    const earlier = contractOf({
      id: 'c2' as ContractId,
      applicationId: ID,
      terms: rulesOf({ initialTerm: period('P6M') }),
    });
    const [row] = applicationRows([SLACK], [later, earlier], TODAY, DEFAULT_TERM_SETTINGS);
    // 30 June less 90 days is Wednesday, 1 April.
    expect(row?.deadline).toEqual({ on: date('2026-04-01'), contractId: 'c2' });
  });

  it('keeps currencies apart and says when a price is missing', () => {
    const line = { id: 'l', product: '', seats: 1, unitPrice: 100_00 as MinorUnits, seatStep: 1 };
    const euro = contractOf({ applicationId: ID, lines: [line], currency: 'EUR' as CurrencyCode });
    const dollar = contractOf({ applicationId: ID, lines: [line], currency: 'USD' as CurrencyCode });
    const unpriced = contractOf({ applicationId: ID, lines: [] });
    const [row] = applicationRows([SLACK], [euro, dollar, unpriced], TODAY, DEFAULT_TERM_SETTINGS);
    expect(row?.cost?.totals.map((total) => total.currency).sort()).toEqual(['EUR', 'USD']);
    expect(row?.cost?.incomplete).toBe(true);
    expect(row?.contracts).toBe(3);
  });

  it('leaves archived contracts and those of others out', () => {
    const archived = contractOf({ applicationId: ID, archived: true });
    const other = contractOf({ applicationId: 'other' as ApplicationId });
    expect(applicationRows([SLACK], [archived, other], TODAY, DEFAULT_TERM_SETTINGS)[0]?.contracts).toBe(0);
  });
});

describe('deleting an application', () => {
  it('cuts its contracts loose and leaves others alone', () => {
    const mine = contractOf({ applicationId: ID, terms: rulesOf() });
    const other = contractOf({ applicationId: 'other' as ApplicationId });
    const loose = referencesTo([SLACK], { contracts: [mine, other], vendorRules: [], vendorDecisions: [] });
    expect(loose.contracts).toEqual([{ ...mine, applicationId: null }]);
  });
});
