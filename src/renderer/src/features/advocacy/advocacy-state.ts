import { create } from 'zustand';

export const ADVOCACY_VIEWS = ['advocates', 'ask', 'entries', 'referrals'] as const;
export type AdvocacyView = (typeof ADVOCACY_VIEWS)[number];

interface AdvocacyState {
  readonly view: AdvocacyView;
  setView(view: AdvocacyView): void;
}

/** What of advocacy is shown; stays while the program runs. */
export const useAdvocacyState = create<AdvocacyState>()((set) => ({
  view: 'advocates',
  setView: (view) => set({ view }),
}));
