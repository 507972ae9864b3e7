import { useEffect } from 'react';
import { ask, listen } from '#desktop/desktop.ts';
import { useInbox } from '#desktop/inbox.ts';
import { leftTheInbox, useWatchedFolder } from '#desktop/watched-folder.ts';
import { reportProblem } from './report-problem.ts';

/** Keeps what is known of the watched folder up to date, and tells main which of its files are dealt with. */
export function useWatchedFolderKeeper(): void {
  const set = useWatchedFolder((state) => state.set);
  useEffect(() => {
    const trouble = (error: unknown): void => reportProblem('The watched folder could not be read', error);
    const stopListening = listen('watch-changed', set);
    const stopFollowing = useInbox.subscribe((now, before) => {
      const names = leftTheInbox(before.files, now.files);
      if (names.length > 0) ask('watch:settle', { names }).then(set).catch(trouble);
    });
    ask('watch:status').then(set).catch(trouble);
    return () => {
      stopListening();
      stopFollowing();
    };
  }, [set]);
}
