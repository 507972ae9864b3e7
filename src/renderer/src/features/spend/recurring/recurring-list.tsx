import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { openPriceRises, runRates, sumsByCurrency } from '#domain/spend/recurring/findings.ts';
import type { PriceRise } from '#domain/spend/recurring/findings.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { TableBar } from '#ui/data-table/table-bar.tsx';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import classes from './recurring.module.css';
import type { RecurringAddress } from './recurring-address.ts';
import type { RecurringRow } from './recurring-row.ts';
import { CHIPS, isShown, SHOW_NAMES } from './show.ts';
import { useAcknowledge } from './use-acknowledge.ts';

interface RecurringListProps {
  readonly address: RecurringAddress;
  readonly table: DataTableModel<RecurringRow>;
  readonly series: readonly RecurringSeries[];
  readonly acknowledged: ReadonlySet<string>;
  readonly dataUntil: IsoDate | null;
}

/** What it all costs, what is to be looked at, and the table. */
export function RecurringList(props: RecurringListProps): ReactNode {
  const { address, table, series, acknowledged, dataUntil } = props;
  const { locale } = useSession();
  const rises = openPriceRises(series, acknowledged);
  return (
    <>
      {series.length > 0 && <Totals series={series} rises={rises} dataUntil={dataUntil} />}
      <div className={classes['narrowing']}>
        <Chips {...props} />
        {address.show === 'price-rise' && rises.length > 1 && <AcknowledgeAll rises={rises} />}
        <Checkbox
          label="Other merchants"
          checked={address.others}
          onChange={(event) => address.go({ others: event.currentTarget.checked })}
        />
      </div>
      <TableBar table={table} formatDate={(date) => formatDate(date, locale)} />
      <DataTable
        label="Recurring charges"
        table={table}
        rowName={(row) => row.series.vendorName}
        openId={address.id}
        onOpen={(row) => address.go({ id: row.series.id })}
        empty={<Nothing address={address} hasAny={series.length > 0} />}
      />
    </>
  );
}

function Chips({ address, series, acknowledged }: RecurringListProps): ReactNode {
  return (
    <fieldset className={classes['chips']} aria-label="Show">
      {CHIPS.map((show) => {
        const count = series.filter((one) => isShown(one, show, acknowledged)).length;
        return (
          <UnstyledButton
            key={show}
            className={classes['show']}
            aria-pressed={address.show === show}
            onClick={() => address.go({ show })}
          >
            {SHOW_NAMES[show]} <span className="desk-dim">{count}</span>
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
}

function Totals({
  series,
  rises,
  dataUntil,
}: Pick<RecurringListProps, 'series' | 'dataUntil'> & { readonly rises: readonly PriceRise[] }): ReactNode {
  const { locale } = useSession();
  const words = (sums: ReturnType<typeof runRates>): string =>
    sums.map(({ minor, currency }) => ledgerMoney(minor, currency, locale)).join(' and ');
  const more = sumsByCurrency(
    rises.map(({ series: { currency }, change }) => ({ currency, minor: change.yearly })),
  );
  const rates = runRates(series).filter(({ minor }) => minor !== 0);
  return (
    <p className={classes['totals']}>
      <strong data-testid="recurring-total">{rates.length === 0 ? 'Nothing' : words(rates)} a year</strong>
      {rises.length > 0 && (
        <span>
          {rises.length === 1 ? '1 price rise' : `${rises.length} price rises`} to look at: {words(more)} more
          a year
        </span>
      )}
      {dataUntil !== null && (
        <span className="desk-dim">Statements until {formatDate(dataUntil, locale)}</span>
      )}
    </p>
  );
}

function AcknowledgeAll({ rises }: { readonly rises: readonly PriceRise[] }): ReactNode {
  const { readOnly } = useSession();
  const { acknowledge } = useAcknowledge();
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={readOnly !== null}
      onClick={() => void acknowledge(rises)}
    >
      Acknowledge all {rises.length}
    </Button>
  );
}

function Nothing({
  address,
  hasAny,
}: {
  readonly address: RecurringAddress;
  readonly hasAny: boolean;
}): ReactNode {
  if (hasAny) {
    return (
      <EmptyState
        title="Nothing of this kind"
        actions={
          <Button variant="default" onClick={() => address.go({ show: 'all' })}>
            Show all recurring charges
          </Button>
        }
      >
        {address.show === 'price-rise'
          ? 'No price rise waits to be looked at.'
          : 'No recurring charge is in this state.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing recurring found"
      icon={<IconRepeat size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
      actions={
        !address.others && (
          <Button variant="default" onClick={() => address.go({ others: true })}>
            Look at other merchants too
          </Button>
        )
      }
    >
      A series takes at least three charges of one vendor and payer, a month, a quarter or a year apart.
      Import statements of more months.
    </EmptyState>
  );
}
