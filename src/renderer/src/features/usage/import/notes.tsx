import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { saveText } from '#desktop/files.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import type { LeftOut, UsageRowNote } from '#domain/usage/read/recognition.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { MOST_NOTES } from '../reader/protocol.ts';
import type { Notes } from '../reader/protocol.ts';
import styles from './usage-import.module.css';
import { counted } from '../people-words.ts';

const SHOWN = 200;

async function save(fileName: string, title: string, rows: readonly UsageRowNote[]): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const text = writeCsv(
    ['line', 'reason'],
    rows.map(({ line, reason }) => [line, reason]),
  );
  const saved = await saveText(`${stem} – ${title.toLowerCase()}.csv`, text);
  if (saved !== null) noticeDone(`Saved ${saved}`);
}

interface RowNotesProps {
  readonly title: string;
  readonly hint: string;
  readonly notes: Notes;
  readonly fileName: string;
}

/** Rows with something to say about them, each with its line; they can be saved as CSV. */
export function RowNotes({ title, hint, notes: { count, rows }, fileName }: RowNotesProps): ReactNode {
  const { locale } = useSession();
  if (count === 0) return null;
  const more = count - Math.min(rows.length, SHOWN);
  const onSave = (): void => {
    save(fileName, title, rows).catch((error: unknown) =>
      noticeProblem('The list was not saved', error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <section className={classes['section']} aria-label={title}>
      <h3 className={classes['sectionTitle']}>{`${title}: ${count.toLocaleString(locale)}`}</h3>
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
        <Button size="compact-xs" variant="default" onClick={onSave}>
          Save as CSV{count > MOST_NOTES ? ` (the first ${MOST_NOTES.toLocaleString(locale)})` : ''}
        </Button>
      </ScrollRegion>
    </section>
  );
}

/** Rows that are no people, by reason. */
export function LeftOutRows({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode {
  const { locale } = useSession();
  if (leftOut.length === 0) return null;
  const all = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={classes['section']} aria-label="Left out on purpose">
      <h3 className={classes['sectionTitle']}>{`Left out on purpose: ${all.toLocaleString(locale)}`}</h3>
      <ul className={`${classes['list']} ${styles['leftOut']}`}>
        {leftOut.map(({ reason, count, lines }) => (
          <li key={reason}>
            {reason}: {counted(count, 'row', 'rows', locale)} (line{lines.length === 1 ? '' : 's'}{' '}
            {lines.join(', ')}
            {count > lines.length && ' …'}).
          </li>
        ))}
      </ul>
    </section>
  );
}
