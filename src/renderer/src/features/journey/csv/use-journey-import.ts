import { useSession } from '#database/session.tsx';
import { readJourney } from '#database/journey.ts';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { BoardId } from '#domain/brand.ts';
import type { SameName } from '#domain/journey/customer-import.ts';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import type { StagedFilePhase } from '#ui/staged-preview/use-staged-file.ts';
import { stageJourneyFile } from './staged-file.ts';
import type { StagedFile } from './staged-file.ts';

export interface JourneyImport {
  readonly phase: StagedFilePhase<StagedFile>;
  /** Stores what the file brings as one action. */
  readonly store: (choice: SameName, rows: number) => void;
}

/** Stages a file of customers, moves or boards, and stores it once the manager says so. */
export function useJourneyImport(
  source: FileSource,
  board: BoardId | null,
  onDone: () => void,
): JourneyImport {
  const { workspace, today, locale, settings, perform } = useSession();
  return useStagedFile<StagedFile, [choice: SameName, rows: number]>({
    readBytes: () => readBytes(source),
    stage: async (text) =>
      stageJourneyFile(text, await readJourney(workspace.database), {
        today,
        now: workspace.now(),
        newId: workspace.newId,
        currency: settings.currency,
        locale,
        board,
        fileName: source.name,
      }),
    keep: (staged, choice, rows) => {
      const { one, many } = staged.entity;
      const label = `Imported ${rows} ${rows === 1 ? one : many} from ${source.name}`;
      return perform(label, staged.writes(choice));
    },
    onDone,
  });
}
