import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import { loadSample } from '#database/load-sample.ts';
import { put } from '#database/repositories.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { QuoteId, SavingId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { quoteOf } from '../../domain/quotes/samples.ts';
import { savingOf } from '../../domain/savings/samples.ts';

const TODAY = '2026-03-02' as IsoDate;
const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;

it('taking the sample out keeps quotes and savings of one’s own, which then lead nowhere', async () => {
  let number = 0;
  const workspace = await openWorkspace({
    name: 'a workspace with savings about the sample',
    now: () => NOW,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
  const { database } = workspace;
  const sample = await loadSample(workspace, TODAY);
  const [contract] = await database.contracts.toArray();
  const [theirs] = await database.quotes.toArray();
  if (contract === undefined || theirs === undefined) throw new Error('the sample has contracts and quotes');
  const { id: contractId, applicationId } = contract;
  const quote = quoteOf({ id: 'own' as QuoteId, contractId, applicationId });
  const evidence = { note: 'Kept', quoteId: theirs.id, documentId: null };
  const saving = savingOf({ id: 'own' as SavingId, contractId, applicationId, evidence });
  const linked = savingOf({ id: 'linked' as SavingId, evidence: { ...evidence, quoteId: quote.id } });
  await performAction(workspace, 'Recorded', [
    put('quotes', quote),
    put('savings', saving),
    put('savings', linked),
  ]);

  await undoAction(workspace, sample.id);

  const unlinked = { contractId: null, applicationId: null };
  expect(await database.quotes.toArray()).toEqual([{ ...quote, ...unlinked }]);
  expect(await database.savings.toArray()).toEqual([
    linked,
    { ...saving, ...unlinked, evidence: { ...evidence, quoteId: null } },
  ]);
  await database.delete();
});
