import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight, IconArrowsRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { counted, formatDate } from '#domain/calendar/format.ts';
import { correctEvent, staysOf } from '#domain/journey/history.ts';
import type { Stay } from '#domain/journey/history.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import { STAGE_NAMES, moveText } from '#domain/journey/stages.ts';
import { refused } from '#domain/outcome.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import classes from './customer-panel.module.css';

interface TimelineProps {
  readonly customer: Customer;
  readonly events: readonly StageEvent[];
}

const ICONS = {
  forward: IconArrowRight,
  stays: IconArrowRight,
  skipped: IconArrowsRight,
  back: IconArrowBackUp,
};

function StayItem({ stay, onCorrect }: { readonly stay: Stay; readonly onCorrect: () => void }): ReactNode {
  const { locale, readOnly } = useSession();
  const { event, move, until, days } = stay;
  const Icon = ICONS[move.kind];
  const words = moveText(event.from, event.to);
  const length = counted(days, 'day', locale);
  return (
    <li className={classes['stay']}>
      <Icon size={16} stroke={1.5} aria-hidden className={classes['stayIcon']} />
      <div>
        <div className={classes['stayHead']}>
          <strong>{STAGE_NAMES[event.to]}</strong>
          <span className="desk-dim">{until === null ? `${length} so far` : length}</span>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={`Correct the move of ${formatDate(event.on, locale)} to ${STAGE_NAMES[event.to]}`}
            disabled={readOnly !== null}
            onClick={onCorrect}
          >
            Correct
          </Button>
        </div>
        <div className="desk-dim">
          {formatDate(event.on, locale)}: {words}
        </div>
        <div className={event.reason === '' ? 'desk-dim' : undefined}>
          {event.reason === '' ? 'No reason given' : event.reason}
        </div>
      </div>
    </li>
  );
}

interface CorrectDialogProps extends TimelineProps {
  readonly event: StageEvent;
  readonly onClose: () => void;
}

function CorrectDialog({ customer, events, event, onClose }: CorrectDialogProps): ReactNode {
  const { today, locale, perform, workspace } = useSession();
  const [on, setOn] = useState(dateText(event.on, locale));
  const [reason, setReason] = useState(event.reason);
  const [shown, setShown] = useState(false);
  const read = readDateText(on, locale);
  const date = read.ok && read.value === null ? refused('date', 'Enter the day of the move.') : read;
  const outcome =
    date.ok && date.value !== null
      ? correctEvent(events, event.id, { on: date.value, reason }, today, {
          now: workspace.now(),
          locale,
        })
      : date;
  const save = async (): Promise<void> => {
    if (!outcome.ok || outcome.value === null || typeof outcome.value === 'string') return setShown(true);
    const { event: corrected, stageSince } = outcome.value;
    const label = `Corrected the move of ${customer.company} to ${STAGE_NAMES[event.to]}`;
    const writes = [put('stageEvents', corrected)];
    if (stageSince !== customer.stageSince) {
      const since: Customer = { ...customer, stageSince, updatedAt: workspace.now() };
      writes.push(put('customers', since));
    }
    if (await perform(label, writes)) onClose();
    return undefined;
  };
  return (
    <Modal opened onClose={onClose} title={`Correct the move to ${STAGE_NAMES[event.to]}`} size="sm">
      <form
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <DateField
            label="Date"
            required
            value={on}
            onChange={setOn}
            onBlur={() => setShown(true)}
            error={shown && !outcome.ok ? outcome.message : undefined}
            locale={locale}
            today={today}
          />
          <TextInput
            label="Reason"
            value={reason}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Save correction</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Every stage a customer was in, newest first, with dates, reasons and how long it stayed. */
export function Timeline({ customer, events }: TimelineProps): ReactNode {
  const { today } = useSession();
  const [correcting, setCorrecting] = useState<StageEvent | null>(null);
  const stays = staysOf(events, today).toReversed();
  return (
    <>
      <ol className={classes['timeline']} aria-label="Stages, newest first">
        {stays.map((stay) => (
          <StayItem key={stay.event.id} stay={stay} onCorrect={() => setCorrecting(stay.event)} />
        ))}
      </ol>
      {stays.length === 0 && <p className="desk-dim">No move has been recorded.</p>}
      {correcting !== null && (
        <CorrectDialog
          customer={customer}
          events={events}
          event={correcting}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  );
}
