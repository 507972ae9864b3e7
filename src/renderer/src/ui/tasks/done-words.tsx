import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { TaskDone } from '#domain/tasks/task.ts';
import { noticeDone, noticeProblem } from '../feedback/notices.tsx';

interface KeptDocument {
  readonly name: string;
  readonly blob: Blob;
}

interface DoneWordsProps {
  readonly done: TaskDone;
  /** The evidence's document: `undefined` while it is read, `null` when it is not there (any more). */
  readonly document: KeptDocument | null | undefined;
  /** Saves a copy; resolves to the name, or `null` when cancelled. */
  readonly save: (name: string, document: Blob) => Promise<string | null>;
  readonly locale: string;
  readonly timeZone: string;
}

/** Who did it when, and what proves it. */
export function DoneWords({ done, document, save, locale, timeZone }: DoneWordsProps): ReactNode {
  const on = formatDate(todayIn(done.at, timeZone), locale);
  const who = done.by === '' ? '' : ` by ${done.by}`;
  const evidence = done.evidence === '' ? '' : `: ${done.evidence}`;
  const saveCopy = async ({ name, blob }: KeptDocument): Promise<void> => {
    try {
      const saved = await save(name, blob);
      if (saved !== null) noticeDone(`Saved ${saved}`);
    } catch (error) {
      noticeProblem('The copy was not saved', error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <div>{`${done.skipped ? 'Left out' : 'Done'} on ${on}${who}${evidence}`}</div>
      {done.documentId !== null && document === null && (
        <div>Its document is not in this workspace any more.</div>
      )}
      {done.documentId !== null && document !== null && document !== undefined && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPaperclip size={12} />}
          onClick={() => void saveCopy(document)}
        >
          {`Save a copy of ${document.name}`}
        </Button>
      )}
    </>
  );
}
