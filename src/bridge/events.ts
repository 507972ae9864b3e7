import { count, listOf, nullable, oneOf, shape, text } from './parse.ts';
import type { Parser } from './parse.ts';
import { parseTarget } from './requests.ts';
import type { DiskSpace, FileHandle, Target, WaitingFile, WatchStatus } from './requests.ts';

export const MENU_COMMANDS = ['import', 'find', 'shortcuts', 'settings', 'undo'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

const parseFile = shape<FileHandle>({ handle: text(100), name: text(1000), size: count });

/** Everything main may tell the window, each with its parser. */
export const EVENTS = {
  /** A notification was clicked: show this. */
  'open-target': parseTarget as Parser<Target>,
  /** Files were given on the command line or opened with the program. */
  'files-opened': listOf(parseFile),
  'space-changed': shape<DiskSpace>({ freeBytes: count, reserveBytes: count }),
  'watch-changed': shape<WatchStatus>({
    folder: nullable(text(4000)),
    waiting: listOf(shape<WaitingFile>({ name: text(1000), size: count, modified: count })),
    settled: count,
    problem: nullable(text(1000)),
  }),
  'menu-command': oneOf(MENU_COMMANDS),
  /** The machine woke up or the day changed: dates must be looked at again. */
  'clock-changed': shape<{ clockOffset: number }>({
    clockOffset: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error('expected a number');
      return value;
    },
  }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<Name extends EventName> = ReturnType<(typeof EVENTS)[Name]>;
