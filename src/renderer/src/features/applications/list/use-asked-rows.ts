import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { ColumnFilter, TableState } from '#ui/data-table/table-state.ts';
import { STANDARD_VIEW } from './standard-view.ts';

/** Rows that another screen can ask for by address, `/applications?show=…`, and the filter that finds them. */
const ASKED: Readonly<Record<string, { readonly id: string; readonly value: ColumnFilter }>> = {
  'without-contract': {
    id: 'contracts',
    value: { kind: 'numbers', min: null, max: 0, withUnknown: true },
  },
  'without-owner': { id: 'owner', value: { kind: 'choices', values: [null] } },
  'under-review': { id: 'status', value: { kind: 'choices', values: ['under-review'] } },
};

/** Narrows the table to the rows that were asked for; the address is plain again afterwards. */
export function useAskedRows(onState: (state: TableState) => void): void {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const show = parameters.get('show') ?? '';
  useEffect(() => {
    const asked = Object.hasOwn(ASKED, show) ? ASKED[show] : undefined;
    if (asked === undefined) return;
    onState({ ...STANDARD_VIEW, filters: [...STANDARD_VIEW.filters, asked] });
    navigate('/applications', { replace: true });
  }, [show, onState, navigate]);
}
