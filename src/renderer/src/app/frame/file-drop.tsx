import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { fromDrop } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { reportProblem } from '../boot/report-problem.ts';
import { startLedger } from '#ledger/use-ledger.ts';
import classes from './frame.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** By then Home is drawn, and hardly anybody has dropped a file. */
const AFTER_HOME_MS = 1500;

/** Brings the Import screen's code and the ledger when nothing else is to do: a dropped file must not wait for them. */
function usePreloadedImport(): void {
  useEffect(() => {
    let idle = 0;
    // A start is idle for moments while it waits for its own code: what Home needs comes first.
    const later = setTimeout(() => {
      idle = requestIdleCallback(() => {
        startLedger();
        const code = [import('../import/import-page.tsx'), import('#features/import/spend-import.tsx')];
        Promise.all(code).catch((error: unknown) =>
          reportProblem('The Import screen could not be loaded', error),
        );
      });
    }, AFTER_HOME_MS);
    return () => {
      clearTimeout(later);
      cancelIdleCallback(idle);
    };
  }, []);
}

/** Files may be dropped anywhere on the window; they go to Import, nothing is stored yet. */
export function FileDrop(): ReactNode {
  const [over, setOver] = useState(false);
  const [, navigate] = useLocation();
  const add = useInbox((inbox) => inbox.add);
  usePreloadedImport();
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      add([...(event.dataTransfer?.files ?? [])].map(fromDrop));
      navigate('/import');
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [add, navigate]);
  return over ? <div className={classes['drop']}>Drop to import: you will see everything first</div> : null;
}
