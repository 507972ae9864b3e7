import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import { fieldText, readFieldValue } from '#domain/custom-fields/field-value.ts';
import { listCell, type Cells } from '#domain/tables/entity-cells.ts';
import { HERE, type Contact, type Customer, type CustomerState } from './journey.ts';

/** Columns of what is known of a customer besides who it is and where it stands. */
export const MORE_COLUMNS = [
  'contacts',
  'domain',
  'state',
  'state since',
  'state until',
  'state reason',
  'referred by id',
  'external ids',
] as const;

type More = Pick<Customer, 'contacts' | 'domain' | 'state' | 'referredById' | 'externalIds' | 'fields'>;

/** Column of a field that the manager added; headers are compared without case. */
export function fieldColumn({ name }: Pick<CustomField, 'name'>): string {
  return `field: ${name.trim().toLowerCase().replace(/\s+/g, ' ')}`;
}

export function moreCells(
  customer: More,
  fields: readonly CustomField[],
): Record<string, string | number | null> {
  const { state } = customer;
  const cells: Record<string, string | number | null> = {
    contacts: listCell(customer.contacts.map(contactCell)),
    domain: customer.domain,
    state: state.kind,
    'state since': state.kind === 'here' ? null : state.on,
    'state until': state.kind === 'paused' ? state.until : null,
    'state reason': state.kind === 'here' ? null : state.reason,
    'referred by id': customer.referredById,
    'external ids': listCell(Object.entries(customer.externalIds).map(([program, id]) => `${program}=${id}`)),
  };
  for (const field of fields) cells[fieldColumn(field)] = fieldText(customer.fields[field.id]);
  return cells;
}

/** Reads `moreCells`; what the file has no column for stays as it is stored. */
export function readMore(
  cells: Cells,
  match: Customer | null,
  fields: readonly CustomField[],
  today: IsoDate,
): More {
  return {
    contacts: cells.has('contacts') ? cells.list('contacts', []).map(readContact) : (match?.contacts ?? []),
    domain: cells.text('domain', match?.domain ?? ''),
    state: readState(cells, match?.state ?? HERE, today),
    referredById: cells.has('referred by id')
      ? (cells.id('referred by id') as CustomerId | null)
      : (match?.referredById ?? null),
    externalIds: cells.has('external ids') ? readIds(cells) : (match?.externalIds ?? {}),
    fields: readFields(cells, match, fields),
  };
}

/** `Ann Lee | ann@acme.example | +49 30 1 | Head of IT`. */
function contactCell({ name, email, phone, role }: Contact): string {
  return [name, email, phone, role].map((part) => part.replace(/[\\|]/g, '\\$&')).join(' | ');
}

function readContact(text: string): Contact {
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    const next = text.charAt(index + 1);
    const last = parts.length - 1;
    if (mark === '\\' && (next === '|' || next === '\\')) {
      parts[last] += next;
      index += 1;
    } else if (mark === '|') parts.push('');
    else parts[last] += mark;
  }
  const [name = '', email = '', phone = '', role = ''] = parts.map((part) => part.trim());
  return { name, email, phone, role };
}

function readIds(cells: Cells): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const entry of cells.list('external ids', [])) {
    const at = entry.indexOf('=');
    if (at < 1) cells.refuse(`external ids: “${entry}” is not written as program=id.`);
    else found.push([entry.slice(0, at).trim(), entry.slice(at + 1).trim()]);
  }
  return Object.fromEntries(found);
}

function readState(cells: Cells, before: CustomerState, today: IsoDate): CustomerState {
  if (!cells.has('state')) return before;
  const kind = cells.choice('state', ['here', 'paused', 'lost'], 'here', 'here');
  if (kind === 'here') return HERE;
  const same = before.kind === kind ? before : null;
  const on = cells.date('state since', same?.on ?? null) ?? same?.on ?? today;
  if (on > today) cells.refuse(`state since: ${on} lies in the future.`);
  const reason = cells.text('state reason', same?.reason ?? '');
  if (kind === 'lost') return { kind, on, reason };
  const until = cells.date('state until', same?.kind === 'paused' ? same.until : null);
  if (until !== null && until < on) cells.refuse(`state until: ${until} lies before ${on}.`);
  return { kind, on, until, reason };
}

function readFields(
  cells: Cells,
  match: Customer | null,
  fields: readonly CustomField[],
): Customer['fields'] {
  const values: Record<string, string | number> = { ...match?.fields };
  for (const field of fields) {
    const column = fieldColumn(field);
    if (!cells.has(column)) continue;
    const value = readFieldValue(field, cells.bare(column));
    if (!value.ok) cells.refuse(`${column}: ${value.message}`);
    else if (value.value === null) delete values[field.id];
    else values[field.id] = value.value;
  }
  return values;
}
