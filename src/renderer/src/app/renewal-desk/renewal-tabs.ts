import type { ComponentType } from 'react';
import type { RenewalTabProps } from '#ui/sections/entry-sections.tsx';
import { deferred } from '../routes/deferred.tsx';

interface RenewalTab {
  /** Its part of the address. */
  readonly path: string;
  readonly label: string;
  readonly component: ComponentType<RenewalTabProps>;
}

/** The pages about one renewal, in the order in which one works through them. Each is loaded when it is first drawn. */
export const RENEWAL_TABS: readonly RenewalTab[] = [
  {
    path: 'decision',
    label: 'Decision',
    component: deferred(async () => (await import('#features/decisions/desk/decision-tab.tsx')).DecisionTab),
  },
  {
    path: 'scenarios',
    label: 'Scenarios',
    component: deferred(async () => (await import('#features/scenarios/scenarios-tab.tsx')).ScenariosTab),
  },
  {
    path: 'dossier',
    label: 'Dossier',
    component: deferred(async () => (await import('#features/dossier/dossier-tab.tsx')).DossierTab),
  },
  {
    path: 'notice',
    label: 'Notice',
    component: deferred(async () => (await import('#features/notices/notice-tab.tsx')).NoticeTab),
  },
];
