import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { entryDay } from '#domain/journey/contradictions.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import type { CustomerSectionProps } from '#ui/sections/entry-sections.tsx';
import { CorrectDialog } from '../correct/correct-dialog.tsx';
import type { Correctable } from '../correct/correct-plan.ts';
import { QuickAdd } from '../form/quick-add.tsx';
import { TouchpointDialog } from '../form/touchpoint-dialog.tsx';
import { TimelineList } from '../timeline/timeline-list.tsx';
import { useTimeline } from '../timeline/use-timeline.ts';
import type { CustomerTimeline } from '../timeline/use-timeline.ts';
import { useTouchpointEdits } from '../use-touchpoint-edits.ts';

interface TimelineProps {
  readonly customer: Customer;
  readonly timeline: CustomerTimeline;
}

function Timeline({ customer, timeline }: TimelineProps): ReactNode {
  const { journey, entries } = timeline;
  const edits = useTouchpointEdits(customer);
  const [correcting, setCorrecting] = useState<Correctable | null>(null);
  const [editing, setEditing] = useState<Touchpoint | null>(null);
  const entry = useMemo(() => entryDay(journey.moves), [journey]);
  return (
    <>
      <QuickAdd key={customer.id} customer={customer} entry={entry} />
      <TimelineList
        key={`list ${customer.id}`}
        entries={entries}
        actions={{
          correct: setCorrecting,
          edit: setEditing,
          remove: (touchpoint) => void edits.remove(touchpoint),
        }}
      />
      {correcting !== null && (
        <CorrectDialog about={correcting} journey={journey} onClose={() => setCorrecting(null)} />
      )}
      {editing !== null && (
        <TouchpointDialog
          customer={customer}
          touchpoint={editing}
          entry={entry}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

/** Everything that happened with a customer in one list, and the line that adds a contact to it (J3). */
export function CustomerTouchpoints({ customer }: CustomerSectionProps): ReactNode {
  const timeline = useTimeline(customer);
  return (
    <section>
      <h3>Timeline</h3>
      {timeline !== null && <Timeline customer={customer} timeline={timeline} />}
    </section>
  );
}
