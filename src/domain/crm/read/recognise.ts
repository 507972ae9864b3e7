import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import type { CrmKind, CrmMapping, CrmProgram, CrmRole, CrmRow, CrmTable } from '../crm-file.ts';
import { stageMapping } from '../stage-names.ts';
import { dateOrderOf, decimalOf, plainCell } from './cells.ts';
import { headerKey, knownHeaders, roleOfHeader } from './header-words.ts';
import { leaveOut } from './leave-out.ts';

/** The header stands within the first lines, below a title at most. */
const HEADER_WITHIN = 30;

/**
 * Finds the header of a CRM or billing export and what its columns mean. Refused with `no-header` when no row names a column
 * that is known. That no column tells the company is said row by row: the manager can choose one.
 */
export function recogniseCrm(rows: readonly CrmRow[]): Outcome<CrmTable> {
  const headerRow = headerOf(rows);
  if (headerRow === null) {
    return refused(
      'no-header',
      'No row names the columns of a list of companies. Export it with its column names, among them the company or its email.',
    );
  }
  const at = rows.indexOf(headerRow);
  const header = headerRow.cells.map((cell) => cell.trim());
  const keys = new Set(header.map(headerKey));
  const kind = kindOf(keys);
  const roles = rolesOf(header, kind);
  const { rows: table, leftOut } = leaveOut(header, rows.slice(at + 1));
  const above = rows.slice(0, at).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return accepted({
    program: programOf(header, keys),
    header,
    headerLine: headerRow.line,
    rows: table,
    leftOut: [
      ...above.map(({ line }) => ({ line, reason: 'It stands above the column names.' })),
      ...leftOut,
    ],
    fingerprint: `crm ${textHash(JSON.stringify(header.map(headerKey)))}`,
    proposed: proposedMapping(kind, roles, table),
  });
}

/** Whether a file is a CRM or billing export beyond doubt, by its beginning alone. */
export function isCrmExport(rows: readonly CrmRow[], known: ReadonlySet<string>): boolean {
  const found = recogniseCrm(rows);
  if (!found.ok) return false;
  const { header, program, fingerprint, proposed } = found.value;
  if (known.has(fingerprint) || program !== 'other') return true;
  if (!IDENTITY.some((role) => proposed.roles.includes(role))) return false;
  const keys = header.map(headerKey);
  return keys.filter((key) => TELLING.has(key)).length >= 2 && !keys.some((key) => PAYMENT.has(key));
}

const IDENTITY: readonly CrmRole[] = ['company', 'external-id', 'domain', 'email'];
const words = (text: string): ReadonlySet<string> => new Set(text.split('|'));
const TELLING = words(
  'deal name|deal stage|deal owner|opportunity name|opportunity owner|opportunity stage|lifecycle stage|lead status|lead source|company owner|account owner|contact owner|account manager|customer success manager|customer since|mrr|arr|monthly recurring revenue|annual recurring revenue|churn date|subscription status|cancellation reason|associated company',
);
const PAYMENT = words('debit|credit|merchant|supplier|payee|posting date|statement descriptor|iban');

function headerOf(rows: readonly CrmRow[]): CrmRow | null {
  let best: { readonly row: CrmRow; readonly names: number } | null = null;
  for (const row of rows.slice(0, HEADER_WITHIN)) {
    const names = knownHeaders(row.cells);
    if (names > (best?.names ?? 0)) best = { row, names };
  }
  return best?.row ?? null;
}

function kindOf(keys: ReadonlySet<string>): CrmKind {
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name));
  if (has('deal name', 'dealname', 'opportunity name', 'deal stage', 'opportunity')) return 'deals';
  if (has('subscription id', 'subscription status')) return 'subscriptions';
  if (
    has('customer id', 'customer name', 'customer email', 'customer') &&
    has(
      'current period start utc',
      'current period start',
      'plan price id',
      'cancellation reason',
      'trial start utc',
      'start utc',
      'start date utc',
    )
  ) {
    return 'subscriptions';
  }
  if (has('contact id', 'lead status', 'associated company')) return 'contacts';
  const person = has('first name', 'firstname') && has('last name', 'lastname');
  return person && !has('plan', 'value', 'mrr', 'arr', 'website', 'domain', 'owner', 'account owner')
    ? 'contacts'
    : 'companies';
}

function programOf(header: readonly string[], keys: ReadonlySet<string>): CrmProgram {
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name));
  if (has('record id', 'hs object id') || header.some((name) => /^property_/i.test(name.trim())))
    return 'hubspot';
  if (has('delinquent') && has('created utc', 'total spend', 'payment count')) return 'stripe';
  if (
    has('customer id') &&
    has('current period start utc', 'start utc', 'start date utc', 'canceled at utc', 'plan price id')
  ) {
    return 'stripe';
  }
  if (has('account id', 'account owner', 'opportunity name') && has('account name', 'opportunity name'))
    return 'salesforce';
  return 'other';
}

/** Roles by place: the first column that has a name takes the role. */
export function rolesOf(header: readonly string[], kind: CrmKind): readonly (CrmRole | null)[] {
  const taken = new Set<CrmRole>();
  return header.map((name) => {
    const role = roleOfHeader(name, kind);
    if (role === null || taken.has(role)) return null;
    taken.add(role);
    return role;
  });
}

function proposedMapping(
  kind: CrmKind,
  roles: readonly (CrmRole | null)[],
  rows: readonly CrmRow[],
): CrmMapping {
  return {
    kind,
    roles,
    period: kind === 'subscriptions' ? 'month' : 'year',
    decimal: openDecimal(roles, rows) ? '.' : (decimalOf(cellsWith(roles, rows, VALUES)) ?? '.'),
    dateOrder: dateOrderOf(cellsWith(roles, rows, DAYS)) ?? 'MDY',
    stages: stageMapping(stageNamesIn(kind, roles, rows)),
  };
}

const VALUES: readonly CrmRole[] = ['value', 'value-month', 'value-year'];
const DAYS: readonly CrmRole[] = ['on', 'since'];

/** Whether the amounts can be read with either decimal mark. */
export function openDecimal(roles: CrmMapping['roles'], rows: readonly CrmRow[]): boolean {
  return decimalOf(cellsWith(roles, rows, VALUES)) === null;
}

/** Whether the dates can be read in either order. */
export function openDateOrder(roles: CrmMapping['roles'], rows: readonly CrmRow[]): boolean {
  return dateOrderOf(cellsWith(roles, rows, DAYS)) === null;
}

function cellsWith(
  roles: CrmMapping['roles'],
  rows: readonly CrmRow[],
  wanted: readonly CrmRole[],
): string[] {
  const places = roles.flatMap((role, index) => (role !== null && wanted.includes(role) ? [index] : []));
  return rows
    .flatMap(({ cells }) => places.map((index) => plainCell(cells[index] ?? '')))
    .filter((cell) => cell !== '');
}

/** Names of stages in the order in which they first appear. Subscriptions have none: their status says what there is. */
export function stageNamesIn(kind: CrmKind, roles: CrmMapping['roles'], rows: readonly CrmRow[]): string[] {
  if (kind === 'subscriptions') return [];
  const names = cellsWith(roles, rows, roles.includes('stage') ? ['stage'] : ['status']);
  return [...new Set(names)];
}
