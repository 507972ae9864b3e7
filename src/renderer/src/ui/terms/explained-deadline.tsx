import { Text } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { stepText } from '#domain/contracts/steps.ts';
import type { Step } from '#domain/contracts/steps.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import classes from './explained-deadline.module.css';
import { chipOf, headlineOf, standingOf } from './standing.ts';
import { StandingChip } from './standing-chip.tsx';
import { theirChip, theirHeadline, theirSteps } from './their-words.ts';

interface ExplainedDeadlineProps {
  readonly rules: AmendedTerms;
  readonly today: IsoDate;
  readonly settings: TermSettings;
  readonly locale: string;
  /** A contract that a customer has with us: notice is theirs to give. */
  readonly theirs?: boolean;
  /** What else is to be said about the date, below the steps that led to it. */
  readonly further?: readonly Step[];
  /** Level of the heading in its page; 3 unless told. */
  readonly headingLevel?: 2 | 3 | 4;
}

/** The date that matters, large, and below it how it came about, step by step in plain words. */
export function ExplainedDeadline(props: ExplainedDeadlineProps): ReactNode {
  const { rules, today, settings, locale, further = [], theirs = false, headingLevel = 3 } = props;
  const heading = useId();
  const explanation = explainDeadline(rules, today, settings);
  const standing = standingOf(explanation, rules.atEnd);
  const { title, detail } = theirs
    ? theirHeadline(explanation, rules.atEnd, today, locale)
    : headlineOf(standing, today, locale);
  const chip = theirs ? theirChip(explanation, rules.atEnd, today) : chipOf(standing, today);
  const steps = theirs ? theirSteps(explanation.steps) : explanation.steps;
  const Heading = `h${headingLevel}` as const;
  return (
    <section aria-labelledby={heading} className={classes['explained']}>
      <div className={classes['head']}>
        <Heading id={heading} className={classes['title']}>
          {title}
        </Heading>
        {!theirs && standing.kind === 'send-by' && (
          <span className={classes['away']}>{formatDaysFrom(standing.on, today, locale)}</span>
        )}
        {chip !== null && <StandingChip {...chip} />}
      </div>
      <Text size="sm" className="desk-dim">
        {detail}
      </Text>
      <ol className={classes['steps']} aria-label="How this date came about">
        {[...steps, ...further].map((step, place) => (
          // Two amendments may have moved the same end.
          <li key={`${step.kind} ${place}`}>{stepText(step, locale)}</li>
        ))}
      </ol>
    </section>
  );
}
