import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { FieldBinding } from '#ui/form/field-problems.ts';
import { FieldGroup, WholeRow } from '#ui/form/field-group.tsx';
import { MoneyField } from '#ui/form/money-field.tsx';
import { blankLine } from './contract-draft.ts';
import type { LineDraft } from './contract-draft.ts';
import type { FormPart } from './form-context.ts';
import { moved, replaced } from './reorder.ts';
import { RowButtons } from './row-buttons.tsx';
import classes from './rows.module.css';

interface LineRowProps {
  readonly line: LineDraft;
  /** From 1. */
  readonly number: number;
  readonly currency: CurrencyCode;
  readonly locale: string;
  readonly bind: (field: string) => FieldBinding;
  readonly onChange: (line: LineDraft) => void;
  readonly buttons: ReactNode;
}

function LineRow({ line, number, currency, locale, bind, onChange, buttons }: LineRowProps): ReactNode {
  const field = (name: keyof LineDraft): FieldBinding => bind(`lines.${line.id}.${name}`);
  const set = (change: Partial<LineDraft>): void => onChange({ ...line, ...change });
  return (
    <li className={classes['line']}>
      <TextInput
        aria-label={`Product of line ${number}`}
        placeholder="Product"
        value={line.product}
        onChange={(event) => set({ product: event.currentTarget.value })}
        autoComplete="off"
        {...field('product')}
      />
      <TextInput
        aria-label={`Seats of line ${number}`}
        placeholder="Seats"
        value={line.seats}
        onChange={(event) => set({ seats: event.currentTarget.value })}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ input: classes['number'] ?? '' }}
        {...field('seats')}
      />
      <MoneyField
        label={`Unit price of line ${number}`}
        hideLabel
        value={line.unitPrice}
        onChange={(unitPrice) => set({ unitPrice })}
        currency={currency}
        locale={locale}
        {...field('unitPrice')}
      />
      <TextInput
        aria-label={`Seat step of line ${number}`}
        placeholder="Step"
        value={line.seatStep}
        onChange={(event) => set({ seatStep: event.currentTarget.value })}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ input: classes['number'] ?? '' }}
        {...field('seatStep')}
      />
      <div className={classes['buttons']}>{buttons}</div>
    </li>
  );
}

interface LinesPartProps extends FormPart {
  readonly newId: () => string;
  /** What the lines come to, in words. */
  readonly sum: string;
}

/** What is bought: products, seats and their prices per billing period. */
export function LinesPart({ draft, set, bind, locale, newId, sum }: LinesPartProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  const { lines, currency, amendments } = draft;
  const amended = amendments.some(({ changes }) => changes.length > 0);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  });
  const add = (): void => {
    added.current = true;
    set({ lines: [...lines, blankLine(newId())] });
  };
  return (
    <FieldGroup legend={amended ? 'Lines as first agreed' : 'Lines'}>
      <WholeRow>
        {lines.length > 0 && (
          <div className={classes['lineHead']} aria-hidden="true">
            <span>Product</span>
            <span>Seats</span>
            <span>Unit price</span>
            <span>Step</span>
          </div>
        )}
        <ol className={classes['rows']} ref={list}>
          {lines.map((line, index) => (
            <LineRow
              key={line.id}
              line={line}
              number={index + 1}
              currency={currency}
              locale={locale}
              bind={bind}
              onChange={(next) => set({ lines: replaced(lines, index, next) })}
              buttons={
                <RowButtons
                  what={`line ${index + 1}`}
                  first={index === 0}
                  last={index === lines.length - 1}
                  onMove={(step) => set({ lines: moved(lines, index, step) })}
                  onRemove={() => set({ lines: lines.filter((other) => other !== line) })}
                />
              }
            />
          ))}
        </ol>
        <div className={classes['foot']}>
          <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
            Add line
          </Button>
          <span className="desk-dim">{sum}</span>
        </div>
      </WholeRow>
    </FieldGroup>
  );
}
