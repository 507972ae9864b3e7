import type { UpMessage } from '../page/preload-runtime.ts';
import { namingEmitter } from '../unimplemented.ts';
import type { BrowserWindow } from '../window/browser-window.ts';

type KeyPress = Extract<UpMessage, { kind: 'key' }>;
type Template = Electron.MenuItemConstructorOptions;

/** One entry of a menu; `click()` does what choosing it would. */
export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: NonNullable<Template['type']>;
  readonly role: Template['role'];
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly chosen: Template['click'];

  constructor(options: Template) {
    const { submenu } = options;
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.role = options.role;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.accelerator = options.accelerator ?? undefined;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as Menu | undefined);
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.chosen = options.click;
  }

  click(event: Partial<Electron.KeyboardEvent> = {}, window?: BrowserWindow): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox' || this.type === 'radio')
      this.checked = this.type === 'radio' || !this.checked;
    this.chosen?.(
      this as unknown as Electron.MenuItem,
      window as unknown as Electron.BaseWindow | undefined,
      event as Electron.KeyboardEvent,
    );
  }
}

let applicationMenu: Menu | null = null;

/** Menus are kept, not shown; their accelerators work. */
export class Menu extends namingEmitter('Menu') {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (Template | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  /** Chooses the entry of the application's menu whose accelerator was pressed in a window. */
  static pressed(press: KeyPress, window: BrowserWindow): void {
    const wanted = every(applicationMenu).find(({ accelerator, registerAccelerator }) => {
      return accelerator !== undefined && registerAccelerator && isPressed(accelerator, press);
    });
    wanted?.click({ triggeredByAccelerator: true }, window);
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return every(this).find((item) => item.id === id) ?? null;
  }

  /** No menu is drawn; tests choose entries by `click()`. */
  popup(): void {}
  closePopup(): void {}
}

function every(menu: Menu | null): MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...every(item.submenu ?? null)]);
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Whether a key press is an accelerator such as `CmdOrCtrl+Shift+K`. */
function isPressed(accelerator: string, press: KeyPress): boolean {
  const words = accelerator.toLowerCase().split('+');
  const key = words.pop() ?? '';
  const mac = process.platform === 'darwin';
  const has = (...names: string[]): boolean => names.some((name) => words.includes(name));
  const either = has('cmdorctrl', 'commandorcontrol');
  return (
    press.key.toLowerCase() === (KEY_NAMES[key] ?? key) &&
    press.control === (has('ctrl', 'control') || (either && !mac)) &&
    press.meta === (has('cmd', 'command', 'super', 'meta') || (either && mac)) &&
    press.shift === has('shift') &&
    press.alt === has('alt', 'option')
  );
}
