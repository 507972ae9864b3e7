import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '../panel/use-panel.module.css';

/** Functions as far as the file tells them apart; kinds of seats are in the panel of Usage. */
export function FunctionLines({ use }: { readonly use: ApplicationUse }): ReactNode {
  const { locale } = useSession();
  const functions = use.groups.filter(({ function: name, seatType }) => name !== null && seatType === null);
  if (functions.length === 0) return null;
  const number = (value: number | null): ReactNode =>
    value === null ? <span className="desk-dim">unknown</span> : value.toLocaleString(locale);
  return (
    <ScrollRegion className={classes['scroll']} label="Use of its functions">
      <table className={classes['table']} aria-label="Use of its functions">
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">Active</th>
            <th scope="col">Assigned</th>
          </tr>
        </thead>
        <tbody>
          {functions.map(({ function: name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number(counts?.active ?? null)}</td>
              <td>{number(counts?.assigned ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
