import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import type { CustomerRow } from './customer-rows.ts';

/** A column per field that the manager added: shown, sorted, filtered and exported as its kind. */
export function customColumns(fields: readonly CustomField[]): DataColumn<CustomerRow>[] {
  return fields.map((field): DataColumn<CustomerRow> => {
    const base = { id: `field:${field.id}`, label: field.name, width: 140 };
    const value = ({ customer }: CustomerRow): string | number | null => customer.fields[field.id] ?? null;
    const text = (row: CustomerRow): string | null => {
      const found = value(row);
      return found === null ? null : String(found);
    };
    switch (field.kind) {
      case 'text':
        return { ...base, kind: 'text', value: text };
      case 'number':
        return {
          ...base,
          kind: 'number',
          value: (row) => {
            const found = value(row);
            return typeof found === 'number' ? found : null;
          },
        };
      case 'date':
        return { ...base, kind: 'date', value: (row) => text(row) as IsoDate | null };
      case 'choice':
        return {
          ...base,
          kind: 'choice',
          value: text,
          choices: field.choices.map((choice) => ({ value: choice, label: choice })),
        };
    }
  });
}
