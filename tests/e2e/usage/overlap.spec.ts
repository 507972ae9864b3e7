import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { storedRows } from '../fixtures/rows.ts';
import { OverlapPage } from '../pages/overlap.ts';

test.use({ workspace: 'sample' });

interface StoredApplication {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

test('who serves the same, which set would do, and what a retirement loses', async ({ desk }) => {
  const { page } = desk;
  const overlap = new OverlapPage(page);
  const { matrix, side } = overlap;
  await desk.open('/usage/overlap');

  await test.step('the matrix shows who serves what, with cost and use, and says unknown where it is', async () => {
    await expect(
      overlap.row('Wiki and documents').getByRole('cell', { name: '4', exact: true }),
    ).toBeVisible();
    await expect(overlap.column('Confluence')).toContainText('€5,712');
    await expect(overlap.column('Confluence')).toContainText(/\d+\/\d+ active/);
    await expect(overlap.column('Amplitude')).toContainText('use unknown');
    await expect(overlap.column('Linear')).toContainText('trial');
  });

  await test.step('only functions with overlap: as many as the title says', async () => {
    await page.getByRole('checkbox', { name: 'Only functions with overlap' }).click();
    const words = await page
      .getByText(/functions with overlap$/)
      .first()
      .textContent();
    await expect(matrix.getByRole('rowheader')).toHaveCount(Number.parseInt(words ?? '', 10));
    await page.getByRole('checkbox', { name: 'Only functions with overlap' }).click();
  });

  await test.step('the smallest set is proved, and obeys what the manager says', async () => {
    await expect(side).toContainText('Proved: no smaller set serves every needed function');
    await expect(overlap.column('Confluence')).toContainText('would go');
    const before = await overlap.kept();
    await overlap.choose('Confluence', 'Must be kept');
    await expect(overlap.column('Confluence')).toContainText('must keep');
    await expect(overlap.column('Confluence')).not.toContainText('would go');
    await overlap.undo(/Said that Confluence must be kept/);
    await expect(overlap.column('Confluence')).toContainText('would go');
    expect(await overlap.kept()).toBe(before);
    await overlap.choose('Wiki and documents', 'Needs 3 applications');
    await expect(
      overlap.row('Wiki and documents').getByRole('cell', { name: '2', exact: true }),
    ).toBeVisible();
    await expect.poll(() => overlap.kept()).toBeGreaterThan(before);
    await overlap.undo(/Said that Wiki and documents needs 3 applications/);
    await expect.poll(() => overlap.kept()).toBe(before);
  });

  await test.step('the cheapest set is another question, by keyboard', async () => {
    await side.getByRole('radio', { name: 'Smallest' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(side).toContainText('Proved: no cheaper set serves every needed function');
    await page.keyboard.press('ArrowLeft');
  });

  await test.step('those that would go are put under review with the reason, and taken back', async () => {
    const inReview = async (): Promise<number> => {
      const rows = await storedRows<StoredApplication>(page, 'applications');
      return rows.filter(({ status }) => status === 'under-review').length;
    };
    const before = await inReview();
    const button = side.getByRole('button', { name: /^Start review of \d+$/ });
    const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    await button.click();
    await expect.poll(inReview).toBe(before + count);
    await expect(side.getByRole('button', { name: 'All are under review' })).toBeDisabled();
    await overlap.undo(/Started the review of/);
    await expect.poll(inReview).toBe(before);
  });

  await test.step('a retirement tells what nobody else serves, who takes over, and from when money is free', async () => {
    await overlap.choose('Figma', 'What if it is retired?');
    await expect(side).toContainText('Nothing would be lost.');
    await expect(side).toContainText('Design and prototyping: Adobe Creative Cloud and Canva take over.');
    await expect(side).toContainText(/Free from 1 Feb 2027, if notice is sent by 18 Dec 2026/);
    await overlap.choose('Canva', 'What if it is retired?');
    await overlap.choose('Adobe Creative Cloud', 'What if it is retired?');
    await expect(side).toContainText('Design and prototyping: nobody else serves it.');
    await expect(page).toHaveURL(/retire=/);
    await side.getByRole('link', { name: 'Decision about Figma' }).click();
    await expect(page).toHaveURL(/#\/contracts\/sample-contract-\d+\/renewal/);
  });

  await test.step('the matrix goes out as a file', async () => {
    await desk.open('/usage/overlap?show=overlapping');
    const path = join(desk.userData, 'overlap.csv');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Wiki and documents,1,5,4');
  });

  await test.step('the page of an application shows who else serves its functions', async () => {
    await page.getByRole('searchbox').or(page.getByLabel('Search functions and applications')).fill('Confl');
    await overlap.choose('Confluence', 'Open its page');
    const section = page.getByRole('region', { name: 'Overlap' });
    await expect(section.getByRole('table', { name: 'Side by side' })).toContainText('Notion');
    await expect(section).toContainText('Wiki and documents');
  });
});
