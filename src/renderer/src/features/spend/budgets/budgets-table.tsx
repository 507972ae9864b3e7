import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { ledgerMoney } from '#ledger/money-of.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { BudgetStateChip } from './budget-state.tsx';
import { perMilleText, SCOPE_KINDS, spanText } from './budget-words.ts';
import classes from './budgets.module.css';
import type { BudgetRow } from './use-budget-standings.ts';

interface BudgetsTableProps {
  readonly rows: readonly BudgetRow[];
  readonly picked: BudgetRow | null;
  readonly onPick: (row: BudgetRow) => void;
}

const NUMBERS = ['Budget', 'Actual', 'Committed', 'Forecast', 'Variance', '%'] as const;

/** Every budget with its figures; the picked one is drawn below. */
export function BudgetsTable({ rows, picked, onPick }: BudgetsTableProps): ReactNode {
  return (
    <ScrollRegion className={classes['scroll']} label="Budgets with their variance">
      <table className={classes['table']} aria-label="Budgets">
        <thead>
          <tr>
            <th scope="col">Budget for</th>
            <th scope="col">Months</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className={classes['number']}>
                {name}
              </th>
            ))}
            <th scope="col">State</th>
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
  const money = (minor: number): string => ledgerMoney(minor, budget.currency, locale);
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
        </UnstyledButton>{' '}
        <span className="desk-dim">{SCOPE_KINDS[budget.scope.kind]}</span>
      </th>
      <td>{spanText(budget, locale)}</td>
      <td className={classes['number']}>{money(standing.budget)}</td>
      <td className={classes['number']}>{money(standing.actual)}</td>
      <td className={classes['number']}>{money(standing.committed)}</td>
      <td className={classes['number']}>{money(standing.forecast)}</td>
      <td className={classes['number']}>
        <span className={late}>{money(standing.variance)}</span>
      </td>
      <td className={classes['number']}>
        <span className={late}>{perMilleText(standing.variancePerMille, locale)}</span>
      </td>
      <td>
        <BudgetStateChip state={standing.state} />
      </td>
    </tr>
  );
}
