import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';
import type { ActivityState } from '#domain/usage/count-users.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import {
  addressOfUse,
  amountsText,
  exportedAmounts,
  sizeOfAmounts,
  USE_STATE_NAMES,
} from '#ui/usage/use-words.ts';
import { UtilisationBar } from '#ui/usage/utilisation-bar.tsx';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import classes from './utilisation.module.css';
import type { UseRow } from './use-row.ts';

type Column = DataColumn<UseRow>;

interface ColumnContext {
  readonly today: IsoDate;
  readonly locale: string;
}

/** The columns of use, by which it is also searched, filtered and exported. */
export function columnsOfUse({ today, locale }: ColumnContext): readonly Column[] {
  return [
    NAME,
    utilisation(locale),
    amounts('waste', 'Waste a year', ({ waste }) => waste, locale),
    bought(locale),
    people('assigned', 'Assigned', locale),
    people('active', 'Active', locale),
    people('inactive', 'Inactive', locale),
    people('never', 'Never', locale),
    people('unknown', 'Unknown', locale),
    amounts('cost-per-active', 'Per active user', ({ costPerActive }) => costPerActive, locale),
    asOf(today, locale),
    source(),
    ...moreColumns(locale),
  ];
}

const NAME: Column = {
  id: 'name',
  label: 'Application',
  kind: 'text',
  width: 200,
  minWidth: 120,
  opens: true,
  value: (row) => row.application.name,
  cell: ({ application }) => (
    <>
      <VendorLogo name={application.name} domain={application.domain} vendor={application.vendor} />
      <span className={classes['name']} title={application.name}>
        {application.name}
      </span>
    </>
  ),
};

function utilisation(locale: string): Column {
  return {
    id: 'utilisation',
    label: 'Utilisation',
    kind: 'number',
    align: 'start',
    width: 176,
    value: ({ use }) => percentOf(use),
    cell: ({ use }) => <UtilisationBar use={use} locale={locale} staleWords={use.staleWords} />,
    exported: ({ use }) => percentOf(use),
    searchText: ({ use }) =>
      use.state === 'unknown' ? 'unknown' : `${percentOf(use)?.toLocaleString(locale) ?? ''}`,
  };
}

/** In per cent with one decimal, for sorting, filters and files. */
function percentOf({ utilisation: reading }: ApplicationUse): number | null {
  return reading.kind === 'unknown' ? null : Math.round(reading.value * 1000) / 10;
}

function bought(locale: string): Column {
  return {
    id: 'bought',
    label: 'Bought',
    kind: 'number',
    width: 96,
    value: ({ use }) => (use.bought.kind === 'known' ? use.bought.value.seats : null),
    cell: ({ use: { bought: reading } }) =>
      reading.kind === 'unknown' ? (
        <Unknown why={reading.why} />
      ) : (
        <span title={`From the ${reading.source}`}>{reading.value.seats.toLocaleString(locale)}</span>
      ),
  };
}

/** A number of people that leads to them. */
function people(key: 'assigned' | ActivityState, label: string, locale: string): Column {
  const value = ({ use: { counts } }: UseRow): number | null => counts?.[key] ?? null;
  return {
    id: key,
    label,
    kind: 'number',
    width: 104,
    value,
    cell: (row) => {
      const number = value(row);
      if (number === null) return <Unknown why={whyNot(row.use)} />;
      if (number === 0) return '0';
      return (
        <Link
          href={addressOfUse(row.application.id, { state: key })}
          tabIndex={-1}
          className={classes['people']}
          aria-label={`${label} in ${row.application.name}: ${number.toLocaleString(locale)}`}
        >
          {number.toLocaleString(locale)}
        </Link>
      );
    },
  };
}

function whyNot({ utilisation: reading, counts }: ApplicationUse): string {
  if (counts === null) return 'No usage file.';
  return reading.kind === 'unknown' ? reading.why : 'Not known.';
}

function amounts(
  id: string,
  label: string,
  of: (use: ApplicationUse) => Reading<readonly Money[]>,
  locale: string,
): Column {
  return {
    id,
    label,
    kind: 'number',
    width: 152,
    value: ({ use }) => sizeOfAmounts(of(use)),
    cell: ({ use }) => {
      const reading = of(use);
      if (reading.kind === 'unknown') return <Unknown why={reading.why} />;
      return (
        <span title={amountsText(reading, locale)}>{amountsText(reading, locale, { whole: true })}</span>
      );
    },
    exported: ({ use }) => exportedAmounts(of(use)),
  };
}

function asOf(today: IsoDate, locale: string): Column {
  return {
    id: 'as-of',
    label: 'As of',
    kind: 'date',
    width: 180,
    emptyText: 'no file',
    value: ({ use }) => fileOf(use)?.asOf ?? null,
    cell: ({ use }) => {
      const file = fileOf(use);
      if (file === null) return <span className="desk-dim">no file</span>;
      return (
        <span className={classes['date']}>
          {formatDate(file.asOf, locale)}{' '}
          <span className="desk-dim">{formatDaysFrom(file.asOf, today, locale)}</span>
        </span>
      );
    },
  };
}

function source(): Column {
  return {
    id: 'source',
    label: 'Source',
    kind: 'text',
    width: 220,
    value: ({ use }) => fileOf(use)?.product ?? null,
  };
}

function fileOf({ activitySource, membersSource }: ApplicationUse): ApplicationUse['activitySource'] {
  return activitySource ?? membersSource;
}

function moreColumns(locale: string): Column[] {
  return [
    {
      id: 'state',
      label: 'Data',
      kind: 'choice',
      width: 110,
      hiddenAtFirst: true,
      choices: (['known', 'stale', 'unknown'] as const).map((value) => ({
        value,
        label: USE_STATE_NAMES[value],
      })),
      value: ({ use }) => use.state,
    },
    {
      id: 'coverage',
      label: 'Activity known of, %',
      kind: 'number',
      width: 150,
      hiddenAtFirst: true,
      value: ({ use: { coverage } }) => (coverage === null ? null : Math.round(coverage * 1000) / 10),
    },
    {
      ...amounts('cost-per-assigned', 'Per seat held', ({ costPerAssigned }) => costPerAssigned, locale),
      hiddenAtFirst: true,
    },
    { ...amounts('yearly', 'Yearly cost', ({ yearlyCost }) => yearlyCost, locale), hiddenAtFirst: true },
    {
      id: 'unused',
      label: 'Unused seats',
      kind: 'number',
      width: 110,
      hiddenAtFirst: true,
      value: ({ use }) => use.unused,
    },
    {
      id: 'owner',
      label: 'Owner',
      kind: 'choice',
      width: 152,
      hiddenAtFirst: true,
      emptyText: 'nobody',
      value: ({ application }) => application.owner,
    },
    {
      id: 'department',
      label: 'Department',
      kind: 'choice',
      width: 130,
      hiddenAtFirst: true,
      emptyText: 'none',
      value: ({ application }) => application.department,
    },
  ];
}

function Unknown({ why }: { readonly why: string }): ReactNode {
  return (
    <span className="desk-dim" title={why}>
      unknown
    </span>
  );
}
