import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BoardId } from '#domain/brand.ts';
import type { CustomerFilter } from '#domain/journey/customer-filter.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { PERIOD_KINDS, PERIOD_NAMES, type PeriodKind } from '#domain/journey/periods.ts';
import classes from './customers.module.css';

interface CustomerFiltersProps {
  readonly filter: CustomerFilter;
  readonly onFilter: (filter: CustomerFilter) => void;
  /** Without it no period is asked for. */
  readonly period?: { readonly value: PeriodKind; readonly onChange: (kind: PeriodKind) => void };
  readonly boards: readonly Board[];
  /** All customers, whose segments, owners and plans can be chosen. */
  readonly customers: readonly Customer[];
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, value, options, onChange }: ChoiceProps): ReactNode {
  if (options.length === 0) return null;
  return (
    <Select
      aria-label={label}
      placeholder={all}
      data={[...options]}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': `${all}` }}
      w={160}
    />
  );
}

function textsOf(
  customers: readonly Customer[],
  field: 'segment' | 'owner' | 'plan',
): { value: string; label: string }[] {
  const texts = [...new Set(customers.map((customer) => customer[field]))].filter((text) => text !== '');
  return texts.toSorted((a, b) => a.localeCompare(b)).map((text) => ({ value: text, label: text }));
}

/** Which customers and days the figures of a screen are about. */
export function CustomerFilters({
  filter,
  onFilter,
  period,
  boards,
  customers,
}: CustomerFiltersProps): ReactNode {
  return (
    <div className={classes['filters']}>
      {period !== undefined && (
        <Select
          aria-label="Period"
          data={PERIOD_KINDS.map((kind) => ({ value: kind, label: PERIOD_NAMES[kind] }))}
          value={period.value}
          onChange={(kind) => kind !== null && period.onChange(kind)}
          allowDeselect={false}
          w={180}
        />
      )}
      <Choice
        label="Board"
        all="All boards"
        value={filter.boardId}
        options={boards.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(boardId) => onFilter({ ...filter, boardId: boardId as BoardId | null })}
      />
      <Choice
        label="Segment"
        all="All segments"
        value={filter.segment}
        options={textsOf(customers, 'segment')}
        onChange={(segment) => onFilter({ ...filter, segment })}
      />
      <Choice
        label="Plan"
        all="All plans"
        value={filter.plan}
        options={textsOf(customers, 'plan')}
        onChange={(plan) => onFilter({ ...filter, plan })}
      />
      <Choice
        label="Owner"
        all="All owners"
        value={filter.owner}
        options={textsOf(customers, 'owner')}
        onChange={(owner) => onFilter({ ...filter, owner })}
      />
    </div>
  );
}
