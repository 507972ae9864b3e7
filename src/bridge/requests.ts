import { bytes, count, flag, listOf, nothing, nullable, oneOf, recordOf, shape, text } from './parse.ts';
import type { Parser } from './parse.ts';
import { REMINDER_TARGETS } from '#domain/reminders/reminder.ts';

/** A file that main has opened for the window. Its bytes stream from `files/<handle>` of the app's origin. */
export interface FileHandle {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
}

/** What a click on a notification, or a file given at start, wants to see. */
export const TARGET_KINDS = [...REMINDER_TARGETS, 'home'] as const;
export interface Target {
  readonly kind: (typeof TARGET_KINDS)[number];
  /** Empty for screens that have no entity; of a decision or notice `<contract>:<first day of the term>`. */
  readonly id: string;
}
export const parseTarget: Parser<Target> = shape<Target>({ kind: oneOf(TARGET_KINDS), id: text(200) });

/** One planned reminder as main keeps it. Dates and times are the user's local calendar. */
export interface ReminderMessage {
  readonly id: string;
  readonly kind: string;
  /** `YYYY-MM-DD` */
  readonly fireDate: string;
  /** `HH:mm` */
  readonly fireTime: string;
  readonly title: string;
  readonly body: string;
  readonly target: Target;
}

/** A deadline that was snoozed or is done. */
export interface SettledMessage {
  readonly deadline: string;
  /** `until` is `YYYY-MM-DD`; `null` when it is done. */
  readonly snooze: { readonly id: string; readonly until: string } | null;
}

/** The whole plan; handing over the same one again changes nothing. */
export interface ReminderPlanMessage {
  readonly reminders: readonly ReminderMessage[];
  /** Deadlines that were snoozed or dealt with: what an earlier plan held back of them is dropped. */
  readonly settled: readonly SettledMessage[];
  /** `YYYY-MM-DD`: of earlier dates the plan has only what is still to be done. */
  readonly knownFrom: string;
  /** Local `HH:mm`; equal times mean never quiet. */
  readonly quietFrom: string;
  readonly quietTo: string;
}

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'chromium-host';
  readonly platform: string;
  /** Whether the system can be told to start the program at sign-in; only an installed one can. */
  readonly canStartAtLogin: boolean;
  readonly locale: string;
  /** Milliseconds to add to the system clock; 0 except in tests. */
  readonly clockOffset: number;
  readonly dataFolder: string;
}

export interface DiskSpace {
  readonly freeBytes: number;
  readonly reserveBytes: number;
}

/** Row counts of the workspace at the last good moment. */
export type Sentinel = Readonly<Record<string, number>>;

export interface DesktopPreferences {
  /** Keep running in the background after the window is closed, so that reminders come. */
  readonly keepRunning: boolean;
  readonly startAtLogin: boolean;
  readonly theme: 'system' | 'light' | 'dark';
}

export interface ReminderStatus {
  readonly supported: boolean;
  /** What the system said to the last notification of this run that it said anything to. */
  readonly answer: 'none' | 'shown' | 'refused';
  readonly planned: number;
  readonly shown: number;
  /** Local `YYYY-MM-DDTHH:mm` of the next one, or `null`. */
  readonly next: string | null;
  /** Trouble with the reminder file or the system's notifications, in words; `null` when all is well. */
  readonly problem: string | null;
}

/** How a test notification went. `unanswered`: it was handed over, and the system has not said more. */
export interface ReminderTest {
  readonly result: 'shown' | 'refused' | 'unanswered' | 'unsupported';
  readonly status: ReminderStatus;
}

/** One file that waits in the watched folder. */
export interface WaitingFile {
  readonly name: string;
  readonly size: number;
  /** Last change, milliseconds since 1970. */
  readonly modified: number;
}

export interface WatchStatus {
  /** Path of the watched folder for showing it, or `null` when none is watched. */
  readonly folder: string | null;
  readonly waiting: readonly WaitingFile[];
  /** Files there that were imported or put away. */
  readonly settled: number;
  /** Why the folder can't be read at the moment, or `null`. */
  readonly problem: string | null;
}

const parseNames = shape({ names: listOf(text(1000)) });

export const FILE_PURPOSES = [
  'spend',
  'invoices',
  'applications',
  'contracts',
  'customers',
  'documents',
  'owner-packs',
] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** 64 MiB of text: more than any table the window can show. */
const EXPORT_LIMIT = 64 * 1024 * 1024;

/** Bytes of the largest document that is kept, and can therefore be saved again. */
export const DOCUMENT_LIMIT = 40_000_000;

