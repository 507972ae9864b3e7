import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { fromDrop } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { prepareLedger } from '#ledger/use-ledger.ts';
import { reportProblem } from '../boot/report-problem.ts';
import { useAfterFirstScreen } from '../boot/use-after-first-screen.ts';
import classes from './frame.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Brings the Import screen's code and the ledger once the first screen is complete: a dropped file must not wait for them. */
function usePreloadedImport(): void {
  const after = useAfterFirstScreen();
  useEffect(() => {
    if (!after) return;
    prepareLedger();
    const code = [import('../import/import-page.tsx'), import('#features/import/spend-import.tsx')];
    Promise.all(code).catch((error: unknown) =>
      reportProblem('The Import screen could not be loaded', error),
    );
  }, [after]);
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
