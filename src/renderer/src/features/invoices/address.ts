import { useLocation, useParams, useSearch } from 'wouter';
import { invoicesAddress, parseShow } from './views/show.ts';
import type { Show } from './views/show.ts';

/** Which view is shown, which invoice is open and how large; all of it is in the address. */
export interface InvoicesAddress {
  readonly view: Show;
  readonly id: string | null;
  readonly full: boolean;
  readonly show: (id: string | null, full?: boolean) => void;
}

export function useInvoicesAddress(): InvoicesAddress {
  const { id } = useParams<{ id?: string }>();
  const query = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const full = query.has('full');
  const view = parseShow(query.get('show'));
  return {
    view,
    id: id ?? null,
    full,
    show: (next, large = full && next !== null) => navigate(invoicesAddress(view, next, large)),
  };
}
