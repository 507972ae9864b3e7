import type { Customer } from '#domain/journey/journey.ts';
import type { KnownValues } from './customer-form.tsx';

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b));
}

/** What other customers have in their fields, to be offered while typing. */
export function knownValues(customers: readonly Customer[]): KnownValues {
  return {
    owners: distinct(customers.map((customer) => customer.owner)),
    segments: distinct(customers.map((customer) => customer.segment)),
    sources: distinct(customers.map((customer) => customer.source)),
    plans: distinct(customers.map((customer) => customer.plan)),
    companies: distinct(customers.map((customer) => customer.company)),
    tags: distinct(customers.flatMap((customer) => customer.tags)),
  };
}
