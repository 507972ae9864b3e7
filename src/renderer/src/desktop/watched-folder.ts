import { create } from 'zustand';
import { ask } from './desktop.ts';
import { fromHandle } from './files.ts';
import type { FileSource } from './files.ts';
import { useInbox } from './inbox.ts';
import type { WaitingFile, WatchStatus } from './types.ts';

interface WatchedFolderState {
  /** `null` until main has said it. */
  readonly status: WatchStatus | null;
  set(status: WatchStatus): void;
}

/** The watched folder as main last told it. */
export const useWatchedFolder = create<WatchedFolderState>()((set) => ({
  status: null,
  set: (status) => set({ status }),
}));

function isOf(source: FileSource, { name }: WaitingFile): boolean {
  return source.kind === 'handle' && source.watched === true && source.name === name;
}

/** Files that wait in the watched folder and are not being looked at already. */
export function useWaitingFiles(): readonly WaitingFile[] {
  const status = useWatchedFolder((state) => state.status);
  const looked = useInbox((inbox) => inbox.files);
  return (status?.waiting ?? []).filter((file) => !looked.some((source) => isOf(source, file)));
}

/** Opens waiting files for the import. @throws {DesktopRefusal} when main refuses */
export async function openWaiting(names: readonly string[]): Promise<readonly FileSource[]> {
  const handles = await ask('watch:open', { names });
  return handles.map((handle) => ({ ...fromHandle(handle), watched: true }));
}

/** The folder's files that left the inbox: they were imported or put away. */
export function leftTheInbox(before: readonly FileSource[], now: readonly FileSource[]): readonly string[] {
  return before.flatMap((source) =>
    source.kind === 'handle' && source.watched === true && !now.includes(source) ? [source.name] : [],
  );
}
