import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { app } from '../app/app.ts';
import { record } from '../record.ts';
import { namingEmitter, preventable } from '../unimplemented.ts';

const PROGRAM = '/usr/bin/notify-send';
const ACTION = 'default';

/** Whether a desktop session listens for notifications at all. */
function hasService(): boolean {
  const bus = process.env.DBUS_SESSION_BUS_ADDRESS ?? '';
  const usual = `/run/user/${String(process.getuid?.() ?? 0)}/bus`;
  return existsSync(PROGRAM) && (bus !== '' || existsSync(usual));
}

/** A native notification: kept in the record, and shown by the desktop's own service where there is one. */
export class Notification extends namingEmitter('Notification') {
  readonly id: string;
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  urgency: 'normal' | 'critical' | 'low';
  private shown: ChildProcess | null = null;

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super();
    this.id = options.id ?? randomUUID();
    this.title = options.title ?? '';
    this.subtitle = options.subtitle ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
    this.urgency = options.urgency ?? 'normal';
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    record.notifications.push(this as unknown as Electron.Notification);
    if (hasService()) this.send();
    setImmediate(() => this.emit('show', preventable({})));
  }

  close(): void {
    this.shown?.kill();
    this.shown = null;
    setImmediate(() => this.emit('close', preventable({})));
  }

  /** `notify-send` waits for the person; it prints the action's name when the notification was clicked. */
  private send(): void {
    const words = [
      `--app-name=${app.getName()}`,
      `--urgency=${this.urgency}`,
      `--action=${ACTION}=Open`,
      '--wait',
    ];
    const child = spawn(PROGRAM, [...words, '--', this.title, this.body], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', (error) => this.emit('failed', preventable({}), error.message));
    child.once('exit', (code) => {
      if (this.shown !== child) return;
      this.shown = null;
      if (output.trim() === ACTION) this.emit('click', preventable({}));
      else if (code === 0) this.emit('close', preventable({}));
      else this.emit('failed', preventable({}), complaint.trim());
    });
    child.unref();
    this.shown = child;
  }
}
