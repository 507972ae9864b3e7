import { Button } from '@mantine/core';
import { IconChartLine, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useJourneys } from '#database/use-journeys.ts';
import { saveText } from '#desktop/files.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import { CustomerBookContext } from '#ui/customers/customer-figure.tsx';
import { CustomerFilters } from '#ui/customers/customer-filters.tsx';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { useCustomerBook } from '#ui/customers/use-customer-book.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { CustomerRates } from './customer-rates.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { MovementTable } from './movement-table.tsx';
import { RecurringChart } from './recurring-chart.tsx';
import { forecastCsv, movementCsv, recurringCsv } from './revenue-csv.ts';
import { useRevenueState } from './revenue-state.ts';
import classes from './revenue.module.css';
import { useRevenueFigures } from './use-revenue-figures.ts';
import { useRevenueFacts, type RevenueFacts } from './use-revenue.ts';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

function Part({ id, title, note, onSave, children }: PartProps): ReactNode {
  return (
    <section aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 id={id}>{title}</h2>
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
      {children}
    </section>
  );
}

interface FiguresProps {
  readonly journeys: readonly Journey[];
  readonly facts: RevenueFacts;
  readonly save: (name: string, content: string) => void;
}

function Figures({ journeys, facts, save }: FiguresProps): ReactNode {
  const { locale } = useSession();
  const figures = useRevenueFigures(journeys, facts);
  if (figures === undefined) return null;
  const { revenue, before, renewals, recurring, forecast } = figures;
  return (
    <>
      <CustomerRates revenue={revenue} renewals={renewals} locale={locale} />
      <Part
        id="movement"
        title="What moved it"
        note="For the customers present at the start; what is new counts in neither NRR nor GRR"
        onSave={() => save('revenue.csv', movementCsv(revenue))}
      >
        <div className={classes['tables']}>
          {revenue.byCurrency.length === 0 ? (
            <p className="desk-dim">Nobody of known value paid in this period.</p>
          ) : (
            <MovementTable revenue={revenue} before={before} locale={locale} />
          )}
        </div>
      </Part>
      <Part
        id="recurring"
        title="Recurring revenue"
        note="A month, at the end of each month"
        onSave={() => save('recurring-revenue.csv', recurringCsv(recurring))}
      >
        <RecurringChart recurring={recurring} locale={locale} />
      </Part>
      <Part
        id="forecast"
        title="Renewals ahead"
        note="Customers whose term ends, and what they pay a month"
        onSave={() => save('renewal-forecast.csv', forecastCsv(forecast))}
      >
        <ScrollRegion label="Renewals by month" className={classes['scroll']}>
          {forecast.length === 0 ? (
            <p className="desk-dim">No term of a customer ends in the next twelve months.</p>
          ) : (
            <ForecastTable months={forecast} locale={locale} />
          )}
        </ScrollRegion>
        <p className="desk-dim">
          At risk: paused, poor health, or a last answer of 0 to 6. Likely: good health, or a last answer of 9
          or 10. What is not known speaks neither way.
        </p>
      </Part>
    </>
  );
}

interface RevenueProps {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
}

function RevenueScreen({ boards, customers }: RevenueProps): ReactNode {
  const { locale } = useSession();
  const state = useRevenueState();
  const journeys = useJourneys(state.filter);
  const facts = useRevenueFacts();
  const book = useCustomerBook(customers, locale, saveText);
  return (
    <CustomerBookContext value={book}>
      <Screen title="Revenue">
        <CustomerPages current="/customers/revenue" />
        <div className={classes['page']}>
          <CustomerFilters
            filter={state.filter}
            onFilter={state.setFilter}
            period={{ value: state.period, onChange: state.setPeriod }}
            boards={boards}
            customers={customers}
          />
          {journeys !== undefined && facts !== undefined && (
            <Figures journeys={journeys} facts={facts} save={book.save} />
          )}
        </div>
      </Screen>
    </CustomerBookContext>
  );
}

/** What customers pay again and again, what moved it, and which renewals come (J6). */
export function RevenuePage(): ReactNode {
  const boards = useBoards();
  const customers = useCustomers(null);
  if (!boards || !customers) return <Screen title="Revenue">{null}</Screen>;
  if (customers.length > 0) return <RevenueScreen boards={boards} customers={customers} />;
  return (
    <Screen title="Revenue">
      <CustomerPages current="/customers/revenue" />
      <EmptyState
        title="No customers yet"
        icon={<IconChartLine size={32} stroke={1.4} aria-hidden />}
        actions={
          <Button component={Link} href="/import" data-primary-action>
            Import customers
          </Button>
        }
      >
        Enter what customers pay and since when; renewals, retention and churn follow.
      </EmptyState>
    </Screen>
  );
}
