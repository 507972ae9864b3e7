const switches = new Map<string, string>();

/** `app.commandLine`: switches for Chromium, from the command line and from the app. */
export const commandLine: Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
> = {
  appendSwitch: (name, value) => void switches.set(name, value ?? ''),
  hasSwitch: (name) => switches.has(name),
  getSwitchValue: (name) => switches.get(name) ?? '',
  removeSwitch: (name) => void switches.delete(name),
};

export function allSwitches(): ReadonlyMap<string, string> {
  return switches;
}
