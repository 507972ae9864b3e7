/** Views of the invoices; part of the address. */
export const SHOWS = ['all', 'flags', 'unpaid', 'paid-without'] as const;
export type Show = (typeof SHOWS)[number];

export const SHOW_NAMES: Readonly<Record<Show, string>> = {
  all: 'All',
  flags: 'Flags',
  unpaid: 'Unpaid',
  'paid-without': 'Paid without an invoice',
};

export function parseShow(text: string | null): Show {
  return SHOWS.find((show) => show === text) ?? 'all';
}

/** Address of a view, with the invoice that is open beside it. */
export function invoicesAddress(show: Show, id: string | null = null, full = false): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (full) query.set('full', '1');
  return `/invoices${id === null ? '' : `/${id}`}?${query.toString()}`;
}
