import { deepEqual } from 'fast-equals';
import type { RowChange } from '#domain/activity/activity.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';

type FieldNames<T> = Readonly<Partial<Record<keyof T, string>>>;

const CONTRACT_FIELDS: FieldNames<Contract> = {
  name: 'name',
  applicationId: 'application',
  vendor: 'vendor',
  party: 'our signing entity',
  noticeMethod: 'notice method',
  noticeAddress: 'notice address',
  currency: 'currency',
  lines: 'lines',
  oneTimeFees: 'one-time fees',
  upliftCapPercent: 'uplift cap',
  trueUpRule: 'true-up rule',
  amendments: 'amendments',
  documents: 'papers',
  notes: 'notes',
  archived: 'archived',
};

const TERM_FIELDS: FieldNames<TermRules> = {
  start: 'start',
  initialTerm: 'first term',
  atEnd: 'what happens at the end',
  renewalTerm: 'renewal term',
  notice: 'notice period',
  noticeDays: 'how notice is counted',
  noticeCounts: 'when notice counts',
  billingPeriod: 'billing period',
  endsAtBillingPeriod: 'end at a billing period',
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function differing(names: object, before: unknown, after: unknown): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.entries(names).flatMap(([field, name]) =>
    deepEqual(before[field], after[field]) ? [] : [String(name)],
  );
}

/** Which fields of a contract one change touched, in words; none when it was created or deleted. Pure. */
export function changedFields({ before, after }: RowChange): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return [
    ...differing(CONTRACT_FIELDS, before, after),
    ...differing(TERM_FIELDS, before['terms'], after['terms']),
  ];
}
