import {
  IconArchive,
  IconBulb,
  IconCircleCheck,
  IconCircleOff,
  IconCircleX,
  IconEye,
  IconFlask,
  IconLogout,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ApplicationStatus } from '#domain/applications/application.ts';
import { STATUS_NAMES } from '#domain/applications/status.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { formatMoney } from '#domain/money/format.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import type { YearlyCost } from '../model/application-row.ts';
import classes from './applications.module.css';

const STATUS_LOOKS = {
  candidate: { tone: 'neutral', Icon: IconBulb },
  trial: { tone: 'info', Icon: IconFlask },
  active: { tone: 'good', Icon: IconCircleCheck },
  'under-review': { tone: 'warning', Icon: IconEye },
  retiring: { tone: 'warning', Icon: IconLogout },
  retired: { tone: 'neutral', Icon: IconCircleOff },
  rejected: { tone: 'danger', Icon: IconCircleX },
} as const satisfies Record<ApplicationStatus, { readonly tone: string; readonly Icon: typeof IconEye }>;

/** A status as icon and word. */
export function StatusChip({ status }: { readonly status: ApplicationStatus }): ReactNode {
  const { tone, Icon } = STATUS_LOOKS[status];
  return (
    <ToneChip tone={tone} icon={Icon}>
      {STATUS_NAMES[status]}
    </ToneChip>
  );
}

export function ArchivedChip(): ReactNode {
  return (
    <ToneChip tone="neutral" icon={IconArchive}>
      Archived
    </ToneChip>
  );
}

export function WordList({ words }: { readonly words: readonly string[] }): ReactNode {
  return (
    <span className={classes['tags']} title={words.join(', ')}>
      {words.map((word) => (
        <span key={word} className={classes['tag']}>
          {word}
        </span>
      ))}
    </span>
  );
}

interface DateMarkProps {
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly locale: string;
}

/** A deadline with how far it is. */
export function DeadlineMark({ date, today, locale }: DateMarkProps): ReactNode {
  return (
    <span className={classes['deadline']}>
      <span>{formatDate(date, locale)}</span>
      <span className="desk-dim">{formatDaysFrom(date, today, locale)}</span>
    </span>
  );
}

/** Yearly cost, each currency by itself; what is not known is said. */
export function CostMark({
  cost,
  locale,
}: {
  readonly cost: YearlyCost | null;
  readonly locale: string;
}): ReactNode {
  if (cost === null) return <span className="desk-dim">no contract</span>;
  if (cost.totals.length === 0) return <span className="desk-dim">unknown</span>;
  const words = cost.totals.map((total) => formatMoney(total, locale, { whole: true }));
  const all = cost.incomplete ? [...words, 'and more that is unknown'] : words;
  return (
    <span className={classes['money']} title={all.join(', ')}>
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
      {cost.incomplete && <span className="desk-dim">+ unknown</span>}
    </span>
  );
}
