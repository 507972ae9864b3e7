import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Lints one file of a made-up tree by the project's own rules; resolves to what the linter says. */
async function lint(path: string, source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-'));
  await copyFile(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  await mkdir(join(folder, dirname(path)), { recursive: true });
  await writeFile(join(folder, path), source);
  return new Promise((resolve) => {
    const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
    execFile(process.execPath, [oxlint, '--quiet'], { cwd: folder }, (_error, stdout) => resolve(stdout));
  });
}

const use = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;

describe('the rooms', () => {
  it.each([
    ['src/domain/a.ts', '#features/home/deep/x.ts', 'Domain is the pure core'],
    ['src/domain/a.ts', '#database/x.ts', 'Domain is the pure core'],
    ['src/domain/a.ts', 'node:fs', 'Only main and tools may use Node'],
    ['src/domain/a.ts', 'react', 'This room draws nothing'],
    ['src/bridge/a.ts', '#main/x.ts', 'The bridge imports domain only'],
    ['src/main/a.ts', '#features/x.ts', 'The window is another process'],
    ['src/preload/a.ts', '#domain/x.ts', 'The preload exposes the bridge'],
    ['src/renderer/src/database/a.ts', '#ui/x.ts', 'Storage rooms import domain and Dexie only'],
    ['src/renderer/src/documents/a.ts', '#desktop/x.ts', 'The documents room imports domain and pdf.js only'],
    ['src/renderer/src/ui/a.ts', '#database/x.ts', 'Shared components know no feature'],
    [
      'src/renderer/src/features/home/a.ts',
      '#features/spend/x.ts',
      'A feature never imports another feature',
    ],
    ['src/renderer/src/features/home/a.ts', '../spend/x.ts', 'A feature never imports another feature'],
    ['src/renderer/src/features/home/a.ts', 'dexie', 'Queries live in repositories'],
    [
      'src/renderer/src/features/home/a.ts',
      '#bridge/x.ts',
      'Only src/renderer/src/desktop talks to the bridge',
    ],
    ['src/renderer/src/features/home/a.ts', '#main/files/x.ts', 'Main is another process'],
    ['src/renderer/src/app/a.ts', 'electron', 'Only main and preload may use Electron'],
    ['src/main/a.ts', '../renderer/src/ui/x.ts', 'Leave a room by its door'],
  ])('%s may not import %s', async (path, from, message) => {
    expect((await lint(path, use(from))).replaceAll(/\s+/g, ' ')).toContain(message);
  });

  it.each([
    ['src/domain/a.ts', 'const now = new Date();\nexport { now };\n', 'Domain reads no clock'],
    ['src/domain/a.ts', 'export const n = Math.random();\n', 'Domain makes no random values'],
  ])('%s may not use clocks and dice', async (path, source, message) => {
    expect((await lint(path, source)).replaceAll(/\s+/g, ' ')).toContain(message);
  });

  it.each([
    ['src/renderer/src/features/home/a.ts', '#domain/outcome.ts'],
    ['src/renderer/src/features/home/a.ts', '#database/session.tsx'],
    ['src/main/a.ts', '#bridge/requests.ts'],
    ['src/renderer/src/app/a.ts', '#features/home/home-page.tsx'],
  ])('%s may import %s', async (path, from) => {
    expect(await lint(path, use(from))).not.toContain('no-restricted');
  });
});
