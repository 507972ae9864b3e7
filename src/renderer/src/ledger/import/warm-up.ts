import type { ImportId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { createKeyCounts } from '#domain/spend/blocks/duplicates.ts';
import type { SpendBlock } from '#domain/spend/ledger.ts';
import { makeUpStatement } from './made-up-statement.ts';
import { stageFile } from './stage-file.ts';

/**
 * Rows of the statements, one after the other: each so small that a question asked meanwhile hardly waits, together as many
 * as it takes until the engine has compiled what reads them; the last ones as large as the pieces of a real file.
 */
const STATEMENTS = [...Array.from({ length: 12 }, () => 2000), ...Array.from({ length: 4 }, () => 8000)];

/**
 * Code that never ran is interpreted: a first import of 100,000 rows took twice as long as the next. So made-up
 * statements are read once the program is at rest, piece by piece, exactly as a dropped file would be, and let go of.
 * Nothing is asked of the workspace and nothing is told to it.
 * @param pause resolves when the next piece may be read; to false when no more is wanted
 * @param onBlocks hears of what was read, to warm up what comes after the reading
 */
export async function warmUpReading(
  pause: () => Promise<boolean>,
  onBlocks: (blocks: readonly SpendBlock[]) => void,
): Promise<void> {
  const { signal } = new AbortController();
  for (const [time, rows] of STATEMENTS.entries()) {
    if (!(await pause())) return;
    const file = new Blob([makeUpStatement(rows, time % 3 === 2 ? 'german' : 'iso')]);
    const source = { kind: 'file', file, name: 'made-up.csv', size: file.size } as const;
    const task = {
      kind: 'stage',
      source,
      corrections: {},
      defaultCurrency: 'EUR',
      today: '2026-01-31' as IsoDate,
    } as const;
    const result = await stageFile(task, {
      signal,
      importId: 'made-up' as ImportId,
      ledgerKeys: () => createKeyCounts(),
      rememberedMapping: () => Promise.resolve(null),
      onProgress: () => undefined,
    });
    if (result.kind === 'staged') onBlocks(result.rows.blocks);
  }
}
