import { expect, test } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

test('the wheel opens the cards behind its frictions, takes effort and software, and a referral becomes a card', async ({
  desk,
}) => {
  test.setTimeout(90_000);
  const { page } = desk;
  await desk.open('/flywheel');
  const wheel = page.getByRole('group', { name: 'The flywheel' });
  const side = (name: string) => page.getByRole('region', { name, exact: true });

  await test.step('an arc shows its frictions, each with its cards', async () => {
    await wheel.getByRole('link', { name: /^Attract: / }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/flywheel\/attract$/);
    const held = side('Attract')
      .getByRole('button', { name: /^(Left|Stuck) in / })
      .first();
    const name = (await held.getAttribute('aria-label')) ?? '';
    await held.click();
    const list = page.getByRole('dialog');
    await expect(list.getByRole('row')).toHaveCount(Number(name.split(': ')[1]) + 1);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  });

  await test.step('the same as a table', async () => {
    await page.keyboard.press('t');
    const table = page.getByRole('region', { name: 'The wheel as a table' });
    await expect(table.getByRole('row')).toHaveCount(10);
    await page.keyboard.press('t');
    await expect(wheel).toBeVisible();
  });

  await test.step('effort is logged, refused when negative, and undone', async () => {
    await desk.open('/flywheel/advocacy');
    const hours = side('Advocacy')
      .getByRole('row', { name: /^Hours/ })
      .getByRole('cell')
      .first();
    const before = Number(await hours.innerText());
    await page.getByRole('button', { name: 'Log effort' }).click();
    const dialog = page.getByRole('dialog', { name: 'Log effort' });
    await dialog.getByLabel('Hours').fill('-4');
    await dialog.getByRole('button', { name: 'Log', exact: true }).click();
    await expect(dialog.getByText(/Hours can’t be negative/)).toBeVisible();
    await dialog.getByLabel('Hours').fill('4');
    await dialog.getByRole('button', { name: 'Log', exact: true }).click();
    await expect(hours).toHaveText(String(before + 4));
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(hours).toHaveText(String(before));
  });

  await test.step('an application can’t carry more than its whole cost', async () => {
    await page.getByRole('button', { name: 'Stages of Buffer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stages that Buffer supports' });
    await dialog.getByLabel('Renewal').fill('90');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('alert')).toContainText('The shares add up to 170 %');
    await dialog.getByLabel('Renewal').fill('20');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('row', { name: /^Buffer/ })).toContainText('Renewal 20%');
  });

  await test.step('its page says which playbooks hang on it', async () => {
    await page.getByRole('link', { name: 'Buffer', exact: true }).click();
    const section = side('Journey stages it supports');
    await expect(section).toContainText('Advocacy 40% of its cost');
    await expect(section).toContainText('lose their only tool');
  });

  await test.step('advocates have reasons', async () => {
    await desk.open('/customers/advocacy');
    const first = page.getByRole('region', { name: 'Advocates' }).getByRole('row').nth(1);
    await expect(first).toContainText(/brought \d+ customer/);
  });

  await test.step('a referral gives the new customer its card in Awareness', async () => {
    await page
      .getByRole('button', { name: /^Record: / })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Record advocacy' });
    await dialog.getByLabel('Company').fill('Tulip Logistics');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(dialog).toBeHidden();
    await page.getByText('Who brought whom').click();
    await page.getByRole('link', { name: 'Tulip Logistics' }).click();
    await expect(page.getByRole('heading', { name: 'Tulip Logistics' })).toBeVisible();
    await expect(side('What they do for us')).toContainText('Brought by');
    await expect(page.getByText(/referred by /).first()).toBeVisible();
  });
});
