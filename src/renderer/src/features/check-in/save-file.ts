import { saveText } from '#desktop/files.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

/** Asks where to save the text, and says what became of it. */
export async function saveFile(name: string, content: string): Promise<void> {
  try {
    const saved = await saveText(name, content);
    if (saved !== null) noticeDone(`Saved ${saved}.`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}
