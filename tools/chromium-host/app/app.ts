import { naming, namingEmitter, preventable } from '../unimplemented.ts';
import { record } from '../record.ts';
import { openWindows } from '../window/registry.ts';
import { commandLine } from './command-line.ts';
import { runExitHooks } from './exit-hooks.ts';
import { getPath, setPath } from './paths.ts';
import { SingleInstance } from './single-instance.ts';

export interface AppIdentity {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

type Offered = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAppUserModelId'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setLoginItemSettings'
>;

/** Electron's `app`: names, folders, the single instance, and the order of events from ready to quit. */
export class App extends namingEmitter('app') implements Offered {
  readonly isPackaged = false;
  readonly commandLine = naming('app.commandLine', commandLine);
  /** Only macOS has a dock, and the stand-in shows none there. */
  readonly dock = undefined;
  name = 'Electron';
  private version = '0.0.0';
  private appPath = process.cwd();
  private ready = false;
  private leaving = false;
  private instance: SingleInstance | null = null;
  private readonly whenReadyPromise: Promise<void>;
  private resolveReady: () => void = () => undefined;

  constructor() {
    super();
    this.whenReadyPromise = new Promise((resolve) => (this.resolveReady = resolve));
  }

  identify({ name, version, path }: AppIdentity): void {
    this.name = name;
    this.version = version;
    this.appPath = path;
  }

  /** Called once Chromium runs. `emit` is looked up now, because Playwright replaces it. */
  markReady(): void {
    this.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', preventable({}), {});
    this.resolveReady();
  }

  whenReady(): Promise<void> {
    return this.whenReadyPromise;
  }

  isReady(): boolean {
    return this.ready;
  }

  get isQuitting(): boolean {
    return this.leaving;
  }

  quit(): void {
    if (this.leaving) return;
    this.leaving = true;
    void this.leave().then((left) => {
      this.leaving = left;
    });
  }

  exit(code = 0): void {
    this.leaving = true;
    for (const window of openWindows) window.destroy();
    this.emit('quit', preventable({}), code);
    this.instance?.release();
    void runExitHooks().then(() => process.exit(code));
  }

  private async leave(): Promise<boolean> {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return false;
    for (const window of openWindows) {
      if (!(await window.requestClose())) return false;
    }
    const will = preventable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) return false;
    this.exit(0);
    return true;
  }

  focus(): void {
    [...openWindows].at(-1)?.focus();
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.version;
  }

  getAppPath(): string {
    return this.appPath;
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return getPath(name, this.name);
  }

  setPath(name: string, path: string): void {
    setPath(name, path);
  }

  getLocale(): string {
    return commandLine.getSwitchValue('lang') || Intl.DateTimeFormat().resolvedOptions().locale;
  }

  requestSingleInstanceLock(additionalData?: Record<PropertyKey, unknown>): boolean {
    this.instance ??= new SingleInstance(this.getPath('userData'), (second) => {
      const { argv, workingDirectory } = second;
      this.emit('second-instance', preventable({}), argv, workingDirectory, second.additionalData);
    });
    return this.instance.request({
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData: additionalData ?? null,
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.instance?.held ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.instance?.release();
  }

  setLoginItemSettings(settings: Electron.Settings): void {
    record.loginItem.openAtLogin = settings.openAtLogin ?? false;
  }

  getLoginItemSettings(): Pick<Electron.LoginItemSettings, 'openAtLogin'> {
    return { openAtLogin: record.loginItem.openAtLogin };
  }

  /** Windows' taskbar, the sandbox and the GPU are not the stand-in's: every page is sandboxed as it is. */
  setAppUserModelId(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
}

export const app = new App();
