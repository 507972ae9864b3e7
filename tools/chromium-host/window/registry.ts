import type { BrowserWindow } from './browser-window.ts';
import type { WindowFrame } from './window-frame.ts';

/** Every window that is not destroyed, oldest first. */
export const openWindows = new Set<BrowserWindow>();

let focused: WindowFrame | null = null;

export function focusedWindow(): WindowFrame | null {
  return focused;
}

export function setFocusedWindow(window: WindowFrame | null): void {
  focused = window;
}
