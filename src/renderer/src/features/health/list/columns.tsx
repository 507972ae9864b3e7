import type { ReactNode } from 'react';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { HEALTH_MEASURES } from '#domain/health/health.ts';
import { TREND_DAYS, type CustomerHealthRow } from '#domain/health/overview.ts';
import { LEVEL_NAMES, MEASURE_NAMES, weakestMeasure } from '#domain/health/words.ts';
import { customerRenewal, renewalDate } from '#domain/journey/renewal.ts';
import { HealthMark } from '#ui/customers/health-mark.tsx';
import type { DataColumn } from '#ui/data-table/column.ts';

type Column = DataColumn<CustomerHealthRow>;

export function healthRowId({ customer }: CustomerHealthRow): string {
  return customer.id;
}

function Change({ change }: { readonly change: number | null }): ReactNode {
  if (change === null) return <span className="desk-dim">unknown</span>;
  if (change === 0) return <span className="desk-dim">no change</span>;
  return `${change > 0 ? '▲ +' : '▼ −'}${Math.abs(change)}`;
}

function weakest({ health }: CustomerHealthRow): string | null {
  const line = weakestMeasure(health);
  if (line === null || line.reading.kind === 'unknown') return null;
  return `${MEASURE_NAMES[line.measure]} ${Math.round(line.reading.value)}`;
}

/** A score as the file holds it: at most one decimal. */
function exact(value: number): number {
  return Math.round(value * 10) / 10;
}

function measureColumns(): Column[] {
  return HEALTH_MEASURES.map((measure): Column => ({
    id: measure,
    label: MEASURE_NAMES[measure],
    kind: 'number',
    width: 110,
    hiddenAtFirst: true,
    value: ({ health }) => {
      const reading = health.lines.find((line) => line.measure === measure)?.reading;
      return reading?.kind === 'known' ? exact(reading.value) : null;
    },
  }));
}

/** The columns of the list, by which it is also searched, filtered and exported. */
export function healthColumns(today: IsoDate, locale: string): Column[] {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return [
    {
      id: 'company',
      label: 'Company',
      kind: 'text',
      width: 200,
      opens: true,
      value: ({ customer }) => customer.company,
    },
    {
      id: 'score',
      label: 'Health',
      kind: 'number',
      width: 100,
      value: ({ health }) => health.score,
    },
    {
      id: 'level',
      label: 'Level',
      kind: 'choice',
      width: 120,
      choices: (['good', 'watch', 'poor', 'unknown'] as const).map((value) => ({
        value,
        label: LEVEL_NAMES[value],
      })),
      value: ({ health }) => health.level,
      cell: ({ health }) => <HealthMark health={{ score: null, level: health.level }} />,
    },
    {
      id: 'change',
      label: `Since ${TREND_DAYS} days before`,
      kind: 'number',
      width: 190,
      value: ({ change }) => change,
      cell: ({ change }) => <Change change={change} />,
    },
    {
      id: 'weakest',
      label: 'Weakest measure',
      kind: 'text',
      width: 160,
      emptyText: 'unknown',
      value: weakest,
    },
    {
      id: 'known',
      label: 'Weight known',
      kind: 'number',
      width: 140,
      value: ({ health }) => exact(health.known * 100),
      cell: ({ health }) => percent.format(health.known),
    },
    {
      id: 'renewal',
      label: 'Renewal',
      kind: 'date',
      width: 220,
      value: ({ customer }) => renewalDate(customerRenewal(customer.terms, today)),
      cell: ({ customer }) => {
        const on = renewalDate(customerRenewal(customer.terms, today));
        if (on === null) return <span className="desk-dim">none</span>;
        return (
          <span>
            {formatDate(on, locale)} <span className="desk-dim">{formatDaysFrom(on, today, locale)}</span>
          </span>
        );
      },
    },
    {
      id: 'state',
      label: 'State',
      kind: 'choice',
      width: 110,
      choices: [
        { value: 'here', label: 'Here' },
        { value: 'paused', label: 'Paused' },
        { value: 'lost', label: 'Lost' },
      ],
      value: ({ customer }) => customer.state.kind,
    },
    {
      id: 'on',
      label: 'As of',
      kind: 'date',
      width: 130,
      hiddenAtFirst: true,
      value: ({ health }) => health.on,
      cell: ({ health }) => formatDate(health.on, locale),
    },
    { id: 'owner', label: 'Owner', kind: 'text', width: 140, value: ({ customer }) => customer.owner },
    ...measureColumns(),
  ];
}
