import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { PERSON_FLAGS } from '#domain/people/person-entry.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { withFilter } from '#ui/data-table/table-state.ts';
import { STANDARD_VIEW, withFlag } from './standard-view.ts';

/**
 * Narrows the table to what another screen asked for: `/people?show=<flag>` or `/people?application=<id>`, those with a seat of
 * it. The address is plain again afterwards.
 * @param nameOf name of an application; `undefined` when it is not there
 */
export function useAskedPeople(
  nameOf: (id: string) => string | undefined,
  onState: (state: TableState) => void,
): void {
  const [parameters] = useSearchParams();
  const [, navigate] = useLocation();
  const show = parameters.get('show') ?? '';
  const application = parameters.get('application') ?? '';
  useEffect(() => {
    const flag = PERSON_FLAGS.find((one) => one === show);
    const name = application === '' ? undefined : nameOf(application);
    if (flag === undefined && application === '') return;
    const flagged = withFlag(STANDARD_VIEW, flag ?? null);
    onState(name === undefined ? flagged : withFilter(flagged, 'seats', { kind: 'choices', values: [name] }));
    navigate('/people', { replace: true });
  }, [show, application, nameOf, onState, navigate]);
}
