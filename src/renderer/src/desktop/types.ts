/** Bridge types that features may name; the bridge itself stays behind this room. */
export type { MenuCommand } from '#bridge/events.ts';
export type {
  AppInfo,
  DesktopPreferences,
  DiskSpace,
  FileHandle,
  FilePurpose,
  ReminderMessage,
  ReminderStatus,
  ReminderTest,
  Target,
  WaitingFile,
  WatchStatus,
} from '#bridge/requests.ts';
