import { Anchor, Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useHasRates } from '#database/rates.ts';
import { useSession } from '#database/session.tsx';
import type { ApplicationId } from '#domain/brand.ts';
import { formatMonth } from '#domain/calendar/format.ts';
import { conversionOf } from '#domain/settings/settings.ts';
import { ANY_SPEND } from '#ledger/questions.ts';
import type { SpendTotals } from '#ledger/questions.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { SpendMoney, SpendViewTotals } from '#ledger/spend-views.ts';
import { useLedgerAnswer, useSpendOverview } from '#ledger/use-ledger.ts';
import { StackedMonths } from '#ui/charts/stacked-months.tsx';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { chartSeries } from '../chart-series.ts';
import { NONE_NAMES, TOP_GROUPS, parseSpendView, spendAddress } from '../spend-address.ts';
import { moneyOf } from '../spend-money.ts';
import { WithoutRate } from '../spend-notes.tsx';
import { recentMonths } from './recent-months.ts';
import classes from './application-spend.module.css';

/** Two years are enough to see a trend, and fit a column. */
const MONTHS = 24;

/** What Spend shows of one application: the same question, so that both say the same. */
function useSpendOf(id: ApplicationId): SpendViewTotals | undefined {
  const { settings } = useSession();
  const { value: overview } = useSpendOverview();
  const hasRates = useHasRates();
  const known = overview !== undefined && hasRates !== undefined && overview.rows > 0;
  const currencies = overview?.currencies.map(({ currency }) => currency) ?? [];
  const money: SpendMoney = moneyOf(null, currencies, hasRates ?? false, conversionOf(settings));
  const filter = { ...ANY_SPEND, application: id };
  const { value } = useLedgerAnswer(
    known ? { kind: 'view', by: 'vendor', money, spread: 'cash', filter, limit: TOP_GROUPS } : null,
  );
  return value;
}

function addressOf(id: ApplicationId, drill: { vendor?: string; month?: string } = {}): string {
  const view = parseSpendView(new URLSearchParams({ by: 'vendor', application: id }).toString());
  const { vendor, month } = drill;
  return spendAddress({
    ...view,
    values: { ...view.values, ...(vendor === undefined ? {} : { vendor }) },
    month: (month ?? null) as typeof view.month,
  });
}

function Months({ id, shown }: { readonly id: ApplicationId; readonly shown: SpendTotals }): ReactNode {
  const { locale } = useSession();
  const [, navigate] = useLocation();
  const [asTable, setAsTable] = useState(false);
  const top = shown.groups.map(({ key }) => key).filter(Boolean);
  const series = chartSeries(shown, top, NONE_NAMES.vendor);
  const months = shown.months.map((month) => formatMonth(month, locale));
  const money = (value: number): string => ledgerMoney(value, shown.currency, locale);
  const title = `Spend by month, ${shown.currency}`;
  return (
    <>
      {asTable ? (
        <table className={classes['table']} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Paid</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month, index) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{money(shown.all.byMonth[index] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div className={classes['chart']}>
          <StackedMonths
            label={`${title}. The table shows the same figures.`}
            bars={months}
            series={series}
            format={money}
            formatAxis={(value) => ledgerMoney(Math.round(value), shown.currency, locale, { whole: true })}
            onPick={(key, tone, bar) => {
              const month = shown.months[bar];
              navigate(
                addressOf(id, {
                  ...(tone === 'own' ? { vendor: key } : {}),
                  ...(month === undefined ? {} : { month }),
                }),
              );
            }}
          />
        </div>
      )}
      <Button size="compact-xs" variant="default" onClick={() => setAsTable(!asTable)}>
        {asTable ? 'Show chart' : 'Show table'}
      </Button>
    </>
  );
}

/** What was paid for an application, month by month; each bar leads to its rows. */
export function ApplicationSpend({ application }: ApplicationSectionProps): ReactNode {
  const { locale } = useSession();
  const totals = useSpendOf(application.id);
  const recent = useMemo(() => totals && recentMonths(totals, MONTHS), [totals]);
  const paid = totals !== undefined && totals.all.rows > 0;
  return (
    <section aria-labelledby="application-spend">
      <h3 id="application-spend" className={classes['title']}>
        Spend
      </h3>
      <p className={classes['total']}>
        <Anchor component={Link} href={addressOf(application.id)} size="sm" className={classes['link'] ?? ''}>
          <IconReceipt size={15} aria-hidden />
          {`Spend on ${application.name}`}
        </Anchor>
        {paid && (
          <span>
            <strong className="desk-number">{ledgerMoney(totals.all.total, totals.currency, locale)}</strong>{' '}
            <span className="desk-dim">in all, refunds subtracted</span>
          </span>
        )}
        {totals !== undefined && !paid && <span className="desk-dim">no row of the ledger yet</span>}
      </p>
      {totals !== undefined && <WithoutRate totals={totals.withoutRate} />}
      {paid && recent !== undefined && <Months id={application.id} shown={recent.totals} />}
      {paid && recent !== undefined && recent.from !== null && recent.before !== 0 && (
        <p className="desk-dim">
          {`Since ${formatMonth(recent.from, locale)}; ${ledgerMoney(recent.before, totals.currency, locale)} was paid before.`}
        </p>
      )}
    </section>
  );
}
