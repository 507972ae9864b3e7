import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { saveText } from '#desktop/files.ts';
import type { RejectedRow } from '#domain/spend/ledger.ts';
import { MOST_LISTED } from '#ledger/protocol.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { csvText } from './left-out-csv.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';

const SHOWN = 200;

interface LeftOutRowsProps {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly RejectedRow[];
  readonly count: number;
  readonly fileName: string;
}

async function save(title: string, fileName: string, rows: readonly RejectedRow[]): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const saved = await saveText(`${stem} – ${title.toLowerCase()}.csv`, csvText(rows));
  if (saved !== null) noticeDone(`Saved ${saved}`);
}

/** Rows that will not be stored, each with its line and reason. */
export function LeftOutRows({ title, hint, rows, count, fileName }: LeftOutRowsProps): ReactNode {
  const { locale } = useSession();
  if (count === 0) return null;
  const heading = `${title}: ${count.toLocaleString(locale)}`;
  const more = count - Math.min(rows.length, SHOWN);
  return (
    <section className={classes['section']} aria-label={title}>
      <h3 className={classes['sectionTitle']}>{heading}</h3>
      <ScrollRegion className={classes['list']} label={`${title}, line by line`}>
        <p className={classes['evidence']}>{hint}</p>
        <ul>
          {rows.slice(0, SHOWN).map(({ line, reason }) => (
            <li key={`${line} ${reason}`}>
              Line {line}: {reason}
            </li>
          ))}
        </ul>
        {more > 0 && <p className={classes['evidence']}>{more.toLocaleString(locale)} more in the CSV.</p>}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            void save(title, fileName, rows).catch((error: unknown) =>
              noticeProblem('The list was not saved', error instanceof Error ? error.message : String(error)),
            )
          }
        >
          Save as CSV{count > MOST_LISTED ? ` (the first ${MOST_LISTED.toLocaleString(locale)})` : ''}
        </Button>
      </ScrollRegion>
    </section>
  );
}
