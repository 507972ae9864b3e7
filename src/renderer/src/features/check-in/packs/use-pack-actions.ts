import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import { makePack } from '#domain/owner-packs/make-packs.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import { reminderText } from '#domain/owner-packs/reminder-text.ts';
import type { OwnerStanding } from '#domain/owner-packs/standing.ts';
import { packThatAsksAll } from './owner-rows.ts';
import type { OwnerRow } from './owner-rows.ts';
import { copyReminder, packFileName, savePack, savePacks } from './pack-files.ts';

interface PackActions {
  /** One file for each of them, in a folder; packs are made where none asks all that is open. */
  readonly saveAll: (rows: readonly OwnerRow[]) => Promise<void>;
  /** A new pack with what is to be asked now, and its file. */
  readonly makeOne: (row: OwnerRow) => Promise<void>;
  readonly saveAgain: (pack: OwnerPack) => Promise<void>;
  readonly remind: (standing: OwnerStanding) => Promise<void>;
}

/** What can be done about the owners of an open check-in. Making packs is one action; their files can be saved again. */
export function usePackActions(checkIn: CheckIn): PackActions {
  const { workspace, perform, settings, locale } = useSession();
  const make = ({ owner, toAsk }: OwnerRow): OwnerPack =>
    makePack({ owner, items: toAsk }, { checkInId: checkIn.id, at: workspace.now(), newId: workspace.newId });
  const keep = (packs: readonly OwnerPack[]): Promise<boolean> => {
    if (packs.length === 0) return Promise.resolve(true);
    const [first] = packs;
    const whose = packs.length === 1 ? (first?.owner ?? '') : `${packs.length} owners`;
    return perform(
      packs.length === 1 ? `Made a pack for ${whose}` : `Made packs for ${whose}`,
      packs.map((pack) => put('ownerPacks', pack)),
    );
  };
  return {
    saveAll: async (rows) => {
      const packs = rows.map((row) => ({ row, known: packThatAsksAll(row) }));
      const made = packs.map(({ row, known }) => known ?? make(row));
      const fresh = made.filter((pack) => packs.every(({ known }) => known !== pack));
      if (await keep(fresh)) await savePacks(checkIn, made);
    },
    makeOne: async (row) => {
      const pack = make(row);
      if (await keep([pack])) await savePack(checkIn, pack);
    },
    saveAgain: (pack) => savePack(checkIn, pack),
    remind: (standing) => {
      const { owner } = standing;
      const name = packFileName(checkIn, owner, 'csv');
      const about = { startedOn: checkIn.startedOn, from: settings.managerName, fileName: name, locale };
      return copyReminder(reminderText(standing, about), owner);
    },
  };
}
