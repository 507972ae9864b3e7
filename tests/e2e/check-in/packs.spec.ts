import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { storeRows, storedRows, type AnyRow } from '../fixtures/rows.ts';
import { OwnerPacksPage, fillIn, packRows } from '../pages/owner-packs.ts';
import { SpendImportScreen, makeFile } from '../pages/spend.ts';

const AT = '2026-03-01T08:00:00.000Z';

function application(name: string, owner: string): AnyRow {
  const known = { vendor: name, domain: '', functions: [], department: '', status: 'active', notes: '' };
  const statusHistory = [{ status: 'active', on: '2026-02-20', by: '', reason: '' }];
  const unknown = { criticality: null, dataSensitivity: null, sso: null, seats: null, tags: [] };
  const row = { id: name, name, owner, ...known, ...unknown, statusHistory, archived: false };
  return { ...row, createdAt: AT, updatedAt: AT } as AnyRow;
}

function checkIn(id: string, startedOn: string, finishedOn: string | null): AnyRow {
  const finished = {
    kind: 'finished',
    on: finishedOn,
    by: '',
    takenAt: `${finishedOn}T09:00:00.000Z`,
    figures: {},
  };
  return {
    id,
    startedAt: `${startedOn}T08:00:00.000Z`,
    startedOn,
    from: '2026-02-02',
    step: 'new',
    done: [],
    remarks: {},
    state: finishedOn === null ? { kind: 'open' } : { ...finished, items: 0, open: 0 },
  } as AnyRow;
}

const FROZEN = {
  id: 'february',
  takenAt: '2026-02-01T09:00:00.000Z',
  from: '2026-01-02',
  to: '2026-02-01',
  items: [],
  vendors: [],
};

interface Answer extends AnyRow {
  readonly by: string;
  readonly comment: string;
  readonly verdict: object;
}

