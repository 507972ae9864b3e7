import { saveText } from '#desktop/files.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import { RATE_TABLE } from '#domain/money/rate-files.ts';
import { rateCells } from '#domain/money/rate-plan.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

/** Saves a file under a name that the manager confirms, and says so. */
export async function saveRatesFile(name: string, content: string): Promise<void> {
  try {
    const saved = await saveText(name, content);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every rate that holds, in our own columns: importing it again changes nothing. */
export function saveRates(book: RateBook): Promise<void> {
  return saveRatesFile('rates.csv', writeCsvWithAmounts(RATE_TABLE.columns, rateCells(book)));
}
