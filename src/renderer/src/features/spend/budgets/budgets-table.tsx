import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { ledgerMoney } from '#ledger/money-of.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { BudgetStateChip } from './budget-state.tsx';
import { perMilleText, SCOPE_KINDS, spanText } from './budget-words.ts';
import classes from './budgets.module.css';
import type { BudgetRow } from '#ledger/use-budget-standings.ts';

interface BudgetsTableProps {
  readonly rows: readonly BudgetRow[];
  readonly picked: BudgetRow | null;
  readonly onPick: (row: BudgetRow) => void;
}

const NUMBERS = ['Budget', 'Actual', 'Committed', 'Forecast', 'Variance'] as const;

/** Every budget with its figures; the picked one is drawn below. */
export function BudgetsTable({ rows, picked, onPick }: BudgetsTableProps): ReactNode {
  return (
    <ScrollRegion className={classes['scroll']} label="Budgets with their variance">
      <table className={classes['table']} aria-label="Budgets">
        <thead>
          <tr>
            <th scope="col">Budget for</th>
            <th scope="col">State</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className={classes['number']}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BudgetLine
              key={row.budget.id}
              row={row}
              isPicked={row.budget.id === picked?.budget.id}
              onPick={() => onPick(row)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface BudgetLineProps {
  readonly row: BudgetRow;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function BudgetLine({ row, isPicked, onPick }: BudgetLineProps): ReactNode {
  const { locale } = useSession();
  const { budget, name, standing } = row;
  const late = standing.variance < 0 ? classes['minus'] : undefined;
  return (
    <tr aria-selected={isPicked}>
      <th scope="row">
        <UnstyledButton
          className={classes['pick']}
          aria-label={`${name}, ${spanText(budget, locale)}. Show months`}
          onClick={onPick}
        >
          {name}
        </UnstyledButton>
        <span className={classes['under']}>
          {`${SCOPE_KINDS[budget.scope.kind]}, ${spanText(budget, locale)}`}
        </span>
      </th>
      <td>
        <BudgetStateChip state={standing.state} />
      </td>
      <Figure minor={standing.budget} currency={budget.currency} />
      <Figure minor={standing.actual} currency={budget.currency} />
      <Figure minor={standing.committed} currency={budget.currency} />
      <Figure minor={standing.forecast} currency={budget.currency} />
      <td className={classes['number']} title={ledgerMoney(standing.variance, budget.currency, locale)}>
        <span className={late}>
          {ledgerMoney(standing.variance, budget.currency, locale, { whole: true })}
        </span>
        <span className={classes['under']}>{perMilleText(standing.variancePerMille, locale)}</span>
      </td>
    </tr>
  );
}

/** Whole amounts compare at a glance; the exact one is behind each, and in the months below. */
function Figure({ minor, currency }: { readonly minor: number; readonly currency: string }): ReactNode {
  const { locale } = useSession();
  return (
    <td className={classes['number']} title={ledgerMoney(minor, currency, locale)}>
      {ledgerMoney(minor, currency, locale, { whole: true })}
    </td>
  );
}
