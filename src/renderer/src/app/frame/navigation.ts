import {
  IconAddressBook,
  IconApps,
  IconCalendarEvent,
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconFileImport,
  IconFileInvoice,
  IconFileText,
  IconHistory,
  IconHome,
  IconLayoutKanban,
  IconPlayerPlay,
  IconReceipt,
  IconSettings,
  IconUsers,
  IconWheel,
  IconZoomQuestion,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

export interface NavigationItem {
  readonly path: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Second key of the "g then …" shortcut. */
  readonly key: string;
  /** Further pages that it leads to and that have no item of their own. */
  readonly also?: readonly string[];
}

export interface NavigationGroup {
  readonly label: string | null;
  readonly items: readonly NavigationItem[];
}

/** The sidebar, top to bottom. Also feeds the palette and the list of shortcuts. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    label: null,
    items: [
      { path: '/', label: 'Home', icon: IconHome, key: 'h' },
      { path: '/tasks', label: 'Tasks', icon: IconChecklist, key: 't' },
    ],
  },
  {
    label: 'We buy',
    items: [
      { path: '/applications', label: 'Applications', icon: IconApps, key: 'a' },
      { path: '/contracts', label: 'Contracts', icon: IconFileText, key: 'c' },
      { path: '/renewals', label: 'Renewals', icon: IconCalendarEvent, key: 'r', also: ['/savings'] },
      { path: '/spend', label: 'Spend', icon: IconReceipt, key: 's' },
      { path: '/invoices', label: 'Invoices', icon: IconFileInvoice, key: 'v' },
      { path: '/discovery', label: 'Discovery', icon: IconZoomQuestion, key: 'd' },
      { path: '/usage', label: 'Usage', icon: IconChartBar, key: 'e' },
      { path: '/people', label: 'People', icon: IconUsers, key: 'p' },
      { path: '/check-in', label: 'Check-in', icon: IconClipboardCheck, key: 'k' },
    ],
  },
  {
    label: 'We sell',
    items: [
      { path: '/boards', label: 'Boards', icon: IconLayoutKanban, key: 'b' },
      { path: '/customers', label: 'Customers', icon: IconAddressBook, key: 'u' },
      { path: '/playbooks', label: 'Playbooks', icon: IconPlayerPlay, key: 'o' },
      { path: '/flywheel', label: 'Flywheel', icon: IconWheel, key: 'w' },
    ],
  },
  {
    label: 'Workspace',
    items: [
      { path: '/import', label: 'Import', icon: IconFileImport, key: 'i' },
      { path: '/activity', label: 'Activity', icon: IconHistory, key: 'y' },
      { path: '/settings', label: 'Settings', icon: IconSettings, key: ',' },
    ],
  },
];

export const ALL_ITEMS = NAVIGATION.flatMap((group) => group.items);
