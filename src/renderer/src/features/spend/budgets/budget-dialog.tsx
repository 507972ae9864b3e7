import {
  Autocomplete,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { put, useApplications, useBudgets } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { BudgetId } from '#domain/brand.ts';
import { isIsoMonth } from '#domain/calendar/iso.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { CURRENCIES, parseCurrency } from '#domain/money/currencies.ts';
import { budgetKey, budgetProblems } from '#domain/spend/budget.ts';
import type { Budget, BudgetScope } from '#domain/spend/budget.ts';
import { functionKey, functionName, SHIPPED_FUNCTIONS } from '#ledger/functions.ts';
import { useLedgerAnswer } from '#ledger/use-ledger.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { MoneyField } from '#ui/form/money-field.tsx';
import { scopeName } from '#ledger/budget-facts.ts';
import { SCOPE_KINDS, spanText } from './budget-words.ts';

const CHOICES = CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
const FUNCTIONS = SHIPPED_FUNCTIONS.map(({ label }) => label);

interface Typed {
  readonly kind: BudgetScope['kind'];
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly currency: Budget['currency'];
  readonly amount: string;
  readonly notes: string;
}

function scopeOf({ kind, name }: Typed): BudgetScope {
  return kind === 'department' ? { kind, department: name.trim() } : { kind, functionId: functionKey(name) };
}

function monthOfText(text: string): IsoMonth | null {
  return isIsoMonth(text) ? text : null;
}

/** What the form starts with: the budget to change, or this year for a department. */
function useTyped(budget: Budget | null): readonly [Typed, (change: Partial<Typed>) => void] {
  const { settings, today, locale } = useSession();
  const year = today.slice(0, 4);
  const [typed, setTyped] = useState<Typed>(() =>
    budget === null
      ? {
          kind: 'department',
          name: '',
          from: `${year}-01`,
          to: `${year}-12`,
          currency: settings.currency,
          amount: '',
          notes: '',
        }
      : {
          kind: budget.scope.kind,
          name: scopeName(budget.scope),
          from: budget.from,
          to: budget.to,
          currency: budget.currency,
          amount: amountText(budget.amount, budget.currency, locale),
          notes: budget.notes,
        },
  );
  return [typed, (change) => setTyped((before) => ({ ...before, ...change }))];
}

/** Departments that applications and rows of the ledger have. */
function useDepartments(): readonly string[] {
  const applications = useApplications() ?? [];
  const { value: choices } = useLedgerAnswer({ kind: 'choices' });
  const names = [...applications.map(({ department }) => department), ...(choices?.department ?? [])];
  return [...new Set(names.filter((name) => name !== ''))].sort((a, b) => a.localeCompare(b));
}

interface BudgetDialogProps {
  /** The budget to change, or `null` for a new one. */
  readonly budget: Budget | null;
  readonly onClose: () => void;
}

/** Makes a budget, or changes one. */
export function BudgetDialog({ budget, onClose }: BudgetDialogProps): ReactNode {
  const { locale, perform, readOnly, workspace } = useSession();
  const budgets = useBudgets() ?? [];
  const departments = useDepartments();
  const form = useRef<HTMLFormElement>(null);
  const [typed, change] = useTyped(budget);
  const scope = scopeOf(typed);
  const [from, to] = [monthOfText(typed.from), monthOfText(typed.to)];
  const amount = readAmountText(typed.amount, typed.currency, locale);
  const taken = new Set(budgets.filter(({ id }) => id !== budget?.id).map(budgetKey));
  const found = budgetProblems({ scope, from, to, amount: amount.ok ? amount.value : 1 }, taken);
  const problems = amount.ok ? found : [...found, { field: 'amount', ...amount }];
  const shown = useShownProblems(problems);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problems.length > 0 || from === null || to === null || !amount.ok || amount.value === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const now = workspace.now();
    const row: Budget = {
      id: budget?.id ?? (workspace.newId() as BudgetId),
      scope,
      from,
      to,
      currency: typed.currency,
      amount: amount.value,
      notes: typed.notes,
      createdAt: budget?.createdAt ?? now,
      updatedAt: now,
    };
    const label = `${budget === null ? 'Made' : 'Changed'} the budget of ${scopeName(scope)}, ${spanText(row, locale)}`;
    if (await perform(label, [put('budgets', row)])) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={budget === null ? 'New budget' : 'Edit budget'}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Budget for a"
            value={typed.kind}
            data={Object.entries(SCOPE_KINDS).map(([value, label]) => ({ value, label }))}
            onChange={(kind) => change({ kind: kind as Typed['kind'], name: '' })}
          />
          <Autocomplete
            label={SCOPE_KINDS[typed.kind]}
            data={typed.kind === 'department' ? [...departments] : [...FUNCTIONS]}
            limit={20}
            value={typed.name}
            onChange={(name) => change({ name: typed.kind === 'function' ? functionName(name) : name })}
            {...shown.bind('scope')}
          />
          <Group grow align="flex-start">
            <TextInput
              type="month"
              label="First month"
              value={typed.from}
              onChange={(event) => change({ from: event.currentTarget.value })}
              {...shown.bind('from')}
            />
            <TextInput
              type="month"
              label="Last month"
              value={typed.to}
              onChange={(event) => change({ to: event.currentTarget.value })}
              {...shown.bind('to')}
            />
          </Group>
          <Group grow align="flex-start">
            <Select
              label="Currency"
              searchable
              allowDeselect={false}
              data={CHOICES}
              value={typed.currency}
              onChange={(code) => {
                const currency = parseCurrency(code ?? '');
                if (currency.ok) change({ currency: currency.value });
              }}
            />
            <MoneyField
              label="Amount for all months"
              value={typed.amount}
              onChange={(text) => change({ amount: text })}
              currency={typed.currency}
              locale={locale}
              {...shown.bind('amount')}
            />
          </Group>
          <Textarea
            label="Notes"
            autosize
            minRows={2}
            value={typed.notes}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {budget === null ? 'Make budget' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
