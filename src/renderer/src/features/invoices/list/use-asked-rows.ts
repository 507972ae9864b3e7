import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { Application } from '#domain/applications/application.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { STANDARD_VIEW } from './standard-view.ts';

/** Narrows the table to one application's invoices when the address asks for them; it is plain again afterwards. */
export function useAskedRows(
  applications: readonly Application[],
  onState: (state: TableState) => void,
): void {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const asked = applications.find(({ id }) => id === parameters.get('application'))?.name;
  useEffect(() => {
    if (asked === undefined) return;
    const filter = { id: 'application', value: { kind: 'contains', text: asked } } as const;
    onState({ ...STANDARD_VIEW, filters: [filter] });
    navigate('/invoices', { replace: true });
  }, [asked, onState, navigate]);
}
