import type { BuiltCustomer, BuiltImport } from '#domain/crm/plan/build-rows.ts';
import type { CrmColumn, CrmTable, LeftOutRow } from '#domain/crm/crm-file.ts';
import { CRM_FIELDS, saidByCustomer, type CrmField } from '#domain/crm/plan/fields.ts';
import type { Contact, Customer } from '#domain/journey/journey.ts';
import type { PreviewChange, PreviewRow, StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { FIELD_NAMES, fieldText, ROLE_NAMES } from './crm-words.ts';

interface Shown {
  readonly table: CrmTable;
  readonly columns: readonly CrmColumn[];
  readonly built: BuiltImport;
  /** Rows that say nothing that could be stored, with their reasons. */
  readonly rejected: readonly LeftOutRow[];
  readonly locale: string;
}

/** What an export would do, in words. */
export function crmPreview({ table, columns, built, rejected, locale }: Shown): StagedPreviewModel {
  const all = [...table.leftOut, ...rejected, ...built.rejected].toSorted((a, b) => a.line - b.line);
  const fields = CRM_FIELDS.filter((field) =>
    built.added.some((one) => textOf(one.customer, field, table, locale) !== ''),
  );
  return {
    columns:
      built.added.length > 0
        ? [...fields.map((field) => FIELD_NAMES[field]), 'contacts']
        : recognised(columns),
    ignored: columns.filter(({ role }) => role === null).map(({ header }) => header),
    newRows: built.added.map((one) => newRow(one, fields, table, locale)),
    changed: built.changed.map((one) => change(one, table, locale)),
    unchanged: built.same.length,
    rejected: all,
  };
}

function recognised(columns: readonly CrmColumn[]): string[] {
  return columns.flatMap(({ role }) => (role === null ? [] : [ROLE_NAMES[role]]));
}

function textOf(customer: Customer, field: CrmField, { program }: CrmTable, locale: string): string {
  if (field === 'state' && customer.state.kind !== 'lost') return '';
  return fieldText(field, saidByCustomer(customer, program)[field], locale);
}

function newRow(
  { entry, customer }: BuiltCustomer,
  fields: readonly CrmField[],
  table: CrmTable,
  locale: string,
): PreviewRow {
  return {
    line: entry.lines[0] ?? 0,
    cells: [...fields.map((field) => textOf(customer, field, table, locale)), people(customer)],
    warnings: [],
  };
}

function change({ entry, customer }: BuiltCustomer, table: CrmTable, locale: string): PreviewChange {
  const before = entry.existing;
  const differences = CRM_FIELDS.filter((field) => entry.taken[field] !== undefined).map((field) => ({
    field: FIELD_NAMES[field],
    before: before === null ? '' : textOf(before, field, table, locale),
    after: textOf(customer, field, table, locale),
  }));
  const [had, has] = [before === null ? '' : people(before), people(customer)];
  const contacts = had === has ? [] : [{ field: 'contacts', before: had, after: has }];
  return {
    line: entry.lines[0] ?? 0,
    name: customer.company,
    byName: entry.by === 'name',
    differences: [...differences, ...contacts],
  };
}

function people({ contact, email, contacts }: Customer): string {
  const first: Contact = { name: contact, email, phone: '', role: '' };
  return [first, ...contacts]
    .map((one) =>
      [one.name, one.email === '' ? '' : `<${one.email}>`, one.role].filter((part) => part !== '').join(' '),
    )
    .filter((text) => text !== '')
    .join(', ');
}
