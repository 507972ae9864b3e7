import type { ApplicationId, ContractId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { Money, MinorUnits } from '#domain/money/money.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import type { UsedApplication } from '#domain/usage/figures/application-use.ts';
import type { UseOptions } from '#domain/usage/figures/figures.ts';
import type { UsageCounts, UsageSnapshot, WindowCounts } from '#domain/usage/usage.ts';
import { contractOf, rulesOf } from '../../contracts/sample-contracts.ts';

export const TODAY = '2026-06-30' as IsoDate;
export const OPTIONS: UseOptions = { today: TODAY, window: 30, staleAfterDays: 45 };

export const SLACK: UsedApplication = {
  id: 'slack' as ApplicationId,
  name: 'Slack',
  vendor: 'Salesforce',
  seats: null,
  updatedAt: '2026-05-01T09:00:00.000Z' as IsoInstant,
};

/** active, inactive, never, unknown: the same in all windows, those of a members list all unknown. */
export function countsOf(
  [active, inactive, never, unknown]: readonly [number, number, number, number],
  group: Partial<Pick<UsageCounts, 'function' | 'seatType'>> = {},
): UsageCounts {
  const same: WindowCounts = { active, inactive, unknown };
  return {
    function: null,
    seatType: null,
    ...group,
    assigned: active + inactive + never + unknown,
    never,
    windows: { 30: same, 60: same, 90: same },
  };
}

export function snapshotOf(
  asOf: string,
  counts: readonly UsageCounts[],
  changes: Partial<UsageSnapshot> = {},
): UsageSnapshot {
  return {
    id: `s-${asOf}-${changes.product ?? ''}` as SnapshotId,
    importId: 'i1' as UsageImportId,
    applicationId: SLACK.id,
    fileName: 'slack.csv',
    product: 'Slack: Analytics',
    asOf: asOf as IsoDate,
    asOfSource: 'asked',
    importedAt: `${asOf}T10:00:00.000Z` as IsoInstant,
    activity: 'last-active',
    periodDays: null,
    fingerprint: 'f',
    contentKey: asOf,
    people: counts[0]?.assigned ?? 0,
    counts,
    rejected: 0,
    ...changes,
  };
}

/** A file that tells who holds a seat and no more. */
export function membersOf(
  asOf: string,
  assigned: number,
  changes: Partial<UsageSnapshot> = {},
): UsageSnapshot {
  const counts = [countsOf([0, 0, 0, assigned])];
  return snapshotOf(asOf, counts, { activity: 'none', product: 'Slack: Members', ...changes });
}

export function line(product: string, seats: number, unitPrice: number): ContractLine {
  return { id: product, product, seats, unitPrice: unitPrice as MinorUnits, seatStep: 1 };
}

/** A contract of the application, billed by the month, that runs in 2026. */
export function slackContract(lines: readonly ContractLine[], changes: Partial<Contract> = {}): Contract {
  return contractOf({
    id: `c-${lines.map(({ id }) => id).join()}` as ContractId,
    applicationId: SLACK.id,
    terms: rulesOf(),
    lines,
    ...changes,
  });
}

/** Amounts as "1440.00 EUR"-like texts of minor units, or why they are not known. */
export function amounts(reading: Reading<readonly Money[]>): readonly string[] | string {
  if (reading.kind === 'unknown') return reading.why;
  return reading.value.map(({ minor, currency }) => `${minor} ${currency}`);
}
