import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AdvocateReason, RankedCustomer } from '#domain/advocacy/rank.ts';
import { reasonWords } from '#domain/advocacy/words.ts';
import type { CustomerId } from '#domain/brand.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import classes from '../advocacy.module.css';

interface RankedListProps {
  readonly caption: string;
  readonly rows: readonly RankedCustomer[];
  /** What can be done with each. */
  readonly action: string;
  readonly disabled: boolean;
  readonly onAction: (id: CustomerId) => void;
}

const FIRST = 50;

function Reason({ reason }: { readonly reason: AdvocateReason }): ReactNode {
  return (
    <li>
      {reasonWords(reason)} <span className="desk-dim">+{reason.points}</span>
    </li>
  );
}

/** Customers ranked by points, each with the reasons that give them. */
export function RankedList({ caption, rows, action, disabled, onAction }: RankedListProps): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table className={classes['table']}>
        <caption className={classes['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th className={classes['right']}>Points</th>
            <th>Customer</th>
            <th>Reasons</th>
            <th>Stage</th>
            <th>Owner</th>
            <td aria-label="Actions" />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ customer, reasons, points }) => (
            <tr key={customer.id}>
              <td className={classes['points']}>{points}</td>
              <th scope="row">
                <Link href={`/customers/${customer.id}`}>{customer.company}</Link>
              </th>
              <td>
                <ul className={classes['reasons']}>
                  {reasons.map((reason) => (
                    <Reason key={reason.kind} reason={reason} />
                  ))}
                </ul>
              </td>
              <td>{STAGE_NAMES[customer.stage]}</td>
              <td className={classes['owner']}>{customer.owner}</td>
              <td className={classes['right']}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  disabled={disabled}
                  aria-label={`${action}: ${customer.company}`}
                  onClick={() => onAction(customer.id)}
                >
                  {action}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          Show all {rows.length}
        </Button>
      )}
    </>
  );
}
