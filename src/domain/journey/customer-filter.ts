import type { BoardId } from '#domain/brand.ts';
import type { Customer } from './journey.ts';

/** Which customers are measured; `null` in a field: all. */
export interface CustomerFilter {
  readonly boardId: BoardId | null;
  readonly segment: string | null;
  readonly owner: string | null;
  readonly plan: string | null;
}

export const ALL_CUSTOMERS: CustomerFilter = { boardId: null, segment: null, owner: null, plan: null };

/** Archived customers are never measured. */
export function isMeasured(
  { archived, boardId, segment, owner, plan }: Pick<Customer, 'archived' | keyof CustomerFilter>,
  filter: CustomerFilter,
): boolean {
  return (
    !archived &&
    (filter.boardId === null || filter.boardId === boardId) &&
    (filter.segment === null || filter.segment === segment) &&
    (filter.owner === null || filter.owner === owner) &&
    (filter.plan === null || filter.plan === plan)
  );
}
