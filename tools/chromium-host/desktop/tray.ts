import { record } from '../record.ts';
import { namingEmitter } from '../unimplemented.ts';
import type { Menu } from './menu.ts';

/** A tray icon that is kept in the record and not shown; tests `emit('click')` on it. */
export class Tray extends namingEmitter('Tray') {
  toolTip = '';
  menu: Menu | null = null;
  private destroyed = false;

  constructor(_image: unknown) {
    super();
    record.trays.push(this as unknown as Electron.Tray);
  }

  setToolTip(text: string): void {
    this.toolTip = text;
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }

  setImage(): void {}
  setTitle(): void {}

  destroy(): void {
    this.destroyed = true;
    record.trays.splice(record.trays.indexOf(this as unknown as Electron.Tray), 1);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
}
