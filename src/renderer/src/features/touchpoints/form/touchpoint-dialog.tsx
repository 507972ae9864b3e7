import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { TOUCHPOINT_NAMES } from '#domain/touchpoints/touchpoint.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import { useTouchpointEdits } from '../use-touchpoint-edits.ts';
import { planTouchpoint, touchpointDraft } from './touchpoint-draft.ts';
import { TouchpointFields } from './touchpoint-fields.tsx';

interface TouchpointDialogProps {
  readonly customer: Customer;
  readonly touchpoint: Touchpoint;
  readonly entry: IsoDate | null;
  readonly onClose: () => void;
}

/** Changes a contact that was logged. */
export function TouchpointDialog({ customer, touchpoint, entry, onClose }: TouchpointDialogProps): ReactNode {
  const { today, locale, readOnly } = useSession();
  const edits = useTouchpointEdits(customer);
  const [draft, setDraft] = useState(() => touchpointDraft(touchpoint, locale));
  const plan = planTouchpoint(draft, { today, entry, locale });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (plan.facts !== null && (await edits.change(touchpoint, plan.facts))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Edit: ${TOUCHPOINT_NAMES[touchpoint.kind]} with ${customer.company}`}
    >
      <form noValidate onSubmit={(event) => void save(event)}>
        <TouchpointFields
          draft={draft}
          onChange={setDraft}
          problemAt={(field) => plan.problems.find((problem) => problem.field === field)?.message}
          today={today}
          locale={locale}
        />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={readOnly !== null}>
            Save
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
