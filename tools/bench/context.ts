import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, chooseHost, launchApp } from '#tests/e2e/fixtures/launch.ts';
import type { AppCommand, Host, LaunchedApp } from '#tests/e2e/fixtures/launch.ts';

/** The instant every measured program believes it is, so that runs on different days do the same work. */
const NOW = '2026-03-02T08:00:00Z';
const ENVIRONMENT = { LIFECYCLE_DESK_NOW: NOW, TZ: 'Europe/Berlin', LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' };

/** An app of the same host that opens an empty page and does nothing: what the product is compared with. */
export const BLANK_APP = join(import.meta.dirname, '..', '..', 'tests', 'bench', 'blank-app');

/** What a figure works with. All that it opens is closed, and all folders are removed, when it is done. */
export interface BenchContext {
  readonly host: Host;
  /** A new temporary folder. */
  folder(): string;
  /** Starts the product under Playwright, or another app given by its folder. */
  open(userData: string, app?: string): Promise<LaunchedApp>;
  /** How to start the product, or another app, without Playwright. */
  command(userData: string, app?: string): AppCommand;
  /** Says how far the measuring is, where it does not disturb the results. */
  progress(line: string): void;
}

/** Runs `work` with a context of its own and cleans up after it, whether it worked out or not. */
export async function withContext<Result>(
  progress: (line: string) => void,
  work: (context: BenchContext) => Promise<Result>,
): Promise<Result> {
  const folders: string[] = [];
  const opened: LaunchedApp[] = [];
  const context: BenchContext = {
    host: chooseHost(),
    folder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'lifecycle-desk-bench-'));
      folders.push(folder);
      return folder;
    },
    open: async (userData, app) => {
      const launched = await launchApp({ userData, env: ENVIRONMENT, ...(app === undefined ? {} : { app }) });
      opened.push(launched);
      return launched;
    },
    command: (userData, app) =>
      appCommand(userData, { env: ENVIRONMENT, ...(app === undefined ? {} : { app }) }),
    progress,
  };
  try {
    return await work(context);
  } finally {
    await Promise.allSettled(opened.map((launched) => launched.close()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
