import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CellEditor, DataColumn } from '#ui/data-table/column.ts';
import { UtilisationBar } from '#ui/usage/utilisation-bar.tsx';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import type { ApplicationRow } from '../model/application-row.ts';
import { functionLabel } from '../model/functions.ts';
import { nameProblem } from '../model/new-application.ts';
import type { Suggestions } from '../model/suggestions.ts';
import {
  ARCHIVED_CHOICES,
  CRITICALITY_CHOICES,
  SENSITIVITY_CHOICES,
  SSO_CHOICES,
  STATUS_CHOICES,
} from '../model/words.ts';
import classes from './applications.module.css';
import { ArchivedChip, CostMark, DeadlineMark, StatusChip, WordList } from './marks.tsx';

type Column = DataColumn<ApplicationRow>;

export interface ColumnContext {
  readonly today: IsoDate;
  readonly locale: string;
  readonly suggestions: Suggestions;
  /** Opens the dialog that asks for date and reason. */
  readonly onStatus: (application: Application) => void;
}

/** Columns of the inventory; their ids are the names of the facts they edit. */
export function applicationColumns(context: ColumnContext): readonly Column[] {
  return [
    ...mainColumns(context),
    ...contractColumns(context),
    utilisationColumn(context),
    ...placeColumns(context),
    ...detailColumns(context),
  ];
}

function mainColumns({ suggestions, onStatus }: ColumnContext): Column[] {
  return [
    {
      id: 'name',
      label: 'Name',
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
      edit: { kind: 'text', check: (value) => nameProblem(String(value ?? '')) },
    },
    text('vendor', 'Vendor', 104, { kind: 'text', suggestions: suggestions.vendors }),
    {
      id: 'status',
      label: 'Status',
      kind: 'choice',
      width: 126,
      choices: STATUS_CHOICES,
      value: (row) => row.application.status,
      cell: ({ application }) => <StatusChip status={application.status} />,
      edit: { kind: 'own', start: (row) => onStatus(row.application) },
    },
    {
      ...text('owner', 'Owner', 116, { kind: 'text', suggestions: suggestions.owners }),
      kind: 'choice',
      emptyText: 'nobody',
    },
  ];
}

function placeColumns({ suggestions }: ColumnContext): Column[] {
  return [
    {
      id: 'functions',
      label: 'Functions',
      kind: 'tags',
      width: 180,
      value: (row) => row.application.functions.map(functionLabel),
      cell: ({ application }) => <WordList words={application.functions.map(functionLabel)} />,
      edit: { kind: 'tags', suggestions: suggestions.functions },
    },
    {
      ...text('department', 'Department', 130, { kind: 'text', suggestions: suggestions.departments }),
      kind: 'choice',
      emptyText: '',
    },
  ];
}

function contractColumns({ today, locale }: ColumnContext): Column[] {
  return [
    {
      id: 'deadline',
      label: 'Next deadline',
      kind: 'date',
      width: 184,
      emptyText: 'none',
      value: (row) => row.deadline?.on ?? null,
      cell: ({ deadline }) =>
        deadline === null ? (
          <span className="desk-dim">none</span>
        ) : (
          <DeadlineMark date={deadline.on} today={today} locale={locale} />
        ),
    },
    {
      id: 'cost',
      label: 'Yearly cost',
      kind: 'number',
      width: 160,
      value: ({ cost }) => {
        const largest = cost?.totals[0];
        return largest === undefined ? null : largest.minor / 10 ** minorDigits(largest.currency);
      },
      cell: ({ cost }) => <CostMark cost={cost} locale={locale} />,
      exported: ({ cost }) =>
        cost === null || cost.totals.length === 0
          ? null
          : cost.totals.map((total) => `${moneyText(total)} ${total.currency}`).join(' + '),
    },
    {
      id: 'contracts',
      label: 'Contracts',
      kind: 'number',
      width: 100,
      hiddenAtFirst: true,
      value: (row) => row.contracts,
    },
  ];
}

/** In per cent, for sorting, filters and files; hatched where it is not known. */
function utilisationColumn({ locale }: ColumnContext): Column {
  const percent = ({ use }: ApplicationRow): number | null =>
    use === null || use.utilisation.kind === 'unknown' ? null : Math.round(use.utilisation.value * 1000) / 10;
  return {
    id: 'utilisation',
    label: 'Utilisation',
    kind: 'number',
    align: 'start',
    width: 160,
    value: percent,
    cell: ({ use }) =>
      use === null ? null : <UtilisationBar use={use} locale={locale} staleWords={use.staleWords} />,
  };
}

function detailColumns({ suggestions }: ColumnContext): Column[] {
  return [
    {
      id: 'seats',
      label: 'Seats',
      kind: 'number',
      width: 90,
      value: (row) => row.application.seats,
      edit: { kind: 'number', check: seatsProblem },
    },
    choice('criticality', 'Criticality', CRITICALITY_CHOICES, (application) => application.criticality),
    choice(
      'dataSensitivity',
      'Data sensitivity',
      SENSITIVITY_CHOICES,
      (application) => application.dataSensitivity,
    ),
    choice('sso', 'Sign-in', SSO_CHOICES, ({ sso }) => (sso === null ? null : sso ? 'yes' : 'no')),
    {
      id: 'tags',
      label: 'Tags',
      kind: 'tags',
      width: 160,
      value: (row) => row.application.tags,
      cell: ({ application }) => <WordList words={application.tags} />,
      edit: { kind: 'tags', suggestions: suggestions.tags },
    },
    { ...text('domain', 'Web domain', 150, { kind: 'text' }), hiddenAtFirst: true },
    { ...text('notes', 'Notes', 220), hiddenAtFirst: true },
    {
      id: 'archived',
      label: 'Archived',
      kind: 'choice',
      width: 110,
      hiddenAtFirst: true,
      choices: ARCHIVED_CHOICES,
      value: (row) => (row.application.archived ? 'yes' : 'no'),
      cell: ({ application }) =>
        application.archived ? <ArchivedChip /> : <span className="desk-dim">no</span>,
    },
  ];
}

type TextField = 'vendor' | 'owner' | 'department' | 'domain' | 'notes';

function text(
  id: TextField,
  label: string,
  width: number,
  edit?: CellEditor<ApplicationRow>,
): Column & { readonly kind: 'text' } {
  return {
    id,
    label,
    kind: 'text',
    width,
    value: (row) => row.application[id],
    ...(edit === undefined ? {} : { edit }),
  };
}

function choice(
  id: string,
  label: string,
  choices: typeof CRITICALITY_CHOICES,
  value: (application: Application) => string | null,
): Column {
  return {
    id,
    label,
    kind: 'choice',
    width: 120,
    choices,
    value: (row) => value(row.application),
    edit: { kind: 'choice', choices, clearable: true },
  };
}

function seatsProblem(value: unknown): string | null {
  if (value === null) return null;
  return Number.isSafeInteger(value) && Number(value) >= 0 ? null : 'Seats are a whole number, 0 or more.';
}
