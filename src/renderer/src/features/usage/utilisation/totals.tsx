import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatMoney } from '#domain/money/format.ts';
import type { EstateUse } from '#domain/usage/figures/estate-use.ts';
import { shareText } from '#ui/usage/use-words.ts';
import classes from './utilisation.module.css';

/** "12 applications" */
function counted(number: number, locale: string): string {
  return number === 1 ? '1 application' : `${number.toLocaleString(locale)} applications`;
}

/** The applications that the totals leave out, in words. */
function coverageWords(
  { applications, known, stale, unknown, coverage, over }: EstateUse,
  locale: string,
): string {
  const words = [`Known of ${known + stale} of ${counted(applications, locale)}`];
  if (stale > 0) words.push(`${stale} of them from stale data`);
  if (unknown > 0) words.push(`${unknown} unknown and left out`);
  if (coverage !== null && coverage < 1) {
    words.push(`the activity of ${shareText(coverage, locale)} of the people in the files is known`);
  }
  if (over > 0) words.push(`${counted(over, locale)} with more active than seats were bought`);
  return `${words.join('; ')}.`;
}

/** The use of all applications together. What is not known is left out, and said. */
export function UseTotals({ estate }: { readonly estate: EstateUse }): ReactNode {
  const { locale } = useSession();
  const { utilisation, bounds, waste, costPerActive } = estate;
  const share = utilisation && shareText(utilisation.value, locale);
  const most = bounds && shareText(bounds.atMost, locale);
  const between = most === null || most === share ? '' : ` (at most ${most})`;
  return (
    <div className={classes['totals']}>
      <strong data-testid="use-utilisation">
        {share === null ? 'Utilisation unknown' : `${share} of the seats are used${between}`}
      </strong>
      {waste.applications > 0 && (
        <span data-testid="use-waste">
          {waste.value.length === 0
            ? 'No waste'
            : `${waste.value.map((amount) => formatMoney(amount, locale, { whole: true })).join(' and ')} wasted a year`}
          <span className="desk-dim"> in {counted(waste.applications, locale)}</span>
        </span>
      )}
      {costPerActive.length > 0 && (
        <span data-testid="use-cost">
          {costPerActive.map(({ value }) => formatMoney(value, locale, { whole: true })).join(' and ')} a year
          per active user
        </span>
      )}
      <p className={classes['note']} data-testid="use-coverage">
        {coverageWords(estate, locale)}
      </p>
    </div>
  );
}
