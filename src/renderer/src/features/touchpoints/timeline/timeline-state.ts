import { create } from 'zustand';
import type { TimelineGroup } from '#domain/customer-timeline/timeline.ts';

interface TimelineState {
  /** What the timeline is narrowed to; `null`: everything. */
  readonly group: TimelineGroup | null;
  setGroup(group: TimelineGroup | null): void;
}

/** How timelines are looked at: the choice stays from customer to customer. */
export const useTimelineState = create<TimelineState>()((set) => ({
  group: null,
  setGroup: (group) => set({ group }),
}));
