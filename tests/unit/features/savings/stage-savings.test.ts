import { describe, expect, it } from 'vitest';
import type { ApplicationId, DocumentId } from '#domain/brand.ts';
import type { Application } from '#domain/applications/application.ts';
import { SAVING_TABLE } from '#domain/savings/saving-table.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { linkNamesOf } from '#domain/quotes/link-cells.ts';
import { QUOTE_TABLE } from '#domain/quotes/quote-table.ts';
import { BUDGET_TABLE } from '#domain/spend/budget-table.ts';
import { CONTRACT_TABLE } from '#domain/contracts/contract-table.ts';
import { INVOICE_TABLE } from '#domain/invoices/invoice-table.ts';
import { whichTable } from '#domain/tables/which-table.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { importedSavings, stageSavings } from '#features/savings/csv/stage-savings.ts';
import { importedQuotes, stageQuotes } from '#features/scenarios/quotes/csv/stage-quotes.ts';
import { contractOf } from '../../domain/contracts/sample-contracts.ts';
import { quoteOf } from '../../domain/quotes/samples.ts';
import { EUR, savingOf } from '../../domain/savings/samples.ts';

const applications = [{ id: 'a1' as ApplicationId, name: 'Post' } as Application];
const contracts = [contractOf({ name: 'Mail' })];
const documents = new Set(['d1' as DocumentId]);
const stamp = { newId: () => 'new', now: savingOf().updatedAt };

function stage(text: string, savings: readonly Saving[] = []): ReturnType<typeof stageSavings> {
  const stored = { savings, contracts, applications, quotes: [quoteOf()], documents };
  return stageSavings(text, stored, EUR, 'en-GB');
}

describe('importing savings.csv', () => {
  const names = linkNamesOf(contracts, applications);
  const file = writeEntityFile(SAVING_TABLE, [savingOf()], names);

  it('into an empty register gives the same register', () => {
    const staged = stage(file);
    if (!staged.ok) throw new Error(staged.message);
    expect(importedSavings(staged.value.plan, [], stamp)).toEqual([savingOf()]);
  });

  it('a second time adds nothing', () => {
    const staged = stage(file, [savingOf()]);
    expect(staged).toMatchObject({
      ok: true,
      value: { preview: { unchanged: 1, newRows: [], changed: [] } },
    });
  });

  it('shows what would change, in words', () => {
    const staged = stage(file, [
      savingOf({ kind: 'avoidance', contractId: null, evidence: savingOf().evidence }),
    ]);
    expect(staged).toMatchObject({
      ok: true,
      value: {
        preview: {
          changed: [
            {
              differences: expect.arrayContaining([
                { field: 'contract id', before: 'none', after: 'Mail' },
              ]) as unknown[],
            },
          ],
        },
      },
    });
  });
});

describe('the files of quotes and savings', () => {
  it('are told apart from each other and from other tables by their first line', () => {
    const tables = [BUDGET_TABLE, CONTRACT_TABLE, QUOTE_TABLE, SAVING_TABLE, INVOICE_TABLE];
    for (const table of tables) expect(whichTable(table.columns.join(','), tables)).toBe(table);
  });
});

describe('importing quotes.csv', () => {
  it('into an empty workspace gives the same quotes', () => {
    const stored = { quotes: [], contracts, applications, documents };
    const quote = quoteOf({ applicationId: 'a1' as ApplicationId, documentId: 'd1' as DocumentId });
    const staged = stageQuotes(
      writeEntityFile(QUOTE_TABLE, [quote], linkNamesOf(contracts, applications)),
      stored,
      EUR,
    );
    if (!staged.ok) throw new Error(staged.message);
    expect(importedQuotes(staged.value.plan, [], stamp)).toEqual([quote]);
    const again = stageQuotes(
      writeEntityFile(QUOTE_TABLE, [quote], linkNamesOf(contracts, applications)),
      { ...stored, quotes: [quote] },
      EUR,
    );
    expect(again).toMatchObject({ ok: true, value: { preview: { unchanged: 1 } } });
  });
});
