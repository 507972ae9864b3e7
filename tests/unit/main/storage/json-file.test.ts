import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJsonFile } from '#main/storage/json-file.ts';
import { parseSentinel } from '#main/storage/sentinel.ts';

let folder: string;
let reports: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'json-file-'));
  reports = [];
});

function sentinelFile() {
  return createJsonFile(join(folder, 'sentinel.json'), parseSentinel, (message) => reports.push(message));
}

describe('a small file of main’s own', () => {
  it('is nothing before it was written, and comes back as it was', async () => {
    const file = sentinelFile();
    expect(await file.read()).toBeNull();
    await file.write({ applications: 3 });
    expect(await file.read()).toEqual({ applications: 3 });
  });

  it('ends with the last of many writes', async () => {
    const file = sentinelFile();
    await Promise.all([1, 2, 3].map((applications) => file.write({ applications })));
    expect(await file.read()).toEqual({ applications: 3 });
    expect(await readdir(folder)).toEqual(['sentinel.json']);
  });

  it('puts an unreadable file aside and says so, instead of overwriting it', async () => {
    await writeFile(join(folder, 'sentinel.json'), '{"applications": -4}');
    expect(await sentinelFile().read()).toBeNull();
    const [kept] = await readdir(folder);
    expect(kept).toMatch(/^sentinel\.json\.unreadable-/);
    expect(await readFile(join(folder, kept ?? ''), 'utf8')).toContain('-4');
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain('could not be read');
  });

  it('goes on writing after a write that failed', async () => {
    const file = createJsonFile(join(folder, 'missing', 'x.json'), parseSentinel, () => undefined);
    await expect(file.write({ a: 1 })).rejects.toThrow('missing');
    await expect(file.write({ a: 2 })).rejects.toThrow('missing');
  });
});
