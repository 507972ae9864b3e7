import { localTimeZone } from '#database/use-followed.ts';
import { saveText } from '#desktop/files.ts';
import { decisionsFile, type NamedRenewal } from '#domain/decisions/decision-file.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

/** Saves the decisions that are shown, each with its history. */
export async function saveDecisions(renewals: readonly NamedRenewal[], locale: string): Promise<void> {
  try {
    const content = decisionsFile(renewals, { timeZone: localTimeZone(), locale });
    const saved = await saveText('decisions.csv', content);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The decisions were not saved', error instanceof Error ? error.message : String(error));
  }
}
