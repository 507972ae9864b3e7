import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote, RenewalDecision } from '#domain/decisions/decision.ts';
import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test, type Desk } from '../fixtures/desk.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { inkOf, overflowing } from '../fixtures/picture.ts';
import { storeRows, storedRows } from '../fixtures/rows.ts';

test.use({ workspace: 'sample' });

const LONG = 'Enterprise Unlimited Plus with Advanced Security, Premier Support and everything else ';

/** As much of everything as a contract could have. */
async function makeHeavy(desk: Desk, contract: Contract): Promise<void> {
  const decisions = await storedRows<RenewalDecision>(desk.page, 'decisions');
  const decision = decisions.find(({ contractId }) => contractId === contract.id);
  const lines = Array.from({ length: 24 }, (_, index) => ({
    id: `l${index}`,
    product: `${LONG}${index}`,
    seats: 98_765,
    unitPrice: 123_456_00 + index,
    seatStep: 1,
  }));
  const amendments = Array.from({ length: 9 }, (_, index) => ({
    id: `m${index}`,
    effective: `2025-${String(index + 4).padStart(2, '0')}-20`,
    description: LONG,
    changes: lines.map(({ id, unitPrice }) => ({
      kind: 'price',
      lineId: id,
      unitPrice: unitPrice + index * 90_000,
    })),
  }));
  const quotes = Array.from({ length: 14 }, (_, index) => ({
    id: `q${index}`,
    contractId: contract.id,
    applicationId: null,
    vendor: LONG,
    product: LONG,
    date: '2026-02-01',
    seats: 98_765,
    unitPrice: 99_999_00,
    currency: contract.currency,
    period: 'P1M',
    note: LONG,
    documentId: null,
    createdAt: '2026-02-01T08:00:00.000Z',
    updatedAt: '2026-02-01T08:00:00.000Z',
  })) as unknown as Quote[];
  const heavy = {
    ...decision,
    rationale: LONG.repeat(20),
    alternatives: Array.from({ length: 12 }, (_, index) => ({ id: `a${index}`, name: LONG, note: LONG })),
    negotiation: { ask: LONG.repeat(9), target: 'W'.repeat(900), walkAway: LONG.repeat(9) },
    scenario: {
      choice: 'keep-and-grow',
      months: 36,
      assumptions: {
        upliftPercent: 12.5,
        seatLineId: null,
        seatChange: 4000,
        trueUpSeats: 100,
        migrationCost: 0,
        successorAnnualCost: null,
        overlapMonths: 0,
      },
      cash: { minor: 987_654_321_00, currency: contract.currency },
      accrual: { minor: 987_654_321_00, currency: contract.currency },
      keptAt: '2026-02-01T08:00:00.000Z',
    },
  } as unknown as RenewalDecision;
  const named = {
    ...contract,
    name: LONG,
    party: LONG,
    vendor: LONG,
    lines,
    amendments,
  } as unknown as Contract;
  await storeRows(desk.page, { contracts: [named], quotes, decisions: [heavy] });
}

test('the dossier is one page of A4 that prints as it looks, however much or little is known', async ({
  desk,
}) => {
  const { page } = desk;
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  const paper = page.getByRole('article', { name: 'The dossier as it is printed' });
  const contracts = await storedRows<Contract>(page, 'contracts');
  const contract = contracts.find(({ name }) => name === 'Zendesk');
  const monthly = contracts.find(({ terms }) => terms.atEnd === 'open-ended');
  if (contract === undefined || monthly === undefined) throw new Error('the sample has changed');
  const address = `/contracts/${contract.id}/renewal/dossier`;

  const printed = async (name: string): Promise<string> => {
    const path = join(folder, `${name}.pdf`);
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await expect(page.getByText(`Saved ${name}.pdf.`)).toBeVisible();
    const { pages } = await readPdf(readFileSync(path));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
    return pages[0]?.text ?? '';
  };
  const looksRight = async (): Promise<void> => {
    expect(await overflowing(paper)).toEqual([]);
    const { share, corner } = await inkOf(paper);
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.25);
    expect(corner).toEqual([255, 255, 255]);
  };

  // The whole page must be in sight for its picture.
  await page.setViewportSize({ width: 1280, height: 1300 });

  await test.step('what to ask for is typed, shows on the page at once, and is kept', async () => {
    await desk.open(address);
    await page.getByRole('textbox', { name: 'The ask' }).fill('Ten per cent less for two years.');
    await expect(paper).toContainText('Ten per cent less for two years.');
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await expect(page.getByText('Noted what to negotiate about Zendesk')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'The ask' })).toHaveValue(
      'Ten per cent less for two years.',
    );
  });

  await test.step('it says what is known and what is not, on white paper in the dark theme too', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(paper).toContainText('until 1 Mar 2026');
    await looksRight();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    const text = await printed('usual');
    for (const part of ['Renewal dossier', 'Zendesk', 'Ten per cent less', 'seats are used', '€38,640.00']) {
      expect(text).toContain(part);
    }
  });

  await test.step('an open-ended contract with nothing recorded fills one page, too', async () => {
    const bare = { ...monthly, lines: [], vendor: '', party: '', applicationId: null };
    await storeRows(page, { contracts: [bare] });
    await desk.open(`/contracts/${monthly.id}/renewal/dossier`);
    await expect(paper).toContainText('Unknown: no price is recorded');
    await looksRight();
    expect(await printed('empty')).toContain('open-ended, earliest end');
  });

  await test.step('the heaviest contract is cut to one page, and says what is left out', async () => {
    await makeHeavy(desk, contract);
    await desk.open(address);
    await expect(paper).toContainText('… and 21 more lines');
    await expect(paper).toContainText('… and 9 more alternatives');
    await expect(paper).toContainText('… and 13 more quotes');
    await looksRight();
    expect(await printed('heavy')).toContain('… and 13 more quotes');
  });
  rmSync(folder, { recursive: true });
});
