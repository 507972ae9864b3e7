import type { Amendment } from './contract.ts';

/** Amendments as they take effect. Those of the same day go by their ids, so that the list's order says nothing. */
export function amendmentsInOrder(amendments: readonly Amendment[]): readonly Amendment[] {
  return amendments.toSorted((a, b) => compareText(a.effective, b.effective) || compareText(a.id, b.id));
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
