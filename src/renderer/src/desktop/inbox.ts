import { create } from 'zustand';
import type { FileSource } from './files.ts';

interface Inbox {
  /** Files that were dropped, named at start or chosen, and wait to be imported. */
  readonly files: readonly FileSource[];
  add(files: readonly FileSource[]): void;
  /** Takes one file out: it was imported or put away. */
  done(file: FileSource): void;
}

/** Where every incoming file waits, whatever way it came. Nothing in it is stored before a yes. */
export const useInbox = create<Inbox>()((set) => ({
  files: [],
  add: (files) => set((inbox) => ({ files: [...inbox.files, ...files] })),
  done: (file) => set((inbox) => ({ files: inbox.files.filter((other) => other !== file) })),
}));
