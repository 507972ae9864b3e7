import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { groupCounts, groupOf, TIMELINE_GROUPS } from '#domain/customer-timeline/timeline.ts';
import type { TimelineEntry, TimelineGroup } from '#domain/customer-timeline/timeline.ts';
import { GROUP_NAMES } from '#domain/customer-timeline/words.ts';
import { TimelineItem } from './timeline-item.tsx';
import type { EntryActions } from './timeline-item.tsx';
import { useTimelineState } from './timeline-state.ts';
import classes from './timeline.module.css';

/** Entries that are drawn at first, and that each further step adds. */
const FIRST = 12;
const MORE = 40;

interface TimelineListProps {
  readonly entries: readonly TimelineEntry[];
  readonly actions: EntryActions;
}

const ALL = 'all';

/** The entries of the chosen kind, newest first, some at a time. */
export function TimelineList({ entries, actions }: TimelineListProps): ReactNode {
  const { group, setGroup } = useTimelineState();
  const [shown, setShown] = useState(FIRST);
  const counts = useMemo(() => groupCounts(entries), [entries]);
  const chosen = useMemo(
    () => (group === null ? entries : entries.filter((entry) => groupOf(entry) === group)),
    [entries, group],
  );
  const hidden = Math.max(0, chosen.length - shown);
  const choose = (value: string): void => {
    setGroup(value === ALL ? null : (value as TimelineGroup));
    setShown(FIRST);
  };
  return (
    <>
      <div className={classes['head']}>
        <NativeSelect
          size="xs"
          aria-label="Show in the timeline"
          value={group ?? ALL}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: ALL, label: `Everything (${entries.length})` },
            ...TIMELINE_GROUPS.map((value) => ({ value, label: `${GROUP_NAMES[value]} (${counts[value]})` })),
          ]}
        />
      </div>
      <ol className={classes['list']} aria-label="Timeline, newest first">
        {chosen.slice(0, shown).map((entry) => (
          <TimelineItem key={entry.key} entry={entry} actions={actions} />
        ))}
      </ol>
      {chosen.length === 0 && (
        <p className="desk-dim">
          {group === null
            ? 'Nothing has been recorded yet.'
            : `No ${GROUP_NAMES[group].toLowerCase()} have been recorded.`}
        </p>
      )}
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setShown(shown + MORE)}>
          Show {Math.min(MORE, hidden)} earlier of {hidden}
        </Button>
      )}
    </>
  );
}
