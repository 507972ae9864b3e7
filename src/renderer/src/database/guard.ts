import type { WorkspaceDatabase } from './schema.ts';

/** Why nothing may be written, in words for the manager. */
export interface ReadOnlyReason {
  readonly code: 'newer-database' | 'disk-nearly-full' | 'needs-restore' | 'other-version';
  readonly message: string;
}

/** A write that was refused because the workspace is read-only. */
export class WorkspaceReadOnlyError extends Error {
  readonly code: ReadOnlyReason['code'];

  constructor(reason: ReadOnlyReason) {
    super(reason.message);
    this.code = reason.code;
  }
}

/** Several reasons can hold at once; writing is possible when none does. */
export interface WriteGuard {
  raise(reason: ReadOnlyReason): void;
  clear(code: ReadOnlyReason['code']): void;
  current(): ReadOnlyReason | null;
  /** @throws {WorkspaceReadOnlyError} while any reason holds */
  check(): void;
  subscribe(listener: () => void): () => void;
}

export function createWriteGuard(): WriteGuard {
  const reasons = new Map<ReadOnlyReason['code'], ReadOnlyReason>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const current = (): ReadOnlyReason | null => reasons.values().next().value ?? null;
  return {
    raise: (reason) => {
      if (reasons.get(reason.code)?.message === reason.message) return;
      reasons.set(reason.code, reason);
      tell();
    },
    clear: (code) => {
      if (reasons.delete(code)) tell();
    },
    current,
    check: () => {
      const reason = current();
      if (reason !== null) throw new WorkspaceReadOnlyError(reason);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Dexie opens a database of a newer program without a word and would write into it, so the number that
 * IndexedDB reports (ten times ours) is compared by hand.
 */
export function isNewerThanProgram(storedVersion: number, schemaVersion: number): boolean {
  return storedVersion > schemaVersion * 10;
}

export function storedVersionOf(database: WorkspaceDatabase): number {
  return database.backendDB().version;
}
