import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { useRateBook } from '#database/rates.ts';
import { useApplications, useContracts } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { conversionOf } from '#domain/settings/settings.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import type { SpendView } from '../spend-address.ts';
import { moneyOf } from '../spend-money.ts';
import { SpendTools } from '../spend-tools.tsx';
import { committedItems } from '#ledger/committed-items.ts';
import type { Committed } from '#ledger/committed-items.ts';
import { CommittedReport } from './committed-report.tsx';

interface CommittedViewProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>) => void;
  readonly hasRates: boolean;
}

/** Spend that contracts still owe: its tools and its report. */
export function CommittedView({ view: asked, setView, hasRates }: CommittedViewProps): ReactNode {
  const { today, settings } = useSession();
  const contracts = useContracts();
  const applications = useApplications();
  const committed = useMemo(
    () =>
      contracts === undefined || applications === undefined
        ? undefined
        : committedItems(contracts, applications, today, settings.deadlines),
    [contracts, applications, today, settings.deadlines],
  );
  if (committed === undefined) return null;
  // Contracts know no payer and no category.
  const by = asked.by === 'payer' || asked.by === 'category' ? 'application' : asked.by;
  const view: SpendView = { ...asked, by };
  const currencies = currenciesOf(committed);
  const money = moneyOf(view.money, currencies, hasRates, conversionOf(settings));
  return (
    <>
      <SpendTools view={view} setView={setView} currencies={currencies} money={money} />
      {committed.items.length === 0 && committed.unknown.length === 0 ? (
        <Text p="md" className="desk-dim">
          No contract owes anything after today. Enter contracts with their terms and prices to see what is
          committed.
        </Text>
      ) : (
        <WithRates view={view} setView={setView} committed={committed} money={money} />
      )}
    </>
  );
}

interface WithRatesProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>) => void;
  readonly committed: Committed;
  readonly money: SpendMoney;
}

/** Rates are read only where something is converted. */
function WithRates(props: WithRatesProps): ReactNode {
  return props.money.kind === 'single' ? (
    <CommittedReport {...props} book={undefined} />
  ) : (
    <Converted {...props} />
  );
}

function Converted(props: WithRatesProps): ReactNode {
  const book = useRateBook();
  return book === undefined ? null : <CommittedReport {...props} book={book} />;
}

/** Currencies of what is owed, the one with most payments first. */
function currenciesOf({ items }: Committed): string[] {
  const counts = new Map<string, number>();
  for (const { payment } of items) {
    counts.set(payment.amount.currency, (counts.get(payment.amount.currency) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
}
