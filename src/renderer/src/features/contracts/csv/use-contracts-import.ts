import { useEffect, useState } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { importedContracts, stageContracts } from './stage-contracts.ts';
import type { StagedContracts, StoredContracts } from './stage-contracts.ts';

export type ContractsImportPhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'staged'; readonly staged: StagedContracts; readonly busy: boolean };

async function storedIn({ workspace: { database } }: Session): Promise<StoredContracts> {
  const [contracts, applications] = await Promise.all([
    database.contracts.toArray(),
    database.applications.toArray(),
  ]);
  return { contracts, applications };
}

async function stage(source: FileSource, session: Session): Promise<Outcome<StagedContracts>> {
  try {
    const text = fileText(await readBytes(source));
    if (!text.ok) return text;
    return stageContracts(text.value, await storedIn(session), session.settings.currency, session.locale);
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
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
  readonly phase: ContractsImportPhase;
  readonly store: () => void;
}

/** Stages a file, and stores what it brings as one action once the manager says so. */
export function useContractsImport(source: FileSource, onDone: () => void): ContractsImportState {
  const session = useSession();
  const [phase, setPhase] = useState<ContractsImportPhase>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    void stage(source, session).then((outcome) => {
      if (!current) return;
      setPhase(
        outcome.ok
          ? { kind: 'staged', staged: outcome.value, busy: false }
          : { kind: 'refused', message: outcome.message },
      );
    });
    return () => {
      current = false;
    };
  }, [source, session]);
  const run = async (staged: StagedContracts): Promise<void> => {
    setPhase({ kind: 'staged', staged, busy: true });
    if (await store(staged, source, session)) onDone();
    else setPhase({ kind: 'staged', staged, busy: false });
  };
  return {
    phase,
    store: () => {
      if (phase.kind === 'staged' && !phase.busy) void run(phase.staged);
    },
  };
}
