import type { Board } from '#domain/journey/journey.ts';
import type { CustomerTableNames } from '#domain/journey/customer-table.ts';

export function boardNames(boards: readonly Board[]): CustomerTableNames {
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  return { boardName: (id) => names.get(id) ?? null };
}
