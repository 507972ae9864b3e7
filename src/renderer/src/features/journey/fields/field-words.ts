import type { CustomFieldKind } from '#domain/custom-fields/custom-field.ts';

export const FIELD_KIND_NAMES: Readonly<Record<CustomFieldKind, string>> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice',
};

export function customersWords(count: number): string {
  return count === 1 ? '1 customer' : `${count} customers`;
}
