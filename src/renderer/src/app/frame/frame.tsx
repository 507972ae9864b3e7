import { Suspense, lazy, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { listen } from '#desktop/desktop.ts';
import { fromHandle } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { addressOfTarget } from '#desktop/target-address.ts';
import type { MenuCommand } from '#desktop/types.ts';
import { undoLatest } from '../boot/session-host.tsx';
import { useWatchedFolderKeeper } from '../boot/watched-folder-keeper.ts';
import { FileDrop } from './file-drop.tsx';
import classes from './frame.module.css';
import { ShortcutList, useShortcuts } from './shortcuts.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusLine } from './status-line.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

function useDesktopEvents(run: (command: MenuCommand) => void): void {
  const [, navigate] = useLocation();
  const add = useInbox((inbox) => inbox.add);
  useEffect(() => {
    const stops = [
      listen('open-target', (target) => navigate(addressOfTarget(target))),
      listen('menu-command', run),
      listen('files-opened', (files) => {
        add(files.map(fromHandle));
        navigate('/import');
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [navigate, add, run]);
}

/** Sidebar, screen, status line, and what works everywhere: shortcuts, drops, the palette. */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const { workspace } = useSession();
  const [, navigate] = useLocation();
  const [list, setList] = useState(false);
  const [finding, setFinding] = useState(false);
  const actions = {
    find: () => setFinding(true),
    importFiles: () => navigate('/import'),
    undo: () => void undoLatest(workspace),
    showList: () => setList(true),
  };
  useShortcuts(actions);
  const commands: Readonly<Record<MenuCommand, () => void>> = {
    import: actions.importFiles,
    find: actions.find,
    shortcuts: actions.showList,
    settings: () => navigate('/settings'),
    undo: actions.undo,
  };
  useDesktopEvents((command) => commands[command]());
  useWatchedFolderKeeper();
  return (
    <div className={classes['frame']}>
      <Sidebar />
      <main className={classes['content']}>{children}</main>
      <StatusLine />
      <FileDrop />
      <ShortcutList opened={list} onClose={() => setList(false)} />
      {finding && (
        <Suspense>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  );
}
