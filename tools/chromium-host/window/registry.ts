import type { BrowserWindow } from './browser-window.ts';

/** Every window that is not destroyed, oldest first. */
export const openWindows = new Set<BrowserWindow>();

let focused: BrowserWindow | null = null;

export function focusedWindow(): BrowserWindow | null {
  return focused;
}

export function setFocusedWindow(window: BrowserWindow | null): void {
  focused = window;
}
