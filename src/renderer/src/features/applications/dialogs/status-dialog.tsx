import { Alert, Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { APPLICATION_STATUSES } from '#domain/applications/application.ts';
import type { Application, ApplicationStatus } from '#domain/applications/application.ts';
import { USUAL_NEXT } from '#domain/applications/status.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { needsReason } from '../model/status-plan.ts';
import type { StatusEdit } from '../model/status-plan.ts';
import { STATUS_CHOICES } from '../model/words.ts';

interface StatusDialogProps {
  readonly applications: readonly Application[];
  readonly today: IsoDate;
  readonly locale: string;
  /** What the change would do, or why it can't be. */
  readonly plan: (edit: StatusEdit) => Outcome<readonly Application[]>;
  readonly onChange: (edit: StatusEdit) => void;
  readonly onClose: () => void;
}

/** The status most likely meant: where a healthy application goes next. */
function likelyNext(applications: readonly Application[]): ApplicationStatus {
  const [first] = applications;
  return first === undefined ? 'active' : (USUAL_NEXT[first.status][0] ?? 'active');
}

/** Asks for the new status with date and reason; both go into the history. */
export function StatusDialog(props: StatusDialogProps): ReactNode {
  const { applications, today, locale, plan, onChange, onClose } = props;
  const [status, setStatus] = useState<ApplicationStatus>(() => likelyNext(applications));
  const [date, setDate] = useState(() => dateText(today, locale));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const read = readDateText(date, locale);
  const on = read.ok ? (read.value ?? today) : today;
  const outcome: Outcome<unknown> = read.ok ? plan({ status, on, reason }) : refused('date', read.message);
  const unusual = needsReason(applications, status);
  const title =
    applications.length === 1
      ? `Status of ${applications[0]?.name}`
      : `Status of ${applications.length} applications`;
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (outcome.ok) onChange({ status, on, reason });
        }}
      >
        <Stack>
          <Select
            label="New status"
            data-autofocus
            data={[...STATUS_CHOICES]}
            allowDeselect={false}
            value={status}
            onChange={(value) => {
              const next = APPLICATION_STATUSES.find((known) => known === value);
              if (next !== undefined) setStatus(next);
            }}
          />
          <DateField label="Since" value={date} onChange={setDate} locale={locale} today={today} />
          <Textarea
            label="Reason"
            description={unusual ? 'An unusual step: say why.' : 'Shown in the history; may be left empty.'}
            autosize
            minRows={2}
            required={unusual}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {tried && !outcome.ok && (
            <Alert color="red" variant="light" role="alert">
              {outcome.message}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Change status</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