test('questions go out as a file for each owner and their answers come back, judged row by row', async ({
  desk,
}) => {
  const { page } = desk;
  const packs = new OwnerPacksPage(desk);
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  const file = (owner: string): string => join(folder, `Check-in 2026-03-02 ${owner}.csv`);
  const answers = (): Promise<readonly Answer[]> => storedRows<Answer>(page, 'checkInAnswers');
  await storeRows(page, {
    applications: [
      application('Slack', 'Ana Silva'),
      application('Figma', 'Ana Silva'),
      application('Miro', 'Ben Olsen'),
      application('Notion', ''),
    ],
    checkIns: [checkIn('march', '2026-03-02', null), checkIn('february', '2026-01-30', '2026-02-01')],
    checkInSnapshots: [FROZEN],
  });
  await desk.open('/check-in/march/packs');

  await test.step('packs are saved for everybody at once, and what nobody owns is named', async () => {
    await expect(packs.owner('Ana Silva')).toContainText('Not asked yet');
    await expect(page.getByRole('region', { name: 'Nobody owns these' })).toContainText('Notion');
    await packs.saveAll(folder);
    await expect(packs.owner('Ana Silva')).toContainText('0 of 4, 4 missing');
    await expect
      .poll(() => readdirSync(folder).toSorted())
      .toEqual(['Check-in 2026-03-02 Ana Silva.csv', 'Check-in 2026-03-02 Ben Olsen.csv']);
    expect(packRows(file('Ana Silva')).filter((cells) => cells[0] !== '')).toHaveLength(1 + 4);
  });

  const anas = fillIn(file('Ana Silva'), [
    { about: 'Slack', question: 'It is new', answer: 'KEEP', comment: '=1+1; we need it' },
    { about: 'Figma', question: 'It is new', answer: 'perhaps' },
    { about: 'Slack', question: 'We do not know', answer: 'in use', row: 'Q-1' },
    { about: 'Figma', question: 'We do not know', answer: 'In use' },
  ]);
  const bens = fillIn(file('Ben Olsen'), [
    {
      about: 'Miro',
      question: 'It is new',
      answer: 'give to Ana Silva',
      due: '20.03.2026',
      comment: 'She knows',
    },
  ]);

  await test.step('files that come back are shown together, with what is refused and why', async () => {
    const [ana, ben] = [makeFile('ana.csv', anas), makeFile('ben.csv', bens)];
    await new SpendImportScreen(desk).choose(ana, ben);
    await expect(packs.review.getByRole('list', { name: 'Files' })).toContainText('Pack of Ben Olsen');
    const rejected = packs.review.getByRole('region', { name: 'Rejected rows', exact: true });
    await expect(rejected).toContainText(
      '“perhaps” is not an allowed answer. Allowed: Keep | Review | Retire | Give to NAME.',
    );
    await expect(rejected).toContainText(
      'The id “Q-1” in the column “row” was never given out; it was changed.',
    );
    await expect(packs.review.getByRole('region', { name: 'New answers', exact: true })).toContainText(
      'Keep: =1+1; we need it',
    );
  });

  await test.step('one yes takes them all, and one undo takes all of it back', async () => {
    const before = await storedRows(page, 'ownerPacks');
    await packs.review.getByRole('button', { name: 'Take 3 answers' }).click();
    await expect.poll(async () => (await answers()).length).toBe(3);
    expect(await storedRows(page, 'tasks')).toMatchObject([
      { title: 'Look into Miro', owner: 'Ana Silva', due: '2026-03-20' },
    ]);
    await page
      .getByRole('alert')
      .filter({ hasText: 'Took 3 answers' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(async () => (await answers()).length).toBe(0);
    expect(await storedRows(page, 'tasks')).toEqual([]);
    expect(await storedRows(page, 'ownerPacks')).toEqual(before);

    await desk.open('/check-in/march/packs');
    await packs.bringBack(makeFile('ana.csv', anas), makeFile('ben.csv', bens));
    await packs.review.getByRole('button', { name: 'Take 3 answers' }).click();
    await expect(packs.owner('Ana Silva')).toContainText('2 of 4, 2 missing');
    await expect(packs.owner('Ana Silva')).toContainText('2 Mar 2026');
    const said = (await answers()).find(({ id }) => id === 'march:new:application:Slack');
    expect(said).toMatchObject({ by: 'Ana Silva', comment: '=1+1; we need it', verdict: { choice: 'keep' } });
  });

  await test.step('the same files add nothing', async () => {
    await packs.bringBack(makeFile('ben.csv', bens), makeFile('ana.csv', anas));
    await expect(packs.review.getByRole('button', { name: 'Nothing to take' })).toBeDisabled();
    await packs.cancel();
  });

  await test.step('what was answered otherwise meanwhile is decided one by one', async () => {
    const changed = anas.replace('KEEP', 'Retire').replace(';In use;', ';Ask for data;');
    await packs.bringBack(makeFile('ana again.csv', changed));
    await expect(packs.conflict('Slack')).toContainText(
      'It was answered “Keep” by Ana Silva since the pack was made.',
    );
    await expect(packs.review.getByRole('button', { name: '2 are to be decided first' })).toBeDisabled();
    expect(await problemsInBothThemes(page)).toEqual([]);
    await packs.conflict('Slack').getByRole('radio', { name: 'Keep mine' }).check();
    await packs.conflict('Figma').getByRole('radio', { name: 'Take theirs: “Ask for data”' }).check();
    await packs.review.getByRole('button', { name: 'Take 1 answer' }).click();
    await expect
      .poll(async () => (await answers()).map(({ verdict }) => verdict))
      .toContainEqual({
        kind: 'decided',
        choice: 'ask-for-data',
      });
    expect((await answers()).find(({ id }) => id === 'march:new:application:Slack')).toMatchObject({
      verdict: { choice: 'keep' },
    });
  });

  await test.step('files that are none, and a pack of a check-in that is over, are refused with what to do', async () => {
    await packs.bringBack(
      makeFile('empty.csv', ''),
      makeFile('list.csv', 'name,owner\nSlack,Ana Silva\n'),
      makeFile('huge.csv', anas.replace('=1+1; we need it', 'x'.repeat(60_000))),
    );
    const alerts = packs.review.getByRole('alert');
    await expect(alerts.filter({ hasText: 'empty.csv' })).toContainText('The file is empty');
    await expect(alerts.filter({ hasText: 'list.csv' })).toContainText('This is not an owner’s pack');
    await expect(packs.review).toContainText('The comment has 60,000 characters, 2,000 are kept.');
    await packs.cancel();

    const [old] = (await storedRows<AnyRow & { owner: string }>(page, 'ownerPacks')).filter(
      ({ owner }) => owner === 'Ben Olsen',
    );
    await storeRows(page, { ownerPacks: [{ ...old, id: old?.id ?? '', checkInId: 'february' } as AnyRow] });
    await desk.open('/check-in/march/packs');
    await packs.bringBack(makeFile('ben.csv', bens));
    await expect(packs.review.getByRole('alert')).toContainText(
      'This pack is from the check-in of 30 Jan 2026, which was finished on 1 Feb 2026',
    );
    await packs.review.getByRole('button', { name: 'Look at its answers that are still asked' }).click();
    await expect(packs.review).toContainText('from an older check-in');
    await packs.cancel();
  });

  await test.step('an owner who has not answered is reminded, and gets the questions on paper', async () => {
    const menu = page.getByRole('button', { name: 'What to do about Ana Silva' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Copy a reminder' }).click();
    await expect
      .poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toContain('2 questions are still open with you');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Page to print…' }).click();
    const path = join(folder, 'ana.pdf');
    await desk.answerSaveDialog(path);
    await page.getByRole('dialog').getByRole('button', { name: 'Save PDF' }).click();
    await expect.poll(() => readdirSync(folder)).toContain('ana.pdf');
    const { pages } = await readPdf(readFileSync(path));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('We do not know how it is used. Is it needed?');
    expect(Math.round(pages[0]?.width ?? 0)).toBe(595);
  });
});
