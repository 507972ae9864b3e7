import { useEffect, useState } from 'react';
import { ask } from '#desktop/desktop.ts';
import type { AppInfo } from '#desktop/types.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';

/** Facts about the program and this computer; `null` until main has answered. */
export function useAppInfo(): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    ask('app:info')
      .then(setInfo)
      .catch((error: unknown) =>
        noticeProblem('The desktop did not answer', error instanceof Error ? error.message : String(error)),
      );
  }, []);
  return info;
}
