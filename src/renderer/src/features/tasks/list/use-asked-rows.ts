import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { ColumnFilter, TableState } from '#ui/data-table/table-state.ts';
import { STANDARD_VIEW } from './standard-view.ts';

interface Asked {
  readonly id: string;
  readonly value: ColumnFilter;
}

const choices = (id: string, ...values: string[]): Asked => ({ id, value: { kind: 'choices', values } });
const KEPT = choices('kind', 'task', 'off-boarding');

/** Rows that another screen can ask for by address, `/tasks?show=…`, and the filters that find them. */
const ASKED: Readonly<Record<string, readonly Asked[]>> = {
  /** What Home counts: kept tasks that are due. */
  due: [choices('when', 'overdue', 'today'), KEPT],
  'off-boarding': [...STANDARD_VIEW.filters, choices('kind', 'off-boarding')],
};

/** Narrows the table to the rows that were asked for; the address is plain again afterwards. */
export function useAskedRows(onState: (state: TableState) => void): void {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const show = parameters.get('show') ?? '';
  useEffect(() => {
    const asked = Object.hasOwn(ASKED, show) ? ASKED[show] : undefined;
    if (asked === undefined) return;
    onState({ ...STANDARD_VIEW, filters: [...asked] });
    navigate('/tasks', { replace: true });
  }, [show, onState, navigate]);
}
