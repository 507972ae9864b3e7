/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are placed one by one, which a table element can't do */
import { Button, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { deepEqual } from 'fast-equals';
import { memo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useSpendImports } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { LedgerRow, RowOrder, SpendFilter } from '#ledger/questions.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import { useInvoiceOfRow } from '#ledger/use-invoices.ts';
import { useLedger, useLedgerAnswer } from '#ledger/use-ledger.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { exportSpend } from './export-spend.ts';
import { LedgerRowLine } from './ledger-row-line.tsx';
import classes from './spend.module.css';
import { PAGE_ROWS, useLedgerPages } from './use-ledger-pages.ts';
import type { LedgerPages, PageRange } from './use-ledger-pages.ts';

const ROW_HEIGHT = 36;
/** Browsers draw nothing taller than some 33 million pixels. */
const MOST_SCROLLED = 900_000;

interface LedgerRowsProps {
  readonly filter: SpendFilter;
  /** Converted: the sum is told in that money as well. Amounts of rows stay as they were paid. */
  readonly money: SpendMoney;
}

/** The rows behind the figures: virtual, asked for page by page. Another cut of the same rows draws nothing anew here. */
export const LedgerRows = memo(function LedgerRows({ filter, money }: LedgerRowsProps): ReactNode {
  const { locale } = useSession();
  const [order, setOrder] = useState<RowOrder>('date-desc');
  const [range, setRange] = useState<PageRange>({ first: 0, last: 0 });
  const pages = useLedgerPages(filter, order, range);
  const [correcting, setCorrecting] = useState<LedgerRow | null>(null);
  const total = pages.total ?? 0;
  const sums = pages.currencies.map(({ net, currency }) => ledgerMoney(net, currency, locale));
  return (
    <section className={classes['section']} aria-label="Rows">
      <div className={classes['rowsBar']}>
        <h2 className={classes['sectionTitle']}>Rows</h2>
        <span className="desk-dim" data-testid="rows-summary">
          {pages.total === undefined
            ? 'Looking …'
            : `${total.toLocaleString(locale)} ${total === 1 ? 'row' : 'rows'}${sums.length > 0 ? `, ${sums.join(' and ')}` : ''}`}
        </span>
        {money.kind === 'converted' && pages.currencies.length > 0 && (
          <ConvertedSum filter={filter} money={money} />
        )}
        <span className={classes['spacer']} />
        <ExportButton filter={filter} order={order} />
      </div>
      {pages.problem !== null && <p role="alert">{pages.problem}</p>}
      {total > MOST_SCROLLED && (
        <p className="desk-dim">
          The first {MOST_SCROLLED.toLocaleString(locale)} can be scrolled through. Search or filter to see
          the others; all of them are in the CSV.
        </p>
      )}
      <VirtualRows
        pages={pages}
        order={order}
        setOrder={setOrder}
        onCorrect={setCorrecting}
        range={range}
        setRange={setRange}
      />
      {correcting !== null && <AssignDialog row={correcting} onClose={() => setCorrecting(null)} />}
    </section>
  );
}, deepEqual);

interface VirtualRowsProps {
  readonly pages: LedgerPages;
  readonly range: PageRange;
  readonly setRange: (range: PageRange) => void;
  readonly order: RowOrder;
  readonly setOrder: (order: RowOrder) => void;
  readonly onCorrect: (row: LedgerRow) => void;
}

function VirtualRows({ pages, range, setRange, order, setOrder, onCorrect }: VirtualRowsProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const imports = useSpendImports();
  const invoiceOf = useInvoiceOfRow();
  const fileNames = new Map(imports?.map(({ id, fileName }) => [id, fileName]));
  const total = pages.total ?? 0;
  // oxlint-disable-next-line react/incompatible-library -- its functions are only called here and in effects
  const virtual = useVirtualizer({
    count: Math.min(total, MOST_SCROLLED),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
    onChange: ({ range: seen }) => {
      if (seen === null) return;
      const first = Math.floor(seen.startIndex / PAGE_ROWS);
      const last = Math.floor(seen.endIndex / PAGE_ROWS);
      if (first !== range.first || last !== range.last) setRange({ first, last });
    },
  });
  const items = virtual.getVirtualItems();
  return (
    <div className={classes['grid']} ref={scroller}>
      <div role="table" aria-label="Ledger rows" aria-rowcount={total + 1}>
        <Head order={order} setOrder={setOrder} />
        <div role="rowgroup" className={classes['gridBody']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <LedgerRowLine
              key={item.key}
              row={pages.row(item.index)}
              index={item.index}
              top={item.start}
              fileNames={fileNames}
              invoiceOf={invoiceOf}
              onCorrect={onCorrect}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const COLUMNS = ['Date', 'Description', 'Application or vendor', 'Payer', 'Amount', 'Import'] as const;

function Head({ order, setOrder }: Pick<VirtualRowsProps, 'order' | 'setOrder'>): ReactNode {
  const sortable = { Date: 'date', Amount: 'amount' } as const;
  return (
    <div role="rowgroup" className={classes['gridHead']} style={{ display: 'block' }}>
      <div role="row" className={classes['gridRow']} aria-rowindex={1}>
        {COLUMNS.map((name) => {
          const key = name === 'Date' || name === 'Amount' ? sortable[name] : null;
          const sorted = key !== null && order.startsWith(key);
          const direction = order.endsWith('-desc') ? 'descending' : 'ascending';
          const cell = name === 'Amount' ? classes['cellNumber'] : classes['cell'];
          return (
            <div key={name} role="columnheader" className={cell} aria-sort={sorted ? direction : undefined}>
              {key === null ? (
                name
              ) : (
                <UnstyledButton
                  className={classes['sort']}
                  onClick={() =>
                    setOrder(sorted && direction === 'descending' ? `${key}-asc` : `${key}-desc`)
                  }
                >
                  {name} {sorted && <span aria-hidden>{direction === 'descending' ? '↓' : '↑'}</span>}
                </UnstyledButton>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function ExportButton({
  filter,
  order,
}: {
  readonly filter: SpendFilter;
  readonly order: RowOrder;
}): ReactNode {
  const client = useLedger();
  const imports = useSpendImports();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const fileNames = new Map(imports?.map(({ id, fileName }) => [id, fileName]));
      const saved = await exportSpend(client, filter, order, fileNames);
      if (saved !== null) noticeDone(`Saved ${saved}`);
    } catch (error) {
      noticeProblem('The rows were not saved', error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <Button size="compact-xs" variant="default" loading={busy} onClick={() => void save()}>
      Save as CSV
    </Button>
  );
}

/** What the rows are worth together, at the rates of their days. */
function ConvertedSum(props: {
  readonly filter: SpendFilter;
  readonly money: Extract<SpendMoney, { kind: 'converted' }>;
}): ReactNode {
  const { locale } = useSession();
  const { currency, maxRateAgeDays } = props.money;
  const ask = { kind: 'converted', filter: props.filter, currency, maxRateAgeDays } as const;
  const { value } = useLedgerAnswer(ask);
  if (value === undefined) return null;
  const apart = value.withoutRate.length === 0 ? '' : ', besides what has no rate';
  return <span className="desk-dim">{`= ${ledgerMoney(value.net, currency, locale)}${apart}`}</span>;
}
