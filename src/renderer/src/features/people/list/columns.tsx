import type { ReactNode } from 'react';
import type { ApplicationId } from '#domain/brand.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import { personLabel } from '#domain/people/directory-types.ts';
import type { SeatsCost } from '#domain/people/held-seats.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { FLAG_WORDS, STATUS_WORDS, costWords, lastWords, ownedSummary } from '../words.ts';
import classes from '../people.module.css';
import { StatusChip } from './status-chip.tsx';

type Column = DataColumn<PersonEntry>;

interface ColumnContext {
  readonly locale: string;
  readonly nameOf: (id: ApplicationId) => string;
}

export function entryId({ person }: PersonEntry): string {
  return person.key;
}

/** Columns of the list of people. */
export function personColumns(context: ColumnContext): readonly Column[] {
  return [...whoColumns(), ...seatColumns(context), ...moreColumns(context)];
}

function whoColumns(): Column[] {
  return [
    {
      id: 'name',
      label: 'Name',
      kind: 'text',
      width: 160,
      opens: true,
      value: ({ person }) => personLabel(person),
    },
    {
      id: 'status',
      label: 'Status',
      kind: 'choice',
      width: 130,
      choices: (['active', 'left', 'unknown'] as const).map((kind) => ({
        value: kind,
        label: STATUS_WORDS[kind],
      })),
      value: ({ person }) => person.status.kind,
      cell: ({ person }) => <StatusChip status={person.status} suspicion={person.suspicion} />,
    },
    {
      id: 'email',
      label: 'Email',
      kind: 'text',
      width: 160,
      emptyText: 'none',
      value: ({ person }) => person.mails[0] ?? null,
      searchText: ({ person }) => person.mails.join(' '),
    },
    {
      id: 'department',
      label: 'Department',
      kind: 'choice',
      width: 124,
      emptyText: '',
      value: ({ person }) => person.department,
    },
  ];
}

function seatColumns({ locale, nameOf }: ColumnContext): Column[] {
  return [
    {
      id: 'seats',
      label: 'Seats in',
      kind: 'tags',
      width: 150,
      emptyText: 'none',
      value: ({ held }) => held.map(({ applicationId }) => nameOf(applicationId)),
      cell: ({ held }) => <Seats names={held.map(({ applicationId }) => nameOf(applicationId))} />,
    },
    {
      id: 'last',
      label: 'Last active',
      kind: 'date',
      width: 110,
      value: ({ last }) => (last.kind === 'on' ? last.date : null),
      cell: ({ last }) => (
        <span className={last.kind === 'on' ? undefined : 'desk-dim'}>{lastWords(last, locale)}</span>
      ),
    },
    {
      id: 'cost',
      label: 'Seats a year',
      kind: 'number',
      width: 130,
      emptyText: '',
      value: ({ cost }) => {
        const [largest] = cost.totals;
        return largest === undefined ? null : largest.minor / 10 ** minorDigits(largest.currency);
      },
      cell: ({ cost }) => <CostCell cost={cost} locale={locale} />,
      exported: ({ cost }) =>
        cost.totals.length === 0
          ? null
          : cost.totals.map((total) => `${moneyText(total)} ${total.currency}`).join(' + '),
    },
    {
      id: 'owns',
      label: 'Owns',
      kind: 'number',
      width: 76,
      emptyText: '',
      value: ({ owned }) => (owned.length === 0 ? null : owned.length),
      cell: ({ owned }) => <span title={ownedSummary(owned)}>{owned.length === 0 ? '' : owned.length}</span>,
    },
    {
      id: 'flags',
      label: 'To look at',
      kind: 'tags',
      width: 190,
      hiddenAtFirst: true,
      value: ({ flags }) => flags.map((flag) => FLAG_WORDS[flag]),
    },
  ];
}

function moreColumns({ locale }: ColumnContext): Column[] {
  return [
    {
      id: 'leftOn',
      label: 'Left on',
      kind: 'date',
      width: 120,
      hiddenAtFirst: true,
      emptyText: '',
      value: ({ person }) => (person.status.kind === 'left' ? person.status.on : null),
      cell: ({ person: { status } }) =>
        status.kind === 'left' && status.on !== null ? (
          lastWords({ kind: 'on', date: status.on }, locale)
        ) : status.kind === 'left' ? (
          <span className="desk-dim">unknown</span>
        ) : null,
    },
    {
      id: 'accounts',
      label: 'Accounts',
      kind: 'number',
      width: 100,
      hiddenAtFirst: true,
      value: ({ person }) => person.accounts.length,
    },
    {
      id: 'otherEmails',
      label: 'Other emails',
      kind: 'tags',
      width: 200,
      hiddenAtFirst: true,
      value: ({ person }) => person.mails.slice(1),
    },
    {
      id: 'notes',
      label: 'Notes',
      kind: 'text',
      width: 220,
      hiddenAtFirst: true,
      value: ({ person }) => person.stored?.notes ?? '',
    },
  ];
}

function Seats({ names }: { readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return <span className="desk-dim">none</span>;
  const words = names.join(', ');
  return (
    <span className={classes['cut']} title={words}>
      {names.length > 1 && <span className="desk-dim">{`${names.length}: `}</span>}
      {words}
    </span>
  );
}

function CostCell({ cost, locale }: { readonly cost: SeatsCost; readonly locale: string }): ReactNode {
  const words = costWords(cost, locale, { whole: true });
  return (
    <span
      className={`${classes['cut']} ${words === 'unknown' ? 'desk-dim' : 'desk-number'}`}
      title={costWords(cost, locale)}
    >
      {words}
    </span>
  );
}
