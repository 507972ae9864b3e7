import type { HealthBook } from '#database/use-health.ts';
import { LEVEL_NAMES } from '#domain/health/words.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { Health } from '../health.tsx';
import type { CustomerRow } from './customer-rows.ts';

const LEVELS = (['good', 'watch', 'poor', 'unknown'] as const).map((level) => ({
  value: level,
  label: LEVEL_NAMES[level],
}));

/** Health as a number with its word, and the level by which it is filtered. */
export function healthColumns(book: HealthBook | undefined): DataColumn<CustomerRow>[] {
  return [
    {
      id: 'health',
      label: 'Health',
      kind: 'number',
      width: 110,
      align: 'start',
      value: ({ customer }) => book?.get(customer.id)?.score ?? null,
      cell: ({ customer }) => <Health id={customer.id} iconOnly />,
    },
    {
      id: 'health-level',
      label: 'Health level',
      kind: 'choice',
      width: 120,
      hiddenAtFirst: true,
      choices: LEVELS,
      value: ({ customer }) => book?.get(customer.id)?.level ?? null,
    },
  ];
}
