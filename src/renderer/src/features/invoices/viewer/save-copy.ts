import { saveDocument } from '#desktop/files.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

/** Saves a copy of a document where the manager says, and tells how it went. */
export async function saveCopy(name: string, document: Blob): Promise<void> {
  try {
    const saved = await saveDocument(name, document);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The copy was not saved', error instanceof Error ? error.message : String(error));
  }
}
