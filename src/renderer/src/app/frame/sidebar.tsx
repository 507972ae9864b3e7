import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconInfinity,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import classes from './frame.module.css';
import { NAVIGATION } from './navigation.ts';
import type { NavigationItem } from './navigation.ts';
import { useFrameState } from './view-state.ts';

function isCurrent(path: string, location: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);
}

function Item({ item, narrow }: { readonly item: NavigationItem; readonly narrow: boolean }): ReactNode {
  const [location] = useLocation();
  const Icon = item.icon;
  const link = (
    <Link
      href={item.path}
      className={classes['item'] ?? ''}
      aria-current={
        [item.path, ...(item.also ?? [])].some((path) => isCurrent(path, location)) ? 'page' : undefined
      }
      aria-label={narrow ? item.label : undefined}
    >
      <Icon size={18} stroke={1.6} />
      {!narrow && item.label}
    </Link>
  );
  return narrow ? (
    <Tooltip label={item.label} position="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}

/** Navigation on the left; collapses to icons and remembers it. */
export function Sidebar(): ReactNode {
  const narrow = useFrameState((state) => state.narrow);
  const toggle = useFrameState((state) => state.toggleSidebar);
  const Icon = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={`${classes['sidebar']} ${narrow ? classes['narrow'] : ''}`} aria-label="Main">
      <div className={classes['brand']}>
        <IconInfinity size={20} color="var(--desk-accent)" aria-hidden />
        {!narrow && 'Lifecycle Desk'}
      </div>
      {NAVIGATION.map((group) => (
        <div key={group.label ?? 'top'}>
          {group.label !== null && !narrow && <div className={classes['group']}>{group.label}</div>}
          {group.items.map((item) => (
            <Item key={item.path} item={item} narrow={narrow} />
          ))}
        </div>
      ))}
      <div className={classes['collapse']}>
        <ActionIcon onClick={toggle} aria-label={narrow ? 'Widen the sidebar' : 'Narrow the sidebar'}>
          <Icon size={18} stroke={1.6} />
        </ActionIcon>
      </div>
    </nav>
  );
}
