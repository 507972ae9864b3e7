import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { rightSizeOfApplication } from '#domain/right-sizing/right-sizes.ts';
import type { LineSize, RightSize, SizeOptions } from '#domain/right-sizing/right-size.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { applicationUse } from '#domain/usage/figures/application-use.ts';
import type { LastActive, UsageSnapshot, UsageUser } from '#domain/usage/usage.ts';
import { contractOf, date } from '../contracts/sample-contracts.ts';

export const AT = '2026-01-01T08:00:00.000Z' as IsoInstant;
export const TODAY = date('2026-03-02');
export const MIRO = 'miro' as ApplicationId;

export const APPLICATION: Application = {
  id: MIRO,
  name: 'Miro',
  vendor: 'Miro',
  domain: '',
  functions: [],
  owner: '',
  department: '',
  status: 'active',
  statusHistory: [],
  criticality: null,
  dataSensitivity: null,
  sso: null,
  seats: null,
  notes: '',
  tags: [],
  archived: false,
  createdAt: AT,
  updatedAt: AT,
};

export function line(changes: Partial<ContractLine> = {}): ContractLine {
  return { id: 'l1', product: 'Miro', seats: 70, unitPrice: 1200 as MinorUnits, seatStep: 1, ...changes };
}

/** A contract of Miro: 70 seats at 12.00 euros a month through 2026, renews yearly with 90 days' notice. */
export function miro(changes: Partial<Contract> = {}): Contract {
  return contractOf({ name: 'Miro', applicationId: MIRO, lines: [line()], ...changes });
}

export function second(changes: Partial<Contract> = {}): Contract {
  return miro({ id: 'c2' as ContractId, name: 'Miro US', ...changes });
}

/** So many people of a kind of seat. */
export interface People {
  readonly active?: number;
  readonly inactive?: number;
  readonly never?: number;
  readonly unknown?: number;
  readonly seatType?: string;
  readonly function?: string;
}

function users(people: People, group: number): UsageUser[] {
  const asOf = date('2026-02-27');
  const kinds: [number, LastActive][] = [
    [people.active ?? 0, { kind: 'on', date: addDays(asOf, -3) }],
    [people.inactive ?? 0, { kind: 'on', date: addDays(asOf, -100) }],
    [people.never ?? 0, { kind: 'never' }],
    [people.unknown ?? 0, { kind: 'unknown' }],
  ];
  return kinds.flatMap(([count, last], kind) =>
    Array.from({ length: count }, (_, index) => ({
      account: `${group}-${kind}-${index}`,
      email: '',
      name: '',
      department: '',
      holdsSeat: true,
      closed: null,
      uses: [{ function: people.function ?? '', seatType: people.seatType ?? '', last, activeDays: null }],
    })),
  );
}

/** A file of 27 February 2026. */
export function snapshotOf(groups: readonly People[], changes: Partial<UsageSnapshot> = {}): UsageSnapshot {
  const all = groups.flatMap(users);
  const asOf = date('2026-02-27');
  return {
    id: 'snapshot' as SnapshotId,
    importId: 'import' as UsageImportId,
    applicationId: MIRO,
    fileName: 'miro.csv',
    product: 'Miro: Users',
    asOf,
    asOfSource: 'file',
    importedAt: AT,
    activity: 'last-active',
    periodDays: null,
    fingerprint: '',
    contentKey: '',
    people: all.length,
    counts: countUsers(all, asOf, null),
    rejected: 0,
    ...changes,
  };
}

export const OPTIONS: SizeOptions = { today: TODAY, bufferPercent: 10, deadlines: DEFAULT_TERM_SETTINGS };

export function sizesFor(
  contracts: readonly Contract[],
  snapshots: readonly UsageSnapshot[],
  options: SizeOptions = OPTIONS,
): RightSize[] {
  const { today } = options;
  const use = applicationUse(APPLICATION, contracts, snapshots, { today, window: 30, staleAfterDays: 45 });
  return rightSizeOfApplication(APPLICATION, contracts, use, options);
}

/** The sized lines only. */
export function sized(...asked: Parameters<typeof sizesFor>): LineSize[] {
  return sizesFor(...asked).filter((size) => size.kind === 'sized');
}
