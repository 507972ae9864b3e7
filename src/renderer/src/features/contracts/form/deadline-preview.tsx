import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { ExplainedDeadline } from '#ui/terms/explained-deadline.tsx';
import { TermRuler } from '#ui/terms/term-ruler.tsx';
import classes from './contract-form.module.css';

interface DeadlinePreviewProps {
  /** `null` while the terms can't be read. */
  readonly rules: AmendedTerms | null;
  readonly today: IsoDate;
  readonly settings: TermSettings;
  readonly locale: string;
}

/** What the terms as typed come to. */
export function DeadlinePreview({ rules, today, settings, locale }: DeadlinePreviewProps): ReactNode {
  return (
    <section className={classes['previewBox']} aria-label="Deadline of the terms as typed">
      {rules === null ? (
        <Text size="sm" className="desk-dim">
          Once the terms can be read, the deadline and how it comes about appear here.
        </Text>
      ) : (
        <>
          <TermRuler rules={rules} today={today} settings={settings} locale={locale} />
          <ExplainedDeadline rules={rules} today={today} settings={settings} locale={locale} />
        </>
      )}
    </section>
  );
}
