import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { withFilter, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { FIRST_STATE } from './first-state.ts';

/** Narrows the table to customers at risk when the address asks for them (`?show=at-risk`); it is plain again afterwards. */
export function useAskedCustomers(onState: (state: TableState) => void): void {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const asked = parameters.get('show') === 'at-risk';
  useEffect(() => {
    if (!asked) return;
    const filter = { kind: 'choices', values: ['at-risk'] } as const;
    onState(withFilter(withSort(FIRST_STATE, 'renewal', false), 'risk', filter));
    navigate('/customers', { replace: true });
  }, [asked, onState, navigate]);
}
