import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { TimelineEntry } from '#domain/customer-timeline/timeline.ts';
import { entryWords } from '#domain/customer-timeline/words.ts';
import { TOUCHPOINT_NAMES } from '#domain/touchpoints/touchpoint.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import { correctLabel } from '../correct/correct-plan.ts';
import type { Correctable } from '../correct/correct-plan.ts';
import { ENTRY_ICONS, iconOf } from './entry-icon.ts';
import classes from './timeline.module.css';
import { localDay } from './use-timeline.ts';

/** What can be done with entries. */
export interface EntryActions {
  correct(about: Correctable): void;
  edit(touchpoint: Touchpoint): void;
  remove(touchpoint: Touchpoint): void;
}

interface TimelineItemProps {
  readonly entry: TimelineEntry;
  readonly actions: EntryActions;
}

function TouchpointButtons({
  touchpoint,
  actions,
}: {
  readonly touchpoint: Touchpoint;
  readonly actions: EntryActions;
}): ReactNode {
  const { locale, readOnly } = useSession();
  const name = `${TOUCHPOINT_NAMES[touchpoint.kind].toLowerCase()} of ${formatDate(touchpoint.on, locale)}`;
  const disabled = readOnly !== null;
  return (
    <>
      <ActionIcon
        size="sm"
        aria-label={`Edit ${name}`}
        disabled={disabled}
        onClick={() => actions.edit(touchpoint)}
      >
        <IconPencil size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={`Delete ${name}`}
        disabled={disabled}
        onClick={() => actions.remove(touchpoint)}
      >
        <IconTrash size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </>
  );
}

function EntryButtons({ entry, actions }: TimelineItemProps): ReactNode {
  const { locale, readOnly } = useSession();
  if (entry.kind === 'touchpoint')
    return <TouchpointButtons touchpoint={entry.touchpoint} actions={actions} />;
  if (entry.kind !== 'move' && entry.kind !== 'mark') return null;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      aria-label={correctLabel(entry, locale)}
      disabled={readOnly !== null}
      onClick={() => actions.correct(entry)}
    >
      Correct
    </Button>
  );
}

/** One thing that happened: icon, words, date, and what can be done with it. */
export function TimelineItem({ entry, actions }: TimelineItemProps): ReactNode {
  const { locale } = useSession();
  const { title, aside, text, traces } = entryWords(entry, { locale, dayOf: localDay });
  const Icon = ENTRY_ICONS[iconOf(entry)];
  return (
    <li className={classes['entry']} data-kind={entry.kind}>
      <Icon size={16} stroke={1.5} aria-hidden className={classes['icon']} />
      <div>
        <div className={classes['line']}>
          <strong>{title}</strong>
          {aside !== '' && <span className="desk-dim">{aside}</span>}
        </div>
        <div className="desk-dim">{formatDate(entry.on, locale)}</div>
        {text !== '' && <div className={classes['text']}>{text}</div>}
        {traces.map((trace, index) => (
          <div key={`${index} ${trace}`} className={`${classes['trace']} desk-dim`}>
            {trace}
          </div>
        ))}
      </div>
      <div className={classes['buttons']}>
        <EntryButtons entry={entry} actions={actions} />
      </div>
    </li>
  );
}
