import { startTransition, useEffect, useMemo, useState } from 'react';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useUsageSnapshots } from '#database/use-rows.ts';
import type { FileSource } from '#desktop/files.ts';
import { lackOfSpace } from '#desktop/space.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ActivityId } from '#domain/brand.ts';
import type { UsageCorrections } from '#domain/usage/read/recognition.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { useDoneWhenLeft } from '#ui/staged-preview/use-done-when-left.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { choiceOf, isDivided } from './plan/choices.ts';
import type { Choice, Draft } from './plan/choices.ts';
import { addsSomething, planShares, sharesOf } from './plan/shares.ts';
import type { PlannedShare } from './plan/shares.ts';
import { slotsOf } from './plan/slots.ts';
import { storeTask } from './plan/store-task.ts';
import type { ReadFile, Share, WeighedShare } from '../reader/protocol.ts';
import { useReading } from './use-reading.ts';
import type { Reading } from './use-reading.ts';
import type { UsageReader } from '../reader/usage-reader.ts';

/** Applications that could be chosen, and what is stored of them. */
interface Stored {
  readonly applications: readonly Application[];
  readonly snapshots: readonly UsageSnapshot[];
}

/** What would be stored as things stand. */
export interface UsagePlan {
  readonly divided: boolean;
  readonly choices: readonly Choice[];
  readonly shares: readonly Share[];
  /** `null` while it is worked out. */
  readonly planned: readonly PlannedShare[] | null;
}

export interface StoredUsage {
  readonly snapshots: readonly UsageSnapshot[];
  readonly activityId: ActivityId;
  readonly newApplications: readonly Application[];
}

export interface UsageImportState extends Stored {
  readonly reading: Reading;
  readonly corrections: UsageCorrections;
  correct(corrections: UsageCorrections): void;
  readonly draft: Draft;
  setDraft(draft: Draft): void;
  /** `null` until the file was read. */
  readonly plan: UsagePlan | null;
  readonly storing: boolean;
  /** Why it was not stored. */
  readonly problem: string | null;
  readonly stored: StoredUsage | null;
  store(file: ReadFile, plan: UsagePlan): void;
  /** Stops reading; nothing of it stays. */
  cancel(): void;
}

const NO_APPLICATIONS: readonly Application[] = [];
const NO_SNAPSHOTS: readonly UsageSnapshot[] = [];

/** Reads one file of usage, works out what would become of it, and stores it after a yes. */
export function useUsageImport(source: FileSource, onDone: () => void): UsageImportState {
  const { workspace, settings, today } = useSession();
  const applications = useApplications() ?? NO_APPLICATIONS;
  const snapshots = useUsageSnapshots() ?? NO_SNAPSHOTS;
  const { reader, reading, corrections, correct } = useReading(source);
  const [draft, setDraftState] = useState(() => keptDraft(source).draft);
  const [storing, setStoring] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [stored, setStored] = useState<StoredUsage | null>(null);
  const markStored = useDoneWhenLeft(onDone);
  const file = reading.kind === 'read' ? reading.file : null;
  const plan = usePlan(reader, file, draft, { applications, snapshots });

  const store = async (read: ReadFile, { choices, divided, planned }: UsagePlan): Promise<void> => {
    setStoring(true);
    setProblem(null);
    workspace.guard.check();
    const lack = await lackOfSpace(source.size, 'this file');
    if (lack !== null) return setProblem(lack);
    const adding = (planned ?? []).filter(addsSomething);
    const people = adding.reduce((sum, { weighed }) => sum + weighed.people, 0);
    const context = { workspace, today, by: settings.managerName || 'Manager' };
    const agreed = { file: read, fileName: source.name, choices, divided, people, applications };
    const task = storeTask({ ...agreed, shares: adding.map(({ share }) => share) }, context);
    const outcome = await reader.perform(task);
    if (!outcome.ok) return setProblem(outcome.message);
    markStored();
    // Drawn in short steps: a preview of many columns is put away for it.
    startTransition(() =>
      setStored({
        snapshots: outcome.value,
        activityId: task.activityId,
        newApplications: task.newApplications,
      }),
    );
  };

  return {
    applications,
    snapshots,
    reading,
    corrections,
    correct,
    draft,
    setDraft: (next) => {
      keepDraft(source, { draft: next });
      setDraftState(next);
    },
    plan,
    storing,
    problem,
    stored,
    store: (read, asPlanned) => {
      store(read, asPlanned)
        .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
        .finally(() => setStoring(false));
    },
    cancel: () => {
      reader.end();
      onDone();
    },
  };
}

/** What each application would get of the file, weighed by the worker that has the people. */
function usePlan(
  reader: UsageReader,
  file: ReadFile | null,
  draft: Draft,
  { applications, snapshots }: Stored,
): UsagePlan | null {
  const chosen = useMemo(() => {
    if (file === null) return null;
    const divided = isDivided(file, draft, applications);
    const choices = slotsOf(file, divided).map((slot) => choiceOf(slot, file, draft, applications));
    return { divided, choices, shares: sharesOf(file, choices) };
  }, [file, draft, applications]);
  const [weighed, setWeighed] = useState<{
    shares: readonly Share[];
    weights: readonly WeighedShare[];
  } | null>(null);
  const shares = chosen?.shares;
  useEffect(() => {
    if (shares === undefined) return;
    let current = true;
    reader.perform({ kind: 'weigh', shares }).then(
      (weights) => current && setWeighed({ shares, weights }),
      // An ended or broken reader says so where the file is read.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [reader, shares]);
  return useMemo(() => {
    if (file === null || chosen === null) return null;
    const planned =
      weighed?.shares === chosen.shares ? planShares(file, chosen.shares, weighed.weights, snapshots) : null;
    return { ...chosen, planned };
  }, [file, chosen, weighed, snapshots]);
}
