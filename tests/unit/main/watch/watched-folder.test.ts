import { appendFile, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchStatus } from '#bridge/requests.ts';
import { createFileRegistry } from '#main/files/file-registry.ts';
import { createJsonFile } from '#main/storage/json-file.ts';
import { isCandidate } from '#main/watch/candidates.ts';
import { MOST_SETTLED, parseWatchRecord, withSettled } from '#main/watch/watch-record.ts';
import { setupWatchedFolder } from '#main/watch/watched-folder.ts';
import type { WatchedFolder } from '#main/watch/watched-folder.ts';

let root: string;
let folder: string;
let told: WatchStatus[];
let reports: string[];
let watched: WatchedFolder;

const files = createFileRegistry();
const setup = (): Promise<WatchedFolder> =>
  setupWatchedFolder({
    files,
    record: createJsonFile(join(root, 'watched-folder.json'), parseWatchRecord, (m) => reports.push(m)),
    tell: (status) => told.push(status),
    report: (message) => reports.push(message),
    settleMs: 20,
    pollMs: 60,
  });
const put = (name: string, text = 'Date,Amount\n'): Promise<void> => writeFile(join(folder, name), text);
const waiting = (): string[] => watched.status().waiting.map(({ name }) => name);
const eventually = (names: string[]): Promise<void> =>
  vi.waitFor(() => expect(waiting()).toEqual(names), { timeout: 5000, interval: 10 });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watched-'));
  folder = join(root, 'arrivals');
  await mkdir(folder);
  told = [];
  reports = [];
  watched = await setup();
});

afterEach(async () => {
  watched.stop();
  await rm(root, { recursive: true, force: true });
});

describe('a watched folder', () => {
  it('watches nothing until a folder is chosen', () => {
    expect(watched.status()).toEqual({ folder: null, waiting: [], settled: 0, problem: null });
  });

  it('lets what lies there already wait, and what arrives later', async () => {
    await put('march.csv');
    await watched.choose(folder);
    await eventually(['march.csv']);
    await put('invoice.pdf');
    await eventually(['invoice.pdf', 'march.csv']);
    expect(told.at(-1)?.waiting.map(({ name }) => name)).toEqual(['invoice.pdf', 'march.csv']);
  });

  it('passes over folders, links, hidden files, lock files and kinds it cannot read', async () => {
    await mkdir(join(folder, 'old.csv'));
    await writeFile(join(root, 'secret.csv'), 'x');
    await symlink(join(root, 'secret.csv'), join(folder, 'link.csv'));
    for (const name of ['.hidden.csv', '~$open.xlsx', 'photo.jpg', 'half.csv.part']) await put(name);
    await put('good.CSV');
    await watched.choose(folder);
    await eventually(['good.CSV']);
    expect(told.at(-1)?.waiting).toHaveLength(1);
  });

  it('does not offer a file that is still being written', async () => {
    await watched.choose(folder);
    await put('growing.csv');
    for (let i = 0; i < 12; i++) {
      await appendFile(join(folder, 'growing.csv'), '2026-01-01,1\n'.repeat(10));
      await new Promise((resolve) => setTimeout(resolve, 8));
      expect(waiting()).toEqual([]);
    }
    await eventually(['growing.csv']);
  });

  it('offers what was imported or put away no more, also after a restart', async () => {
    await put('a.csv');
    await put('b.csv');
    await watched.choose(folder);
    await eventually(['a.csv', 'b.csv']);
    await watched.settle(['a.csv']);
    expect(waiting()).toEqual(['b.csv']);
    watched.stop();
    watched = await setup();
    await eventually(['b.csv']);
    expect(watched.status().settled).toBe(1);
  });

  it('offers a file again when another one took its name', async () => {
    await put('latest.csv', 'one');
    await watched.choose(folder);
    await eventually(['latest.csv']);
    await watched.settle(['latest.csv']);
    await put('next', 'two!');
    await rename(join(folder, 'next'), join(folder, 'latest.csv'));
    await utimes(join(folder, 'latest.csv'), 1_700_000_000, 1_700_000_000);
    await eventually(['latest.csv']);
    expect(watched.status().settled).toBe(1);
  });

  it('offers everything again on demand', async () => {
    await put('a.csv');
    await watched.choose(folder);
    await eventually(['a.csv']);
    await watched.settle(['a.csv']);
    await watched.offerAgain();
    expect(waiting()).toEqual(['a.csv']);
  });

  it('opens only what waits', async () => {
    await put('a.csv', '12345');
    await writeFile(join(root, 'outside.csv'), 'x');
    await watched.choose(folder);
    await eventually(['a.csv']);
    const opened = await watched.open(['a.csv', '../outside.csv', 'missing.csv']);
    expect(opened.map(({ name, size }) => [name, size])).toEqual([['a.csv', 5]]);
  });

  it('says that the folder went away, and goes on when it is back', async () => {
    await put('a.csv');
    await watched.choose(folder);
    await eventually(['a.csv']);
    await rename(folder, join(root, 'elsewhere'));
    await vi.waitFor(() => expect(watched.status().problem).toContain('“arrivals” is not there'), 5000);
    expect(waiting()).toEqual([]);
    await rename(join(root, 'elsewhere'), folder);
    await eventually(['a.csv']);
    expect(watched.status().problem).toBeNull();
  });

  it('forgets the folder when it is no longer wanted', async () => {
    await put('a.csv');
    await watched.choose(folder);
    await eventually(['a.csv']);
    expect(await watched.choose(null)).toEqual({ folder: null, waiting: [], settled: 0, problem: null });
  });
});

describe('which files may be documents', () => {
  it.each(['a.csv', 'A.PDF', 'ubl.xml', 'b.xlsx', 'old.xls', 'ledger.tsv'])('%s is one', (name) => {
    expect(isCandidate(name)).toBe(true);
  });
  it.each(['a', 'a.exe', 'csv', '.csv', '._a.csv', '~$a.xlsx', 'a.csv.crdownload'])('%s is none', (name) => {
    expect(isCandidate(name)).toBe(false);
  });
});

describe('the record of a watched folder', () => {
  it.each([null, {}, { folder: 3, settled: [] }, { folder: 'x', settled: [{ name: 'a' }] }])(
    '%j is none',
    (value) => {
      expect(() => parseWatchRecord(value)).toThrow(/^not a /);
    },
  );

  it('keeps the latest files when there are too many', () => {
    const many = Array.from({ length: MOST_SETTLED + 5 }, (_, i) => ({
      name: `${i}`,
      size: 1,
      modified: 1,
    }));
    const { settled } = withSettled({ folder: 'x', settled: [] }, many);
    expect([settled.length, settled[0]?.name]).toEqual([MOST_SETTLED, '5']);
  });
});
