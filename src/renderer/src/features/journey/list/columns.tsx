import type { ReactNode } from 'react';
import type { HealthBook } from '#database/use-health.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGES } from '#domain/journey/journey.ts';
import { renewalDate } from '#domain/journey/renewal.ts';
import { stateOn } from '#domain/journey/replay-marks.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { StateChip } from '../marks/state-chip.tsx';
import { stateWords } from '../marks/state-words.ts';
import { renewalWords } from '../renewal-text.ts';
import { valueText } from '../value-text.ts';
import type { KnownValues } from '../customer/customer-form.tsx';
import type { CustomerRow } from './customer-rows.ts';
import { healthColumns } from './health-columns.tsx';

type Column = DataColumn<CustomerRow>;
type TextField = 'contact' | 'email' | 'plan' | 'owner' | 'segment' | 'source' | 'referredBy' | 'nextStep';

/** Fields that are edited in place, by column id. */
export const EDITED_IN_PLACE: ReadonlySet<string> = new Set([
  'contact',
  'plan',
  'owner',
  'segment',
  'source',
  'referredBy',
  'nextStep',
  'tags',
]);

function textColumn(
  id: TextField,
  label: string,
  width: number,
  more: { readonly suggestions?: readonly string[]; readonly hiddenAtFirst?: boolean } = {},
): Column {
  const { suggestions, hiddenAtFirst = false } = more;
  const value = ({ customer }: CustomerRow): string => customer[id];
  return {
    id,
    label,
    kind: 'text',
    width,
    hiddenAtFirst,
    value,
    ...(EDITED_IN_PLACE.has(id) && {
      edit: { kind: 'text', ...(suggestions !== undefined && { suggestions }) },
    }),
  };
}

function Unknown(): ReactNode {
  return <span className="desk-dim">unknown</span>;
}

function moneyColumns(locale: string): Column[] {
  return [
    {
      id: 'perMonth',
      label: 'Value per month',
      kind: 'number',
      width: 165,
      // Only for sorting and filtering; what is shown and exported is exact.
      value: ({ perMonth }) => (perMonth === null ? null : Number(moneyText(perMonth))),
      cell: ({ perMonth }) => (perMonth === null ? <Unknown /> : formatMoney(perMonth, locale)),
      exported: ({ perMonth }) => (perMonth === null ? null : `${moneyText(perMonth)} ${perMonth.currency}`),
    },
    {
      id: 'value',
      label: 'Value as agreed',
      kind: 'text',
      width: 170,
      hiddenAtFirst: true,
      value: ({ customer }) => (customer.value === null ? null : valueText(customer, locale)),
    },
    {
      id: 'currency',
      label: 'Currency',
      kind: 'choice',
      width: 115,
      value: ({ customer }) => customer.currency,
    },
  ];
}

function dateColumns(today: IsoDate, locale: string): Column[] {
  return [
    {
      id: 'renewal',
      label: 'Renewal',
      kind: 'date',
      width: 240,
      value: ({ renewal }) => renewalDate(renewal),
      cell: ({ renewal }) => {
        const { exact, short } = renewalWords(renewal, today, locale);
        if (renewal.kind === 'no-contract') return <span className="desk-dim">{short}</span>;
        return (
          <span>
            {exact} {'on' in renewal && <span className="desk-dim">{short}</span>}
          </span>
        );
      },
    },
    { id: 'age', label: 'Days in stage', kind: 'number', width: 140, value: ({ age }) => age },
    {
      id: 'stageSince',
      label: 'In stage since',
      kind: 'date',
      width: 120,
      hiddenAtFirst: true,
      value: ({ customer }) => customer.stageSince,
    },
  ];
}

/** Whether a customer is on its way, paused or lost. */
function stateColumn(today: IsoDate, locale: string): Column {
  return {
    id: 'state',
    label: 'State',
    kind: 'choice',
    width: 175,
    value: ({ customer }) => stateOn(customer.state, today).kind,
    choices: [
      { value: 'here', label: 'On its way' },
      { value: 'paused', label: 'Paused' },
      { value: 'lost', label: 'Lost' },
    ],
    cell: ({ customer }) =>
      stateWords(customer.state, today, locale) === null ? (
        <span className="desk-dim">on its way</span>
      ) : (
        <StateChip state={customer.state} today={today} locale={locale} />
      ),
  };
}

/** The columns of the customer list, by which it is also searched, filtered and exported. */
export function customerColumns(
  today: IsoDate,
  locale: string,
  known: KnownValues,
  health: HealthBook | undefined,
): Column[] {
  const { owners, segments, plans, sources, companies, tags } = known;
  return [
    {
      id: 'company',
      label: 'Company',
      kind: 'text',
      width: 190,
      opens: true,
      value: ({ customer }) => customer.company,
    },
    {
      id: 'stage',
      label: 'Stage',
      kind: 'choice',
      width: 110,
      value: ({ customer }) => customer.stage,
      choices: STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] })),
    },
    stateColumn(today, locale),
    { id: 'board', label: 'Board', kind: 'choice', width: 140, value: ({ board }) => board },
    ...moneyColumns(locale),
    ...dateColumns(today, locale),
    ...healthColumns(health),
    {
      id: 'risk',
      label: 'At risk',
      kind: 'choice',
      width: 240,
      hiddenAtFirst: true,
      value: ({ atRisk }) => (atRisk ? 'at-risk' : null),
      choices: [{ value: 'at-risk', label: 'Renewal soon, no next step' }],
    },
    textColumn('nextStep', 'Next step', 170),
    textColumn('owner', 'Owner', 130, { suggestions: owners }),
    textColumn('segment', 'Segment', 120, { suggestions: segments }),
    textColumn('plan', 'Plan', 110, { suggestions: plans }),
    {
      id: 'tags',
      label: 'Tags',
      kind: 'tags',
      width: 140,
      value: ({ customer }) => customer.tags,
      edit: { kind: 'tags', suggestions: tags },
    },
    textColumn('contact', 'Contact', 140, { hiddenAtFirst: true }),
    textColumn('email', 'Email', 180, { hiddenAtFirst: true }),
    textColumn('source', 'Source', 120, { suggestions: sources, hiddenAtFirst: true }),
    textColumn('referredBy', 'Referred by', 140, { suggestions: companies, hiddenAtFirst: true }),
    {
      id: 'archived',
      label: 'Archived',
      kind: 'choice',
      width: 95,
      hiddenAtFirst: true,
      value: ({ customer }) => (customer.archived ? 'yes' : 'no'),
    },
  ];
}

/** The customer after an edit in place, or `null` where that column is not edited so. */
export function editedInPlace(customer: Customer, columnId: string, value: unknown): Customer | null {
  if (!EDITED_IN_PLACE.has(columnId)) return null;
  if (columnId === 'tags') {
    return Array.isArray(value) ? { ...customer, tags: value.map(String) } : { ...customer, tags: [] };
  }
  return { ...customer, [columnId]: typeof value === 'string' ? value.trim() : '' };
}
