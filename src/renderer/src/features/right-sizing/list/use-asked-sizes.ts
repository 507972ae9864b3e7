import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { withFilter } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { STANDARD_VIEW } from './standard-view.ts';

/** Lines of which seats can go. */
const CAN_SHRINK = { kind: 'numbers', min: 1, max: null, withUnknown: false } as const;

/** Narrows the table to lines that can shrink when the address asks for them (`?show=can-shrink`); it is plain again afterwards. */
export function useAskedSizes(onState: (state: TableState) => void): void {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const asked = parameters.get('show') === 'can-shrink';
  useEffect(() => {
    if (!asked) return;
    onState(withFilter(STANDARD_VIEW, 'freed', CAN_SHRINK));
    navigate('/usage/right-sizing', { replace: true });
  }, [asked, onState, navigate]);
}
