import { useLocation } from 'wouter';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';

/** Chosen files go where dropped ones go: to Import, where everything is seen before anything is stored. */
export function useChooseFiles(): () => void {
  const add = useInbox((inbox) => inbox.add);
  const [, navigate] = useLocation();
  return () =>
    void chooseFiles('spend', true).then(
      (files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      },
      (error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
    );
}
