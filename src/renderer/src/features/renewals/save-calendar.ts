import { saveDocument } from '#desktop/files.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import type { CalendarFileOptions } from '#domain/renewals/calendar-file.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';

/** Saves the renewals for a calendar program. The library is loaded when it is needed. */
export async function saveCalendar(
  renewals: readonly Renewal[],
  options: CalendarFileOptions,
): Promise<void> {
  try {
    const { writeCalendarFile } = await import('#domain/renewals/calendar-file.ts');
    const file = new Blob([writeCalendarFile(renewals, options)], { type: 'text/calendar' });
    const saved = await saveDocument('renewals.ics', file);
    if (saved !== null) {
      noticeDone(
        `Saved ${saved}. Open it with your calendar program; saved again later, it updates the same events.`,
      );
    }
  } catch (error) {
    noticeProblem('The calendar was not saved', error instanceof Error ? error.message : String(error));
  }
}