/** A page to print: its content and style as they stand, without anything that would have to be loaded. */
export interface PrintedSheet {
  readonly title: string;
  /** BCP 47 tag of its text. */
  readonly language: string;
  /** HTML; nothing in it runs. */
  readonly body: string;
  /** CSS, with the size and margins of the pages (`@page`). */
  readonly style: string;
}

/** Far more than a page with charts needs. */
const SHEET_LIMIT = 4 * 1024 * 1024;

const parsePreferences = shape<DesktopPreferences>({
  keepRunning: flag,
  startAtLogin: flag,
  theme: oneOf(['system', 'light', 'dark'] as const),
});

const parseReminder = shape<ReminderMessage>({
  id: text(300),
  kind: text(60),
  fireDate: text(10),
  fireTime: text(5),
  title: text(300),
  body: text(1000),
  target: parseTarget,
});

/** Names a request's argument parser and its answer's type; the answer comes from our own main process. */
interface Request<Argument, Answer> {
  readonly parse: Parser<Argument>;
  /** Type only; never present at run time. */
  readonly answer?: Answer;
}

function request<Argument, Answer>(parse: Parser<Argument>): Request<Argument, Answer> {
  return { parse };
}

/** Every question the window may ask main. One line here is the whole contract. */
export const REQUESTS = {
  'app:info': request<void, AppInfo>(nothing),
  'app:window-ready': request<void, void>(nothing),
  'files:choose': request<{ purpose: FilePurpose; several: boolean }, readonly FileHandle[]>(
    shape({ purpose: oneOf(FILE_PURPOSES), several: flag }),
  ),
  'files:release': request<{ handle: string }, void>(shape({ handle: text(100) })),
  'files:save': request<{ suggestedName: string; content: string }, { saved: boolean; name: string }>(
    shape({ suggestedName: text(200), content: text(EXPORT_LIMIT) }),
  ),
  'files:save-several': request<
    { title: string; files: readonly { name: string; content: string }[] },
    readonly string[]
  >(
    shape({
      title: text(200),
      files: listOf(shape({ name: text(200), content: text(EXPORT_LIMIT) }), 1000),
    }),
  ),
  'files:save-document': request<
    { suggestedName: string; bytes: Uint8Array },
    { saved: boolean; name: string }
  >(shape({ suggestedName: text(1000), bytes: bytes(DOCUMENT_LIMIT) })),
  'print:pdf': request<PrintedSheet, Uint8Array>(
    shape({ title: text(300), language: text(35), body: text(SHEET_LIMIT), style: text(SHEET_LIMIT) }),
  ),
  'clipboard:write': request<{ text: string }, void>(shape({ text: text(SHEET_LIMIT) })),
  'storage:space': request<void, DiskSpace>(nothing),
  'sentinel:read': request<void, Sentinel | null>(nothing),
  'sentinel:write': request<{ counts: Sentinel }, void>(shape({ counts: recordOf(count) })),
  'reminders:plan': request<ReminderPlanMessage, ReminderStatus>(
    shape({
      reminders: listOf(parseReminder),
      settled: listOf(
        shape({ deadline: text(300), snooze: nullable(shape({ id: text(100), until: text(10) })) }),
      ),
      knownFrom: text(10),
      quietFrom: text(5),
      quietTo: text(5),
    }),
  ),
  'reminders:status': request<void, ReminderStatus>(nothing),
  'reminders:test': request<void, ReminderTest>(nothing),
  'preferences:read': request<void, DesktopPreferences>(nothing),
  'preferences:write': request<DesktopPreferences, DesktopPreferences>(parsePreferences),
  'watch:status': request<void, WatchStatus>(nothing),
  'watch:choose': request<void, WatchStatus>(nothing),
  'watch:end': request<void, WatchStatus>(nothing),
  'watch:open': request<{ names: readonly string[] }, readonly FileHandle[]>(parseNames),
  'watch:settle': request<{ names: readonly string[] }, WatchStatus>(parseNames),
  'watch:offer-again': request<void, WatchStatus>(nothing),
  'links:open': request<{ url: string }, void>(shape({ url: text(2000) })),
  'log:problem': request<{ message: string; detail: string | null }, void>(
    shape({ message: text(5000), detail: nullable(text(50_000)) }),
  ),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type ArgumentOf<Name extends RequestName> = ReturnType<(typeof REQUESTS)[Name]['parse']>;
export type AnswerOf<Name extends RequestName> = (typeof REQUESTS)[Name] extends {
  readonly answer?: infer Answer;
}
  ? Answer
  : never;
