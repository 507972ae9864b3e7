import { naming, namingEmitter } from '../unimplemented.ts';

const bounds: Electron.Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

const display = {
  id: 1,
  label: 'Display',
  bounds,
  workArea: bounds,
  size: { width: bounds.width, height: bounds.height },
  workAreaSize: { width: bounds.width, height: bounds.height },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
} as const;

class Screen extends namingEmitter('screen') {
  getPrimaryDisplay = (): typeof display => display;
  getAllDisplays = (): (typeof display)[] => [display];
  getDisplayMatching = (): typeof display => display;
  getDisplayNearestPoint = (): typeof display => display;
  getCursorScreenPoint = (): Electron.Point => ({ x: 0, y: 0 });
}

/** One display of usual size, whatever the desktop has. */
export const screen = new Screen();

class PowerMonitor extends namingEmitter('powerMonitor') {
  getSystemIdleTime = (): number => 0;
  isOnBatteryPower = (): boolean => false;
  onBatteryPower = false;
}

/** Nothing wakes or sleeps here by itself; tests `emit('resume')` and the like. */
export const powerMonitor = new PowerMonitor();

/** `net.fetch` for a development server; in normal use the app asks the network for nothing. */
export const net = naming('net', {
  fetch: (url: string, init?: RequestInit) => fetch(url, init),
  isOnline: () => true,
});
