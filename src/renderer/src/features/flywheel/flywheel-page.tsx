import { Button, SegmentedControl } from '@mantine/core';
import { IconWheel } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { saveText } from '#desktop/files.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { ALL_CUSTOMERS } from '#domain/journey/customer-filter.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { useTableKey } from '#ui/charts/use-table-key.ts';
import { CustomerBookContext } from '#ui/customers/customer-figure.tsx';
import { CustomerFilters } from '#ui/customers/customer-filters.tsx';
import { useCustomerBook } from '#ui/customers/use-customer-book.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { useFlywheelState } from './flywheel-state.ts';
import { spotOf, type Spot } from './flywheel-words.ts';
import classes from './flywheel.module.css';
import { EffortLog } from './effort/effort-log.tsx';
import { PastForce } from './side/past.tsx';
import { Side } from './side/side.tsx';
import { ToolsPart } from './software/tools-part.tsx';
import { useWheel, type WheelFigures } from './use-wheel.ts';
import { WheelDrawing } from './wheel/wheel-drawing.tsx';
import { WheelTable } from './wheel/wheel-table.tsx';

function Legend({ figures }: { readonly figures: WheelFigures }): ReactNode {
  const { locale } = useSession();
  const filtered = useFlywheelState(({ filter }) => Object.values(filter).some((value) => value !== null));
  const { period, before } = figures.wheel;
  const days = ({ from, to }: typeof period): string =>
    `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
  return (
    <p className={classes['legend']}>
      {days(period)}
      {before !== null && `, compared with ${days(before)}`}. Thick: much force. Rough edge: much friction.
      {filtered && ' Hours, money and software are of all customers; the filters are about cards and plays.'}
    </p>
  );
}

interface FiguresProps {
  readonly figures: WheelFigures;
  readonly spot: Spot;
  readonly save: (name: string, content: string) => void;
}

function Figures({ figures, spot, save }: FiguresProps): ReactNode {
  const { locale } = useSession();
  const shown = useFlywheelState((state) => state.shown);
  return (
    <>
      {shown === 'table' ? (
        <div>
          <ScrollRegion label="The wheel as a table" className={classes['scroll']}>
            <WheelTable wheel={figures.wheel} locale={locale} />
          </ScrollRegion>
          <Legend figures={figures} />
        </div>
      ) : (
        <div className={classes['top']}>
          <div>
            <WheelDrawing wheel={figures.wheel} spot={spot} locale={locale} />
            <Legend figures={figures} />
          </div>
          <Side wheel={figures.wheel} spot={spot} locale={locale} />
        </div>
      )}
      <section aria-labelledby="past-force">
        <div className={classes['head']}>
          <h2 id="past-force">What past force did to speed</h2>
        </div>
        <ScrollRegion label="Past force and speed" className={classes['scroll']}>
          <PastForce figures={figures} spot={spot} />
        </ScrollRegion>
      </section>
      <ToolsPart figures={figures} spot={spot} />
      <EffortLog efforts={figures.facts.efforts} spot={spot} save={save} />
    </>
  );
}

interface FlywheelProps {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
}

function Flywheel({ boards, customers }: FlywheelProps): ReactNode {
  const { locale } = useSession();
  const state = useFlywheelState();
  const figures = useWheel();
  const { phase } = useParams<{ phase?: string }>();
  const spot = useMemo(() => spotOf(phase), [phase]);
  const book = useCustomerBook(customers, locale, saveText);
  useTableKey(state.toggle);
  return (
    <CustomerBookContext value={book}>
      <Screen
        title="Flywheel"
        actions={
          <SegmentedControl
            aria-label="Show the wheel or a table (T)"
            data={[
              { value: 'wheel', label: 'Wheel' },
              { value: 'table', label: 'Table' },
            ]}
            value={state.shown}
            onChange={(shown) => state.setShown(shown === 'table' ? 'table' : 'wheel')}
          />
        }
      >
        <div className={classes['page']}>
          <CustomerFilters
            filter={state.filter}
            onFilter={state.setFilter}
            period={{ value: state.period, onChange: state.setPeriod }}
            boards={boards}
            customers={customers}
          />
          {figures?.facts.journeys.length === 0 && (
            <EmptyState
              title="No customers pass the filters"
              actions={
                <Button variant="default" onClick={() => state.setFilter(ALL_CUSTOMERS)}>
                  Clear the filters
                </Button>
              }
            >
              The wheel is drawn from customers; none has this board, segment, plan and owner.
            </EmptyState>
          )}
          {figures !== undefined && figures.facts.journeys.length > 0 && (
            <Figures figures={figures} spot={spot} save={book.save} />
          )}
        </div>
      </Screen>
    </CustomerBookContext>
  );
}

/** Whether the wheel turns faster than before, what drives it and what holds it back (F1, F2). */
export function FlywheelPage(): ReactNode {
  const boards = useBoards();
  const customers = useCustomers(null);
  if (!boards || !customers) return <Screen title="Flywheel">{null}</Screen>;
  if (customers.length > 0) return <Flywheel boards={boards} customers={customers} />;
  return (
    <Screen title="Flywheel">
      <EmptyState
        title="Nothing turns yet"
        icon={<IconWheel size={32} stroke={1.4} aria-hidden />}
        actions={
          <Button component={Link} href="/import" data-primary-action>
            Import customers
          </Button>
        }
      >
        The wheel is drawn from customers and what moves them from awareness to advocacy. Put them on a board,
        or import them.
      </EmptyState>
    </Screen>
  );
}
