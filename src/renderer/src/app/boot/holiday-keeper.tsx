import { useEffect } from 'react';
import { putSettings } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { isRunningOut } from '#domain/calendar/holiday-calendar.ts';
import { reportProblem } from './report-problem.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';

/** Makes the list of holidays longer as years pass; its source is loaded only then. */
export function HolidayKeeper(): null {
  const { settings, today, readOnly, perform } = useSession();
  const ready = useAfterFirstScreen() && readOnly === null;
  const { calendar } = settings.deadlines;
  const runsOut = calendar !== undefined && isRunningOut(calendar, today);
  useEffect(() => {
    if (!ready || !runsOut || calendar === undefined) return undefined;
    let current = true;
    const lengthen = async (): Promise<void> => {
      const { withMoreYears } = await import('#features/settings/holidays/change-calendar.ts');
      const deadlines = await withMoreYears(settings.deadlines, calendar, today);
      if (!current) return;
      const label = `Added the holidays up to ${deadlines.calendar?.to ?? ''}`;
      await perform(label, [putSettings({ ...settings, deadlines })], { quiet: true });
    };
    lengthen().catch((error: unknown) => reportProblem('Holidays of later years are missing', error));
    return () => {
      current = false;
    };
  }, [ready, runsOut, calendar, settings, today, perform]);
  return null;
}
