import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoAction } from '#database/actions.ts';
import { importRates } from '#database/rates.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { Workspace } from '#database/workspace.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { readRateFile } from '#domain/money/rate-files.ts';
import type { RateSheet, RateSheetId } from '#domain/money/rates.ts';

let workspace: Workspace;
const at = '2026-03-02T08:00:00.000Z' as IsoInstant;

function sheet(): RateSheet {
  const text = 'date,base,quote,rate\n2026-02-27,EUR,USD,1.0843\n2026-02-26,EUR,USD,1.08\n';
  const staged = readRateFile(text, '2026-03-02' as IsoDate);
  if (!staged.ok) throw new Error(staged.message);
  const { format, series } = staged.value;
  return { id: 'sheet-1' as RateSheetId, fileName: 'rates.csv', format, addedAt: at, series };
}

beforeEach(async () => {
  let number = 0;
  workspace = await openWorkspace({
    name: `rates-${Math.random()}`,
    now: () => at,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
});

afterEach(async () => {
  await workspace.database.delete();
});

describe('an import of rates', () => {
  it('is one action whose line of the log does not hold the rates a second time', async () => {
    const entry = await importRates(workspace, sheet());
    expect(entry).toMatchObject({
      label: 'Imported 2 rates from rates.csv',
      scope: { kind: 'rates', sheetId: 'sheet-1', rates: 2 },
    });
    const [stored] = await workspace.database.rateSheets.toArray();
    expect(stored).toEqual(sheet());
    expect(JSON.stringify(await workspace.database.activity.toArray())).not.toContain('10843');
  });

  it('is taken back as a whole', async () => {
    const entry = await importRates(workspace, sheet());
    expect(await undoAction(workspace, entry.id)).toMatchObject({ ok: true });
    expect(await workspace.database.rateSheets.count()).toBe(0);
    expect(await undoAction(workspace, entry.id)).toMatchObject({ ok: false, code: 'already-undone' });
  });

  it('is refused while nothing may be written', async () => {
    workspace.guard.raise({ code: 'disk-nearly-full', message: 'The disk is nearly full.' });
    await expect(importRates(workspace, sheet())).rejects.toThrow('nearly full');
    expect(await workspace.database.rateSheets.count()).toBe(0);
  });
});
