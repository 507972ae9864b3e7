import { expect, test } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

test('revenue opens the customers behind its figures and goes out as CSV', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/customers/revenue');

  await test.step('a movement is as many customers as its list has', async () => {
    const churn = page.getByRole('button', { name: /^Churn, EUR: / });
    const name = (await churn.getAttribute('aria-label')) ?? '';
    await churn.click();
    const list = page.getByRole('dialog');
    await expect(list.getByRole('row')).toHaveCount(Number(name.split(': ')[1]) + 1);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  });

  await test.step('chart and table show the same months', async () => {
    await page.keyboard.press('t');
    const recurring = page.getByRole('region', { name: 'Recurring revenue' });
    await expect(recurring.getByRole('row')).toHaveCount(25);
  });

  await test.step('renewals ahead have their outlook', async () => {
    const ahead = page.getByRole('region', { name: 'Renewals by month' }).getByRole('table');
    await expect(ahead.getByRole('row').nth(1)).toBeVisible();
    await expect(ahead.getByRole('columnheader', { name: 'At risk' })).toBeVisible();
  });

  await test.step('a segment has less', async () => {
    const start = page.getByRole('button', { name: /^Customers at the start: / });
    const all = Number(await start.innerText());
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: 'Small' }).click();
    await expect.poll(async () => Number(await start.innerText())).toBeLessThan(all);
  });
});
