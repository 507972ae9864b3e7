import { askMain } from '../fixtures/bridge.ts';
import { expect, test } from '../fixtures/desk.ts';

test('every page carries the strict content policy, and nothing inline runs', async ({ desk }) => {
  const policy = await desk.page.evaluate(async () =>
    (await fetch(location.href.split('#')[0] ?? '')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  const ran = await desk.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
  desk.forgetTroubles();
});

test('nothing outside the program is served: no climbing paths, no unknown files', async ({ desk }) => {
  const statuses = await desk.page.evaluate(async () => {
    const paths = ['/files/nonsense', '/package.json', '/assets/none.js', '/%2e%2e/package.json'];
    const answers = await Promise.all(paths.map((path) => fetch(path)));
    return answers.map((answer) => answer.status);
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
  desk.forgetTroubles();
});

test('no request leaves the program’s own origin, no window opens, nothing navigates away', async ({
  desk,
}) => {
  const { page } = desk;
  const before = page.url();
  const outcome = await page.evaluate(async () => {
    const fetched = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
    const opened = window.open('https://example.com/') === null ? 'refused' : 'opened';
    location.href = 'https://example.com/';
    return { fetched, opened };
  });
  expect(outcome).toEqual({ fetched: 'refused', opened: 'refused' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(page.url()).toBe(before);
  expect(desk.app.windows()).toHaveLength(1);
  desk.forgetTroubles();
});

test('the bridge refuses what it does not know and what is malformed', async ({ desk }) => {
  const replies = [
    await askMain(desk.page, 'shell:run', 'rm -rf'),
    await askMain(desk.page, 'files:save', { suggestedName: 7 }),
    await askMain(desk.page, 'links:open', { url: 'javascript:alert(1)' }),
    await askMain(desk.page, 'links:open', { url: 'file:///etc/passwd' }),
  ];
  expect(replies).toMatchObject([
    { ok: false, code: 'bad-request' },
    { ok: false, code: 'bad-request' },
    { ok: false, code: 'link-not-allowed' },
    { ok: false, code: 'link-not-allowed' },
  ]);
});

test('the page has no Node and no Electron', async ({ desk }) => {
  const found = await desk.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  const frozen = await desk.page.evaluate(() =>
    Object.isFrozen((window as unknown as { desktop: unknown }).desktop),
  );
  expect(frozen).toBe(true);
});
