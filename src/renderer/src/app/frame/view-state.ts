import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface FrameState {
  readonly narrow: boolean;
  toggleSidebar(): void;
}

/** What the frame remembers between starts. */
export const useFrameState = create<FrameState>()(
  persist(
    (set) => ({
      narrow: false,
      toggleSidebar: () => set((state) => ({ narrow: !state.narrow })),
    }),
    { name: 'frame' },
  ),
);
