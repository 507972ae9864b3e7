import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useJourneys } from '#database/use-journeys.ts';
import { saveText } from '#desktop/files.ts';
import type { FunnelOrder } from '#domain/funnel/funnel.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import { CustomerBookContext } from '#ui/customers/customer-figure.tsx';
import { CustomerFilters } from '#ui/customers/customer-filters.tsx';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { useCustomerBook } from '#ui/customers/use-customer-book.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { funnelCsv, retentionCsv, timesCsv } from './funnel-csv.ts';
import { useFunnelState } from './funnel-state.ts';
import { FunnelTable } from './funnel-table.tsx';
import classes from './funnel.module.css';
import { RetentionGrid } from './retention-grid.tsx';
import { TimesTable } from './times-table.tsx';
import { useFunnelFigures } from './use-funnel-figures.ts';

interface PartProps {
  readonly title: string;
  readonly note: string;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

function Part({ title, note, onSave, children }: PartProps): ReactNode {
  return (
    <div>
      <div className={classes['head']}>
        <h2>{title}</h2>
        <span className="desk-dim">{note}</span>
        <Button
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.5} />}
          aria-label={`Save ${title.toLowerCase()} as CSV`}
          onClick={onSave}
        >
          CSV
        </Button>
      </div>
      <ScrollRegion label={title} className={classes['scroll']}>
        {children}
      </ScrollRegion>
    </div>
  );
}

const ORDERS: readonly { readonly value: FunnelOrder; readonly label: string }[] = [
  { value: 'any-order', label: 'Any order' },
  { value: 'strict', label: 'Every stage in order' },
];

interface FiguresProps {
  readonly journeys: readonly Journey[];
  readonly save: (name: string, content: string) => void;
}

function Figures({ journeys, save }: FiguresProps): ReactNode {
  const { locale } = useSession();
  const order = useFunnelState((state) => state.order);
  const figures = useFunnelFigures(journeys);
  if (figures === undefined) return null;
  const { stages, times, cohorts } = figures;
  const none = stages.every(({ entered }) => entered.length === 0);
  return (
    <>
      <Part
        title="How far they come"
        note={
          order === 'strict'
            ? 'Only who passed every stage in order'
            : 'Whoever reached a stage, in any order'
        }
        onSave={() => save('funnel.csv', funnelCsv(stages))}
      >
        {none ? (
          <p className="desk-dim">Nobody entered Awareness in this period.</p>
        ) : (
          <FunnelTable stages={stages} locale={locale} />
        )}
      </Part>
      <Part
        title="Time in stage"
        note="All time; pauses are left out"
        onSave={() => save('time-in-stage.csv', timesCsv(times))}
      >
        <TimesTable times={times} locale={locale} />
      </Part>
      <Part
        title="Retention by start month"
        note="Share of those who first bought in the month and were still customers so many months later"
        onSave={() => save('retention.csv', retentionCsv(cohorts))}
      >
        {cohorts.length === 0 ? (
          <p className="desk-dim">Nobody has come to Purchase yet.</p>
        ) : (
          <RetentionGrid cohorts={cohorts} locale={locale} />
        )}
      </Part>
    </>
  );
}

function Funnel({
  boards,
  customers,
}: {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
}): ReactNode {
  const { locale } = useSession();
  const state = useFunnelState();
  const journeys = useJourneys(state.filter);
  const book = useCustomerBook(customers, locale, saveText);
  return (
    <CustomerBookContext value={book}>
      <Screen
        title="Funnel"
        actions={
          <SegmentedControl
            aria-label="Which way counts"
            data={[...ORDERS]}
            value={state.order}
            onChange={state.setOrder}
          />
        }
      >
        <CustomerPages current="/customers/funnel" />
        <div className={classes['page']}>
          <CustomerFilters
            filter={state.filter}
            onFilter={state.setFilter}
            period={{ value: state.period, onChange: state.setPeriod }}
            boards={boards}
            customers={customers}
          />
          {journeys !== undefined && <Figures journeys={journeys} save={book.save} />}
        </div>
      </Screen>
    </CustomerBookContext>
  );
}

/** How far customers come, how long it takes them, and how long they stay (J9). */
export function FunnelPage(): ReactNode {
  const boards = useBoards();
  const customers = useCustomers(null);
  if (!boards || !customers) return <Screen title="Funnel">{null}</Screen>;
  if (customers.length > 0) return <Funnel boards={boards} customers={customers} />;
  return (
    <Screen title="Funnel">
      <CustomerPages current="/customers/funnel" />
      <EmptyState
        title="No customers yet"
        icon={<IconFilter size={32} stroke={1.4} aria-hidden />}
        actions={
          <Button component={Link} href="/import" data-primary-action>
            Import customers
          </Button>
        }
      >
        Put customers on a board, or import them; what moves them makes the funnel.
      </EmptyState>
    </Screen>
  );
}
