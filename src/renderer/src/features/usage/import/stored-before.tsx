import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { Notice } from '#ui/staged-preview/notice.tsx';
import type { PlannedShare } from './plan/shares.ts';
import type { UsagePlan } from './use-usage-import.ts';

interface StoredBeforeProps {
  readonly plan: UsagePlan;
  readonly applications: readonly Pick<Application, 'id' | 'name'>[];
}

/** What of the file is stored already, and what is stored of the same day. */
export function StoredBefore({ plan, applications }: StoredBeforeProps): ReactNode {
  const { locale } = useSession();
  const before = (plan.planned ?? []).filter(({ same, other }) => same !== null || other !== null);
  if (before.length === 0) return null;
  const nameOf = ({ share }: PlannedShare): string =>
    applications.find(({ id }) => id === share.applicationId)?.name ?? 'this application';
  return (
    <Notice tone="plain" title="Stored before">
      <ul>
        {before.map((planned) => (
          <li key={`${planned.share.applicationId} ${planned.share.part}`}>
            {wordsOf(planned, nameOf(planned), locale)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function wordsOf({ same, other }: PlannedShare, name: string, locale: string): string {
  const day = (date: string): string => formatDate(date.slice(0, 10) as IsoDate, locale);
  if (same !== null) {
    return `The very same people of ${name} as of ${day(same.asOf)} were stored on ${day(same.importedAt)} from ${same.fileName}. Storing them again adds nothing, so it is left out.`;
  }
  if (other === null) return '';
  return `Another file of ${name} as of ${day(other.asOf)} was stored on ${day(other.importedAt)}: ${other.fileName}. From now on this one counts for that day; the other stays stored until you undo it.`;
}
