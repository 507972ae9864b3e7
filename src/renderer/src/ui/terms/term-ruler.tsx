import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { planRuler } from './ruler-plan.ts';
import type { RulerMark, RulerSpan } from './ruler-plan.ts';
import classes from './term-ruler.module.css';

interface TermRulerProps {
  readonly rules: AmendedTerms;
  readonly today: IsoDate;
  readonly settings: TermSettings;
  readonly locale: string;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function Span({ kind, from, to, text }: RulerSpan): ReactNode {
  return (
    <div
      className={`${classes['span']} ${classes[kind]}`}
      style={{ left: percent(from), width: percent(to - from) }}
      title={text}
    >
      {kind === 'current' && <span className={classes['spanText']}>{text}</span>}
    </div>
  );
}

function Mark({ kind, at, text, side }: RulerMark): ReactNode {
  return (
    <div className={`${classes['mark']} ${classes[kind]}`} style={{ left: percent(at) }}>
      <span className={`${classes['markText']} ${classes[side]}`}>{text}</span>
    </div>
  );
}

/**
 * The terms of a contract on one line: past terms grey, the current one solid, the time in which notice comes
 * too late hatched, the send-by day, today, and the next term ghosted. One picture with one text.
 */
export function TermRuler({ rules, today, settings, locale }: TermRulerProps): ReactNode {
  const { spans, marks, words } = planRuler(rules, today, settings, locale);
  return (
    <figure className={classes['ruler']}>
      <div className={classes['track']} aria-hidden="true">
        {spans.map((span) => (
          <Span key={`${span.kind}-${span.from}`} {...span} />
        ))}
        {marks.map((mark) => (
          <Mark key={mark.kind} {...mark} />
        ))}
      </div>
      <VisuallyHidden component="figcaption">{words}</VisuallyHidden>
    </figure>
  );
}
