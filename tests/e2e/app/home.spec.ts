import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/desk.ts';
import { HomePage } from '../pages/home.ts';

test.use({ workspace: 'sample' });

/** Rows of the one big table that is shown. */
async function rowsOfGrid(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

async function firstNumber(text: Promise<string>): Promise<number> {
  return Number(/\d+/.exec(await text)?.[0]);
}

const countBesideTitle = (page: Page): Promise<number> =>
  firstNumber(page.locator('main header').first().locator('h1 + span').innerText());

/** "€83,315 + US$50,919" and "€83,315 and US$50,919 wasted a year": the amounts alone. */
function amountsIn(text: string): string[] {
  return (text.match(/[^\s\d]*[\d,]+/g) ?? []).toSorted();
}

/** Sum of a column of money by what stands before the digits. */
function sums(cells: readonly string[]): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {};
  for (const cell of cells) {
    const [, currency = '', digits = ''] = /^([^\d]+)([\d,.]+)/.exec(cell) ?? [];
    if (digits === '') continue;
    totals[currency] = (totals[currency] ?? 0) + Math.round(Number(digits.replaceAll(',', '')) * 100);
  }
  return totals;
}

/** What the screen behind each line counts. */
const BEHIND: Readonly<Record<string, (page: Page) => Promise<number>>> = {
  'Tasks due': rowsOfGrid,
  'Renewed by default, to acknowledge': (page) =>
    page.getByRole('region', { name: 'Decision board' }).getByRole('link').count(),
  'Contracts to end, at risk': countBesideTitle,
  'Vendors in spend, not in the inventory': countBesideTitle,
  'Price rises in recurring charges': async (page) => (await page.getByRole('row').count()) - 1,
  'Recurring charges missed or doubled': async (page) => (await page.getByRole('row').count()) - 1,
  'Invoice flags': (page) => firstNumber(page.getByText(/\d+ open of \d+ flags/).innerText()),
  'People who left and hold seats': rowsOfGrid,
  'People who left and own something': rowsOfGrid,
  'Functions served more often than needed': (page) => page.getByRole('rowheader').count(),
  'Applications whose use is unknown': rowsOfGrid,
  'Applications with old usage data': rowsOfGrid,
  'Applications without a contract': rowsOfGrid,
  'Applications without an owner': rowsOfGrid,
  'Applications under review': rowsOfGrid,
};

test('every figure of Home is the one of the screen it leads to', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page } = desk;
  const home = new HomePage(page);
  // So tall that no table leaves rows out.
  await page.setViewportSize({ width: 1280, height: 2600 });
  await home.settled();
  const lines = await home.lines();
  const follow = async (words: string): Promise<void> => {
    await desk.open('/');
    await home.settled();
    await home.lookAt.getByRole('link', { name: words }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Home' }).waitFor();
  };

  await test.step('the sentence', async () => {
    const decisions = home.sentence.getByRole('link', { name: /decisions? before/ });
    const money = await home.sentence.getByRole('link', { name: /at stake$/ }).innerText();
    const vendors = await firstNumber(home.sentence.getByRole('link', { name: /new vendor/ }).innerText());
    const due = await home.sentence.getByRole('link', { name: /^check-in/ }).innerText();
    const count = await firstNumber(decisions.innerText());
    await decisions.click();
    const list = page.getByRole('table', { name: 'Renewals' });
    await expect(list.getByRole('link', { name: /^Decision about/ })).toHaveCount(count);
    expect(await countBesideTitle(page)).toBe(count);
    const stake = await page.getByText(/renews unless somebody acts/).innerText();
    expect(amountsIn(stake)).toEqual(amountsIn(money));
    await desk.open('/');
    await home.sentence.getByRole('link', { name: /new vendor/ }).click();
    await expect(page.getByText(`${vendors} to look at`)).toBeVisible();
    await desk.open('/');
    await home.sentence.getByRole('link', { name: /^check-in/ }).click();
    const days = /\d+ days?|today/.exec(due)?.[0] ?? '';
    await expect(page.getByRole('main')).toContainText(days);
  });

  await test.step('the deadlines', async () => {
    await desk.open('/');
    const all = home.deadlines.getByRole('link', { name: /^All \d+ contracts/ });
    const total = await firstNumber(all.innerText());
    await all.click();
    await expect(page.getByRole('link', { name: /^Decision about/ })).toHaveCount(total);
  });

  const plain = Object.entries(lines).filter(([words]) => words in BEHIND);
  expect(plain.length).toBeGreaterThan(10);
  for (const [words, figure] of plain) {
    await test.step(words, async () => {
      await follow(words);
      await expect.poll(() => BEHIND[words]?.(page)).toBe(Number(figure));
    });
  }

  await test.step('waste and right-sizing agree in money', async () => {
    await follow('Waste found, a year');
    await expect(page.getByTestId('use-waste')).toContainText('wasted a year');
    const waste = await page.getByTestId('use-waste').innerText();
    expect(amountsIn(waste.replace(/ in \d+ applications?$/, ''))).toEqual(
      amountsIn(lines['Waste found, a year'] ?? ''),
    );
    await follow('Right-sizing, a year');
    await expect(page.getByRole('button', { name: /^Remove filter/ })).toBeVisible();
    const cells = await page.getByRole('grid').locator('[data-column="yearly"]').allInnerTexts();
    const shown = (lines['Right-sizing, a year'] ?? '').split(' + ');
    const totals = sums(cells);
    expect(Object.keys(totals)).toHaveLength(shown.length);
    for (const [currency, whole] of Object.entries(sums(shown))) {
      expect(Math.abs((totals[currency] ?? 0) - whole)).toBeLessThanOrEqual(50);
    }
  });

  await test.step('the check-in', async () => {
    await desk.open('/');
    const left = page.getByRole('region', { name: 'Check-in' }).getByRole('link', { name: /carried over$/ });
    const count = await firstNumber(left.innerText());
    await left.click();
    await expect(page.getByRole('main')).toContainText(`${count} carried over`);
  });

  await test.step('customers and boards', async () => {
    await desk.open('/');
    const risk = page.getByRole('region', { name: 'Customers at risk' }).getByRole('link').first();
    const count = await firstNumber(risk.innerText());
    await risk.click();
    await expect.poll(() => rowsOfGrid(page)).toBe(count);
    await desk.open('/');
    const stages = page
      .getByRole('region', { name: 'Customer journey' })
      .getByRole('link', { name: /Awareness/ });
    const cards = await firstNumber(stages.first().innerText());
    await stages.first().click();
    await expect(page.getByRole('heading', { name: new RegExp(`^Awareness ${cards}\\b`) })).toBeVisible();
  });
});
