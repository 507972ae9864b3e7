import { create } from 'zustand';
import type { ReminderStatus } from './types.ts';

interface ReminderStatusState {
  /** `null` until the first plan has been handed to main. */
  readonly status: ReminderStatus | null;
  /** How many are due in the list; `null` until they were counted. */
  readonly due: number | null;
  set(status: ReminderStatus): void;
  setDue(due: number): void;
}

export const useReminderStatus = create<ReminderStatusState>()((set) => ({
  status: null,
  due: null,
  set: (status) => set({ status }),
  setDue: (due) => set({ due }),
}));
