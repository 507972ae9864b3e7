import { Menu, Tray, nativeImage } from 'electron';

/** The sign that the program still runs, and a way back to its window. */
export interface TrayIcon {
  show(): void;
  hide(): void;
}

export function createTrayIcon(iconPath: string, actions: { open(): void; quit(): void }): TrayIcon {
  let tray: Tray | null = null;
  return {
    show: () => {
      if (tray !== null) return;
      tray = new Tray(nativeImage.createFromPath(iconPath));
      tray.setToolTip('Lifecycle Desk: reminders are on');
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: 'Open Lifecycle Desk', click: () => actions.open() },
          { type: 'separator' },
          { label: 'Quit', click: () => actions.quit() },
        ]),
      );
      tray.on('click', () => actions.open());
    },
    hide: () => {
      tray?.destroy();
      tray = null;
    },
  };
}
