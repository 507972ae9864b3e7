import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CustomerId } from '#domain/brand.ts';
import { monthlyValue } from '#domain/journey/column-figures.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import classes from './customers.module.css';
import { FigureDrawer } from './figure-drawer.tsx';

/** What figures of customers need to open their rows; given by the screen, since this room reads no database. */
export interface CustomerBook {
  readonly find: (id: CustomerId) => Customer | undefined;
  readonly locale: string;
  /** Saves a table as CSV; the screen says where it went. */
  readonly save: (name: string, content: string) => void;
}

export const CustomerBookContext = createContext<CustomerBook | null>(null);

interface CustomerFigureProps {
  /** What is shown, usually a number. */
  readonly children: ReactNode;
  /** Heading of the list: "Lost in Awareness". */
  readonly title: string;
  readonly ids: readonly CustomerId[];
}

/** A figure that opens the customers it is made of. Without any it is only text. */
export function CustomerFigure({ children, title, ids }: CustomerFigureProps): ReactNode {
  return (
    <FigureDrawer title={title} count={ids.length} width={480} list={<CustomersOf title={title} ids={ids} />}>
      {children}
    </FigureDrawer>
  );
}

function CustomersOf({ title, ids }: Pick<CustomerFigureProps, 'title' | 'ids'>): ReactNode {
  const book = use(CustomerBookContext);
  if (book === null) throw new Error('CustomerFigure needs a CustomerBookContext above it');
  const found = ids.flatMap((id) => book.find(id) ?? []);
  const value = (customer: Customer): string => {
    const monthly = monthlyValue(customer);
    return monthly === null ? 'unknown' : formatMoney(monthly, book.locale, { whole: true });
  };
  return (
    <>
      <Button
        variant="default"
        mb="sm"
        leftSection={<IconDownload size={14} stroke={1.5} />}
        onClick={() => book.save(fileName(title), csvOf(found))}
      >
        Save as CSV
      </Button>
      <table className={classes['list']}>
        <thead>
          <tr>
            <th>Company</th>
            <th>Stage</th>
            <th>Owner</th>
            <th className={classes['right']}>A month</th>
          </tr>
        </thead>
        <tbody>
          {found.map((customer) => (
            <tr key={customer.id}>
              <td>
                <Link href={`/customers/${customer.id}`}>{customer.company}</Link>
              </td>
              <td>
                {customer.state.kind === 'lost'
                  ? `Lost in ${STAGE_NAMES[customer.stage]}`
                  : STAGE_NAMES[customer.stage]}
              </td>
              <td>{customer.owner}</td>
              <td className={classes['right']}>{value(customer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function fileName(title: string): string {
  return `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.csv`;
}

function csvOf(customers: readonly Customer[]): string {
  return writeCsvWithAmounts(
    ['company', 'stage', 'state', 'owner', 'segment', 'plan', 'value per month', 'currency'],
    customers.map((customer) => {
      const monthly = monthlyValue(customer);
      const { company, stage, state, owner, segment, plan, currency } = customer;
      return [
        company,
        stage,
        state.kind,
        owner,
        segment,
        plan,
        monthly === null ? null : moneyText(monthly),
        currency,
      ];
    }),
  );
}
