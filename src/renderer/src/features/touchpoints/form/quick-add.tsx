import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { useTouchpointEdits } from '../use-touchpoint-edits.ts';
import { planTouchpoint, touchpointDraft } from './touchpoint-draft.ts';
import type { TouchpointDraft } from './touchpoint-draft.ts';
import { TouchpointFields } from './touchpoint-fields.tsx';
import classes from './touchpoint-form.module.css';

interface QuickAddProps {
  readonly customer: Customer;
  /** The day it entered the journey; `null` when no move tells. */
  readonly entry: IsoDate | null;
}

/** Logs a contact in one line: Enter stores it, and the next note can be typed at once. */
export function QuickAdd({ customer, entry }: QuickAddProps): ReactNode {
  const { today, locale, settings, readOnly } = useSession();
  const edits = useTouchpointEdits(customer);
  const by = settings.managerName === '' ? customer.owner : settings.managerName;
  const blank = (kind: TouchpointDraft['kind']): TouchpointDraft =>
    touchpointDraft({ kind, on: today, outcome: null, note: '', by }, locale);
  const [draft, setDraft] = useState(() => blank('call'));
  const [shown, setShown] = useState(false);
  const note = useRef<HTMLInputElement>(null);
  const plan = planTouchpoint(draft, { today, entry, locale });
  const problemAt = (field: string): string | undefined =>
    shown ? plan.problems.find((problem) => problem.field === field)?.message : undefined;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (plan.facts === null) return setShown(true);
    if (!(await edits.add(plan.facts))) return undefined;
    setShown(false);
    setDraft(blank(draft.kind));
    return note.current?.focus();
  };
  return (
    <form
      noValidate
      aria-label="Log a contact"
      className={classes['quick']}
      onSubmit={(event) => void save(event)}
    >
      <TouchpointFields
        draft={draft}
        onChange={setDraft}
        problemAt={problemAt}
        today={today}
        locale={locale}
        noteRef={note}
      />
      <div className={classes['send']}>
        <span className="desk-dim">Enter stores it.</span>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
          disabled={readOnly !== null}
        >
          Log contact
        </Button>
      </div>
    </form>
  );
}
