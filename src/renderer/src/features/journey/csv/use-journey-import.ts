import { useEffect, useState } from 'react';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readJourney } from '#database/journey.ts';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { BoardId } from '#domain/brand.ts';
import type { SameName } from '#domain/journey/customer-import.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { stageJourneyFile } from './staged-file.ts';
import type { StagedFile } from './staged-file.ts';

export type JourneyImportPhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'staged'; readonly staged: StagedFile };

async function stage(
  source: FileSource,
  session: Session,
  board: BoardId | null,
): Promise<Outcome<StagedFile>> {
  try {
    const text = fileText(await readBytes(source));
    if (!text.ok) return text;
    const { workspace, today, settings } = session;
    return stageJourneyFile(text.value, await readJourney(workspace.database), {
      today,
      now: workspace.now(),
      newId: () => workspace.newId(),
      currency: settings.currency,
      board,
      fileName: source.name,
    });
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}

export interface JourneyImport {
  readonly phase: JourneyImportPhase;
  readonly busy: boolean;
  /** Stores what the file brings as one action. */
  readonly store: (choice: SameName, rows: number) => void;
}

/** Stages a file of customers, moves or boards, and stores it once the manager says so. */
export function useJourneyImport(
  source: FileSource,
  board: BoardId | null,
  onDone: () => void,
): JourneyImport {
  const session = useSession();
  const [phase, setPhase] = useState<JourneyImportPhase>({ kind: 'reading' });
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    void stage(source, session, board).then((outcome) => {
      if (!current) return;
      setPhase(
        outcome.ok
          ? { kind: 'staged', staged: outcome.value }
          : { kind: 'refused', message: outcome.message },
      );
    });
    return () => {
      current = false;
    };
  }, [source, session, board]);
  const run = async (staged: StagedFile, choice: SameName, rows: number): Promise<void> => {
    const { one, many } = staged.entity;
    const label = `Imported ${rows} ${rows === 1 ? one : many} from ${source.name}`;
    if (await session.perform(label, staged.writes(choice))) onDone();
  };
  return {
    phase,
    busy,
    store: (choice, rows) => {
      if (phase.kind !== 'staged' || busy) return;
      setBusy(true);
      void run(phase.staged, choice, rows).finally(() => setBusy(false));
    },
  };
}
