import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { HealthReadingId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { readingProblems, type ReadingDraft } from '#domain/health/check.ts';
import { HEALTH_MEASURES, type HealthMeasure, type HealthReading } from '#domain/health/health.ts';
import { readingFieldsOf } from '#domain/health/reading-table.ts';
import { MEASURE_NAMES } from '#domain/health/words.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';

interface ReadingDialogProps {
  readonly customer: Customer;
  readonly customerSince: IsoDate | null;
  /** `null`: a new one. */
  readonly reading: HealthReading | null;
  readonly onClose: () => void;
}

const MEASURES = HEALTH_MEASURES.map((value) => ({ value, label: MEASURE_NAMES[value] }));

/** Records a score of one measure by hand, or corrects one. */
export function ReadingDialog({ customer, customerSince, reading, onClose }: ReadingDialogProps): ReactNode {
  const { today, locale, readOnly, workspace, perform } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [measure, setMeasure] = useState<HealthMeasure | null>(reading?.measure ?? 'use');
  const [on, setOn] = useState(dateText(reading?.on ?? today, locale));
  const [score, setScore] = useState<number | null>(reading?.score ?? null);
  const [source, setSource] = useState(reading?.source ?? '');
  const read = readDateText(on, locale);
  const draft: ReadingDraft = {
    customerId: customer.id,
    measure,
    on: read.ok ? read.value : null,
    score,
    source,
    customerSince,
  };
  const found = readingProblems(draft, today, locale);
  const problems = read.ok ? found : [{ field: 'on', code: read.code, message: read.message }, ...found];
  const { bind, showAll } = useShownProblems(problems);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fields = problems.length > 0 ? null : readingFieldsOf(draft);
    if (fields === null) {
      showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const now = workspace.now();
    const id = reading?.id ?? (workspace.newId() as HealthReadingId);
    const row: HealthReading = { ...fields, id, createdAt: reading?.createdAt ?? now, updatedAt: now };
    const what = `${MEASURE_NAMES[row.measure].toLowerCase()} of ${customer.company} of ${formatDate(row.on, locale)}`;
    const label = `${reading === null ? 'Recorded' : 'Changed'} the ${what}`;
    if (await perform(label, [put('healthReadings', row)])) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={reading === null ? 'Record a reading' : 'Edit the reading'}
      size="sm"
    >
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Select
            label="Measure"
            data={MEASURES}
            value={measure}
            onChange={(value) => setMeasure(value as HealthMeasure | null)}
            allowDeselect={false}
            {...bind('measure')}
          />
          <NumberInput
            label="Score"
            description="From 0 (bad) to 100 (good)"
            value={score ?? ''}
            onChange={(value) => setScore(typeof value === 'number' ? value : null)}
            data-autofocus
            {...bind('score')}
          />
          <DateField
            label="As of"
            value={on}
            onChange={setOn}
            locale={locale}
            today={today}
            {...bind('on')}
          />
          <TextInput
            label="Source"
            placeholder="Where it was read"
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {reading === null ? 'Record' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
