import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AsOfSource } from '#domain/usage/usage.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import type { FileRow } from './file-rows.ts';

const SOURCES: Readonly<Record<AsOfSource, string>> = {
  file: 'The file says it',
  'file-name': 'The file’s name says it',
  asked: 'Said by hand',
};

function numberColumn(
  id: string,
  label: string,
  width: number,
  value: (row: FileRow) => number | null,
  locale: string,
): DataColumn<FileRow> {
  return {
    id,
    label,
    kind: 'number',
    width,
    value,
    cell: (row) => value(row)?.toLocaleString(locale) ?? 'unknown',
  };
}

/** The columns of the stored files, by which they are also searched, filtered and exported. */
export function fileColumns(locale: string): DataColumn<FileRow>[] {
  return [
    {
      id: 'application',
      label: 'Application',
      kind: 'choice',
      width: 190,
      opens: true,
      emptyText: 'removed since',
      value: ({ name }) => name,
    },
    {
      id: 'as-of',
      label: 'As of',
      kind: 'date',
      width: 112,
      value: ({ snapshot }) => snapshot.asOf,
      cell: ({ snapshot }) => formatDate(snapshot.asOf, locale),
    },
    { id: 'file', label: 'File', kind: 'text', width: 220, value: ({ snapshot }) => snapshot.fileName },
    numberColumn('people', 'People', 92, ({ snapshot }) => snapshot.people, locale),
    numberColumn('seats', 'With seat', 112, ({ withSeat }) => withSeat, locale),
    numberColumn('active', 'Active 30 days', 150, ({ active }) => active, locale),
    numberColumn('unknown', 'Unknown', 110, ({ unknown }) => unknown, locale),
    numberColumn('rejected', 'Rejected', 108, ({ snapshot }) => snapshot.rejected, locale),
    {
      id: 'product',
      label: 'Recognised as',
      kind: 'choice',
      width: 250,
      value: ({ snapshot }) => snapshot.product,
    },
    {
      id: 'imported',
      label: 'Imported',
      kind: 'date',
      width: 112,
      value: ({ snapshot }) => snapshot.importedAt.slice(0, 10) as IsoDate,
      cell: ({ snapshot }) => formatDate(snapshot.importedAt.slice(0, 10) as IsoDate, locale),
    },
    {
      id: 'source',
      label: 'Who says the day',
      kind: 'choice',
      width: 160,
      hiddenAtFirst: true,
      value: ({ snapshot }) => snapshot.asOfSource,
      choices: Object.entries(SOURCES).map(([value, label]) => ({ value, label })),
    },
    {
      id: 'period',
      label: 'Days counted over',
      kind: 'number',
      width: 140,
      hiddenAtFirst: true,
      value: ({ snapshot }) => snapshot.periodDays,
    },
  ];
}
