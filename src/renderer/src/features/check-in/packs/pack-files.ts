import { copyText, fileName } from '#desktop/print.ts';
import { saveText, saveTexts } from '#desktop/files.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import { writePack } from '#domain/owner-packs/write-pack.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

/** What the file of a pack is called: “Check-in 2026-03-02 Ana Silva.csv”. */
export function packFileName(
  { startedOn }: Pick<CheckIn, 'startedOn'>,
  owner: string,
  extension: string,
): string {
  return fileName(`Check-in ${startedOn} ${owner}`, extension);
}

async function telling(title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    noticeProblem(title, error instanceof Error ? error.message : String(error));
  }
}

/** Saves one pack under a name that the manager confirms. */
export function savePack(checkIn: CheckIn, pack: OwnerPack): Promise<void> {
  return telling('The pack was not saved', async () => {
    const saved = await saveText(packFileName(checkIn, pack.owner, 'csv'), writePack(pack));
    if (saved !== null) noticeDone(`Saved ${saved}. Send it to ${pack.owner}.`);
  });
}

/** Saves all packs in a folder that the manager chooses. */
export function savePacks(checkIn: CheckIn, packs: readonly OwnerPack[]): Promise<void> {
  return telling('The packs were not saved', async () => {
    const files = packs.map((pack) => ({
      name: packFileName(checkIn, pack.owner, 'csv'),
      content: writePack(pack),
    }));
    const saved = await saveTexts('Choose a folder for the packs', files);
    if (saved.length > 0) {
      noticeDone(`Saved ${saved.length} ${saved.length === 1 ? 'file' : 'files'}. Send each to its owner.`);
    }
  });
}

export function copyReminder(text: string, owner: string): Promise<void> {
  return telling('The reminder was not copied', async () => {
    await copyText(text);
    noticeDone(`Copied a reminder to ${owner}. Paste it into a mail.`);
  });
}
