import { useEffect, useMemo, useRef, useState } from 'react';
import { useLedger, useLedgerRevision } from '#ledger/use-ledger.ts';
import type { CurrencyTotal, LedgerPage, LedgerRow, RowOrder, SpendFilter } from '#ledger/questions.ts';

export const PAGE_ROWS = 100;
/** Pages kept: some two thousand rows, whatever the ledger holds. */
const MOST_PAGES = 20;

/** First and last page in sight. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

export interface LedgerPages {
  /** `undefined` until the first page is there. */
  readonly total: number | undefined;
  readonly currencies: readonly CurrencyTotal[];
  /** `null`: on its way. */
  row(index: number): LedgerRow | null;
  readonly problem: string | null;
}

interface Held {
  readonly stamp: string;
  readonly pages: ReadonlyMap<number, LedgerPage>;
  readonly problem: string | null;
}

const NOTHING: Held = { stamp: '', pages: new Map(), problem: null };

function withPage(held: Held, stamp: string, number: number, page: LedgerPage): Held {
  const pages = new Map(held.stamp === stamp ? held.pages : []);
  pages.set(number, page);
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST_PAGES) break;
    pages.delete(oldest);
  }
  return { stamp, pages, problem: null };
}

/** The rows of a filter, page by page as they come into sight; never all of them. */
export function useLedgerPages(
  filter: SpendFilter,
  order: RowOrder,
  { first, last }: PageRange,
): LedgerPages {
  const client = useLedger();
  const revision = useLedgerRevision();
  const question = JSON.stringify([filter, order]);
  const stamp = `${revision} ${question}`;
  const [held, setHeld] = useState(NOTHING);
  const latest = useRef(held);
  useEffect(() => {
    latest.current = held;
  }, [held]);

  useEffect(() => {
    let current = true;
    const [filter, order] = JSON.parse(question) as [SpendFilter, RowOrder];
    const known = latest.current.stamp === stamp ? latest.current.pages : NOTHING.pages;
    for (let page = first; page <= last; page++) {
      if (known.has(page)) continue;
      const ask = { kind: 'rows', filter, order, offset: page * PAGE_ROWS, limit: PAGE_ROWS } as const;
      void client.ask(ask).then((outcome) => {
        if (!current) return;
        if (outcome.ok) setHeld((before) => withPage(before, stamp, page, outcome.value));
        else setHeld({ stamp, pages: new Map(), problem: outcome.message });
      });
    }
    return () => {
      current = false;
    };
  }, [client, question, stamp, first, last]);

  return useMemo(() => {
    const known = held.pages.values().next().value;
    return {
      total: known?.total,
      currencies: known?.currencies ?? [],
      row: (index) => held.pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS] ?? null,
      problem: held.problem,
    };
  }, [held]);
}
