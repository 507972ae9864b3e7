import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { PackJudgement, ReturnedFile } from '#domain/owner-packs/judgement.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import { settlePacks } from '#domain/owner-packs/settle-packs.ts';
import type { PackDecisions, SettledPacks } from '#domain/owner-packs/settle-packs.ts';
import type { Outcome } from '#domain/outcome.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { ImportReading } from '#ui/staged-preview/import-states.tsx';
import { labelOf, writesOfPacks } from './keep-answers.ts';
import { contextOf, itemsByKey, presentOf } from './pack-desk.ts';
import type { PackDesk } from './pack-desk.ts';
import { PacksReview } from './packs-review.tsx';
import { useCheckInDesk } from '../data/use-check-in-desk.ts';
import { useReturnedFiles } from './use-returned-files.ts';

interface PacksImportProps {
  /** Each must stay the same object while it is shown. */
  readonly sources: readonly FileSource[];
  /** The files were stored or put away. */
  readonly onDone: () => void;
}

interface PackRows {
  readonly checkIns: readonly CheckIn[];
  readonly packs: readonly OwnerPack[];
}

/** All check-ins and packs: files of older ones come back, too. */
function usePackRows(): PackRows | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const [checkIns, packs] = await Promise.all([database.checkIns.toArray(), database.ownerPacks.toArray()]);
    return { checkIns, packs };
  }, [database]);
}

/** Takes packs that came back into the open check-in, any number at once: shows everything first, one yes stores it. */
export function PacksImport({ sources, onDone }: PacksImportProps): ReactNode {
  const desk = useCheckInDesk();
  const rows = usePackRows();
  const files = useReturnedFiles(sources);
  if (desk === undefined || rows === undefined || files === null) {
    return (
      <ImportReading fileName={sources.length === 1 ? (sources[0]?.name ?? '') : `${sources.length} files`} />
    );
  }
  return <Review desk={desk} rows={rows} files={files} onDone={onDone} />;
}

interface ReviewProps {
  readonly desk: PackDesk | null;
  readonly rows: PackRows;
  readonly files: readonly ReturnedFile[];
  readonly onDone: () => void;
}

function Review({ desk, rows, files, onDone }: ReviewProps): ReactNode {
  const session = useSession();
  const present = useMemo(
    () => presentOf(desk, { ...rows, owners: ownersOf(desk) }, session),
    [desk, rows, session],
  );
  const settle = (judged: PackJudgement, decisions: PackDecisions): Outcome<SettledPacks> | null => {
    if (desk === null) return null;
    const items = itemsByKey(desk);
    const itemOf = (key: string) => items.get(key)?.item;
    return settlePacks(judged, decisions, desk.sources, { ...contextOf(session, desk.checkIn.id), itemOf });
  };
  return (
    <PacksReview
      files={files}
      present={present}
      wouldStore={(judged, decisions) => {
        const settled = settle(judged, decisions);
        // What is refused is told when it is tried.
        return settled !== null && (!settled.ok || writesOfPacks(settled.value).length > 0);
      }}
      onStore={async (judged, decisions) => {
        const settled = settle(judged, decisions);
        if (settled === null) return false;
        if (!settled.ok) {
          noticeProblem('The answers were not taken', settled.message);
          return false;
        }
        return session.perform(labelOf(settled.value), writesOfPacks(settled.value));
      }}
      onDone={onDone}
    />
  );
}

/** Everybody who owns something that is asked about, or any application. */
function ownersOf(desk: PackDesk | null): string[] {
  if (desk === null) return [];
  const owners = [
    ...desk.sources.applications.map(({ owner }) => owner),
    ...desk.sources.tasks.map(({ owner }) => owner),
  ];
  return [...new Set(owners)].filter((owner) => owner !== '');
}
