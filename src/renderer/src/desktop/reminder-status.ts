import { create } from 'zustand';
import type { ReminderStatus } from './types.ts';

interface ReminderStatusState {
  /** `null` until the first plan has been handed to main. */
  readonly status: ReminderStatus | null;
  set(status: ReminderStatus): void;
}

export const useReminderStatus = create<ReminderStatusState>()((set) => ({
  status: null,
  set: (status) => set({ status }),
}));
