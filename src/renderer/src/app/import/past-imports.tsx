import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useImportActions, useSpendImports } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useUsageSnapshots } from '#database/use-rows.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { SpendImport } from '#domain/spend/ledger.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import classes from './import-page.module.css';

/** What was imported before: files of users on a page of their own, those of spend here. */
export function PastImports(): ReactNode {
  return (
    <>
      <StoredUsers />
      <StoredSpend />
    </>
  );
}

function StoredUsers(): ReactNode {
  const { locale } = useSession();
  const count = useUsageSnapshots()?.length ?? 0;
  if (count === 0) return null;
  return (
    <p className={classes['elsewhere']}>
      <Link href="/usage/files">
        {count === 1 ? '1 stored list of users' : `${count.toLocaleString(locale)} stored lists of users`}
      </Link>{' '}
      {count === 1 ? 'is' : 'are'} under Usage.
    </p>
  );
}

/** Stored spend files with their figures; each can be taken back as a whole. */
function StoredSpend(): ReactNode {
  const imports = useSpendImports();
  if (imports === undefined || imports.length === 0) return null;
  return (
    <section className={classes['section']} aria-label="Stored imports">
      <h2 className={classes['sectionTitle']}>Stored imports</h2>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Imported</th>
            <th scope="col">Dates of the rows</th>
            <th scope="col" className={classes['number']}>
              Rows
            </th>
            <th scope="col" className={classes['number']}>
              Spent
            </th>
            <th scope="col">Back</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((record) => (
            <PastImport key={record.id} record={record} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PastImport({ record }: { readonly record: SpendImport }): ReactNode {
  const { locale, readOnly, undo } = useSession();
  const action = useImportActions()?.get(record.id);
  const spent = Object.entries(record.spent).map(([currency, minor]) => ledgerMoney(minor, currency, locale));
  const range =
    record.from === null || record.to === null
      ? ''
      : `${formatDate(record.from, locale)} – ${formatDate(record.to, locale)}`;
  return (
    <tr>
      <td>
        <Link href={`/spend?import=${record.id}`}>{record.fileName}</Link>
      </td>
      <td>{formatDate(record.importedAt.slice(0, 10) as IsoDate, locale)}</td>
      <td>{range}</td>
      <td className={classes['number']}>{record.rows.toLocaleString(locale)}</td>
      <td className={classes['number']}>{spent.join(', ')}</td>
      <td>
        {action !== undefined && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            disabled={readOnly !== null}
            aria-label={`Undo the import of ${record.fileName}`}
            onClick={() => void undo(action)}
          >
            Undo
          </Button>
        )}
      </td>
    </tr>
  );
}
