/** What the command line asks of the host, in Electron's own terms. */
export interface HostArguments {
  /** Port for Node's inspector, or null when it was not asked for. */
  readonly inspectPort: number | null;
  /** Modules to load before the app (`-r`). */
  readonly required: readonly string[];
  /** Every `--name[=value]`, wherever it stands: Chromium's switches know no order. */
  readonly switches: ReadonlyMap<string, string>;
  /** The first word that is no switch: a folder with a package.json, or a file. */
  readonly appPath: string | null;
}

/** Reads Electron's command line (without the executable itself). */
export function parseArguments(words: readonly string[]): HostArguments {
  const required: string[] = [];
  const switches = new Map<string, string>();
  let appPath: string | null = null;
  let inspectPort: number | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (word === '-r' || word === '--require') required.push(words[(at += 1)] ?? '');
    else if (name === 'require') required.push(value);
    else if (name === 'inspect' || name === 'inspect-brk') inspectPort = inspectorPort(value);
    else if (name !== undefined) switches.set(name, value);
    else if (!word.startsWith('-')) appPath ??= word;
  }
  return { inspectPort, required, switches, appPath };
}

function inspectorPort(value: string): number {
  const port = value.split(':').at(-1) ?? '';
  return port === '' ? 9229 : Number(port);
}
