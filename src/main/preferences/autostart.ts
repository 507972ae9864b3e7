import { mkdir, unlink } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { writeFileAtomically } from '#main/files/atomic-write.ts';

/** What the entry is made from; given from outside so that it can be tested in any folder. */
export interface AutostartParts {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The manager's home folder. */
  readonly home: string;
  /** The running executable. */
  readonly executable: string;
}

const FILE_NAME = 'lifecycle-desk.desktop';

/**
 * The file that starts the program at sign-in on Linux, per the XDG Desktop Application Autostart
 * Specification: `$XDG_CONFIG_HOME/autostart`, which is `~/.config/autostart` unless it is set to a full path.
 */
export function autostartPath({ environment, home }: AutostartParts): string {
  const config = environment['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(config) ? config : join(home, '.config'), 'autostart', FILE_NAME);
}

/** The entry's text. An AppImage runs from a folder of its own each time; `APPIMAGE` names the file itself. */
export function autostartEntry({ environment, executable }: AutostartParts, flag: string): string {
  const appImage = environment['APPIMAGE'] ?? '';
  const program = isAbsolute(appImage) ? appImage : executable;
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.0',
    'Name=Lifecycle Desk',
    'Comment=Reminds of deadlines',
    `Exec=${quotedForExec(program)} ${flag}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * One argument of `Exec`, per the Desktop Entry Specification: in double quotes, where a double quote,
 * backtick, dollar sign and backslash carry a backslash; `%` is written twice; then, as in any value of type
 * string, each backslash is doubled and line ends are escaped.
 */
function quotedForExec(argument: string): string {
  const quoted = `"${argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')}"`;
  return quoted
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`);
}

/**
 * Writes the entry or removes it; removing one that is not there is no failure.
 * @throws {FileWriteError} or the system's error when that fails
 */
export async function setAutostart(parts: AutostartParts, on: boolean, flag: string): Promise<void> {
  const path = autostartPath(parts);
  if (on) {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFileAtomically(path, autostartEntry(parts, flag));
    return;
  }
  try {
    await unlink(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
