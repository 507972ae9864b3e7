import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from '../fixtures/launch.ts';

/** The small app that shows each thing the product relies on a host for. */
export const CONTRACT_APP = join(import.meta.dirname, 'app');

/** What the contract app's preload exposes. */
export interface ContractBridge {
  readonly refused: Readonly<Record<string, boolean>>;
  readonly greeter: { readonly word: string; readonly greet?: unknown };
  readonly nested: { readonly list: readonly [number, { readonly deep: boolean }] };
  readonly when: Date;
  add(left: number, right: number): number;
  callBack(listener: (value: { from: string }) => void): void;
  fail(): void;
  failLater(): Promise<void>;
  seesPageGlobal(): boolean;
  fileName(file: File): string;
  invoke(channel: string, ...values: readonly unknown[]): Promise<unknown>;
  invokeUncloneable(kind: string): Promise<unknown>;
  invokeOwn(): Promise<unknown>;
  received(): Promise<readonly unknown[]>;
  subscribe(listener: (value: unknown) => void): () => void;
}

/** What the contract app's main process notes, and the rules it plays by. */
export interface ContractMain {
  readonly seen: {
    readonly second: readonly { readonly argv: readonly string[]; readonly folder: string }[];
    readonly navigations: readonly string[];
    readonly opened: readonly string[];
    readonly requests: readonly string[];
    readonly permissions: readonly string[];
    readonly downloads: readonly string[];
    readonly big: number;
    readonly closes: number;
  };
  readonly policy: { preventClose: boolean; keepRunning: boolean };
  openWindow(options?: Electron.BrowserWindowConstructorOptions): Electron.BrowserWindow;
}

declare global {
  /** In the page. */
  var hostContract: ContractBridge;
  /** In the main process. */
  var contract: ContractMain;
}

/** Starts the contract app and waits for its page. */
export async function launchContract(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp({ ...options, app: CONTRACT_APP });
  if (options.expectWindow !== false) await ready(launched.window);
  return launched;
}

/** Waits until the page's own module has run. */
export async function ready(page: Page): Promise<void> {
  await page.locator('body[data-ready=yes]').waitFor();
}
