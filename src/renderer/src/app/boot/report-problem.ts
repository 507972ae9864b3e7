import { ask } from '#desktop/desktop.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';

/** Tells the manager and writes it to the log file, so that nothing is swallowed. */
export function reportProblem(title: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  noticeProblem(title, message);
  const detail = error instanceof Error ? (error.stack ?? null) : null;
  ask('log:problem', { message: `${title}: ${message}`, detail }).catch((failure: unknown) => {
    // The log itself is out of reach: the notice above is all that is left, so say both there.
    noticeProblem('The log could not be written', String(failure));
  });
}
