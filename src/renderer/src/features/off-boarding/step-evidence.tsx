import type { ReactNode } from 'react';
import { useDocument } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { saveDocument } from '#desktop/files.ts';
import type { TaskDone } from '#domain/tasks/task.ts';
import { DoneWords } from '#ui/tasks/done-words.tsx';
import classes from './off-boarding.module.css';

/** Who did a step when, and what proves it. */
export function StepEvidence({ done }: { readonly done: TaskDone }): ReactNode {
  const { locale } = useSession();
  const document = useDocument(done.documentId);
  return (
    <div className={classes['meta']}>
      <DoneWords
        done={done}
        document={document}
        save={saveDocument}
        locale={locale}
        timeZone={localTimeZone()}
      />
    </div>
  );
}
