import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDocument } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { saveDocument } from '#desktop/files.ts';
import type { DocumentId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { TaskDone } from '#domain/tasks/task.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import classes from './off-boarding.module.css';

async function saveCopy(name: string, blob: Blob): Promise<void> {
  try {
    const saved = await saveDocument(name, blob);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The copy was not saved', error instanceof Error ? error.message : String(error));
  }
}

function KeptDocument({ id }: { readonly id: DocumentId }): ReactNode {
  const document = useDocument(id);
  if (document === undefined) return null;
  if (document === null) return <span>The document is not in this workspace any more.</span>;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconPaperclip size={12} />}
      onClick={() => void saveCopy(document.name, document.blob)}
    >
      {`Save a copy of ${document.name}`}
    </Button>
  );
}

/** Who did it when, and what proves it. */
export function StepEvidence({ done }: { readonly done: TaskDone }): ReactNode {
  const { locale } = useSession();
  const on = formatDate(todayIn(done.at, localTimeZone()), locale);
  const who = done.by === '' ? '' : ` by ${done.by}`;
  return (
    <div className={classes['meta']}>
      <div>{`${done.skipped ? 'Left out' : 'Done'} on ${on}${who}${done.evidence === '' ? '' : `: ${done.evidence}`}`}</div>
      {done.documentId !== null && <KeptDocument id={done.documentId} />}
    </div>
  );
}
