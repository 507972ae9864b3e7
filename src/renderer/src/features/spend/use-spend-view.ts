import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { parseSpendView, spendAddress } from './spend-address.ts';
import type { SpendView } from './spend-address.ts';

/** The view that the address describes, and the way to change it. */
export function useSpendView(): readonly [
  SpendView,
  (change: Partial<SpendView>, options?: { readonly replace?: boolean }) => void,
] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = useMemo(() => parseSpendView(search), [search]);
  return [view, (change, options) => navigate(spendAddress({ ...view, ...change }), options)];
}
