import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import type { StagedFilePhase } from '#ui/staged-preview/use-staged-file.ts';
import { importedContracts, stageContracts } from './stage-contracts.ts';
import type { StagedContracts, StoredContracts } from './stage-contracts.ts';

async function storedIn({ workspace: { database } }: Session): Promise<StoredContracts> {
  const [contracts, applications] = await Promise.all([
    database.contracts.toArray(),
    database.applications.toArray(),
  ]);
  return { contracts, applications };
}

async function store({ plan }: StagedContracts, source: FileSource, session: Session): Promise<boolean> {
  const { workspace, perform } = session;
  const { contracts } = await storedIn(session);
  const stamp = { newId: workspace.newId, now: workspace.now() };
  const rows = importedContracts(plan, contracts, stamp);
  const words = rows.length === 1 ? '1 contract' : `${rows.length} contracts`;
  return perform(
    `Imported ${words} from ${source.name}`,
    rows.map((row) => put('contracts', row)),
  );
}

export interface ContractsImportState {
  readonly phase: StagedFilePhase<StagedContracts>;
  readonly store: () => void;
}

/** Stages a file, and stores what it brings as one action once the manager says so. */
export function useContractsImport(source: FileSource, onDone: () => void): ContractsImportState {
  const session = useSession();
  const { settings, locale } = session;
  return useStagedFile<StagedContracts>({
    readBytes: () => readBytes(source),
    stage: async (text) => stageContracts(text, await storedIn(session), settings.currency, locale),
    keep: (staged) => store(staged, source, session),
    onDone,
  });
}
