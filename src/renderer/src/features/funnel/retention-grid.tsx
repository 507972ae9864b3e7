import type { ReactNode } from 'react';
import type { RetentionCohort } from '#domain/funnel/retention.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import classes from './funnel.module.css';

interface RetentionGridProps {
  readonly cohorts: readonly RetentionCohort[];
  readonly locale: string;
}

/** Latest cohorts first, at most so many: older ones are in the file. */
const SHOWN_COHORTS = 24;
const SHOWN_MONTHS = 24;

/** The more is left, the stronger; never so strong that the figure could not be read on it. */
function shade(share: number): string {
  return `color-mix(in srgb, var(--desk-accent) ${Math.round(share * 40)}%, transparent)`;
}

/** Share of each start month's customers that were left after each month; darker is more. */
export function RetentionGrid({ cohorts, locale }: RetentionGridProps): ReactNode {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const shown = cohorts.slice(-SHOWN_COHORTS).toReversed();
  const longest = Math.max(0, ...shown.map(({ kept }) => kept.length));
  const months = Array.from({ length: Math.min(SHOWN_MONTHS, longest) }, (_, place) => place);
  return (
    <table className={classes['grid']}>
      <thead>
        <tr>
          <th>Start month</th>
          <th className={classes['right']}>Customers</th>
          {months.map((place) => (
            <th key={place} className={classes['right']}>
              {place}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ month: start, customers, kept }) => (
          <tr key={start}>
            <th scope="row">{month.format(new Date(`${start}-01T00:00:00Z`))}</th>
            <td className={classes['right']}>
              <CustomerFigure
                title={`Began in ${month.format(new Date(`${start}-01T00:00:00Z`))}`}
                ids={customers}
              >
                {customers.length}
              </CustomerFigure>
            </td>
            {months.map((place) => {
              const share = kept[place];
              return (
                <td
                  key={place}
                  className={classes['cell']}
                  style={share === undefined ? undefined : { backgroundColor: shade(share) }}
                >
                  {share === undefined ? '' : percent.format(share)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
