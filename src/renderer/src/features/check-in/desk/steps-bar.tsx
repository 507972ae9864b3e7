import { IconCheck, IconFlag, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { CHECK_IN_STEPS, type CheckIn, type CheckInStep } from '#domain/check-ins/check-in.ts';
import { progressOf, type AnsweredItems } from '#domain/check-ins/progress.ts';
import { STEP_WORDS } from '#domain/check-ins/words.ts';
import classes from './desk.module.css';
import type { DeskPlace } from './places.ts';

interface StepsBarProps {
  readonly checkIn: CheckIn;
  readonly items: AnsweredItems;
  readonly place: DeskPlace;
}

function StepLink(props: StepsBarProps & { readonly step: CheckInStep; readonly number: number }): ReactNode {
  const { checkIn, items, place, step, number } = props;
  const { items: all, answered } = progressOf(items[step]);
  const done = checkIn.done.includes(step);
  return (
    <li>
      <Link
        href={`/check-in/${checkIn.id}/${step}`}
        className={classes['step'] ?? ''}
        aria-current={place === step ? 'step' : undefined}
      >
        <span className={classes['mark']} data-done={done}>
          {done ? <IconCheck size={14} stroke={2} aria-label="Done" /> : number}
        </span>
        <span className={classes['stepName']}>{STEP_WORDS[step].name}</span>
        <span className={classes['stepCount']}>{all === 0 ? 'nothing' : `${answered} of ${all}`}</span>
      </Link>
    </li>
  );
}

/** The five steps with how far each has come, the summary and the packs for owners. */
export function StepsBar(props: StepsBarProps): ReactNode {
  const { checkIn, place } = props;
  return (
    <nav aria-label="Steps of the check-in" className={classes['bar']}>
      <ol className={classes['steps']}>
        {CHECK_IN_STEPS.map((step, index) => (
          <StepLink key={step} {...props} step={step} number={index + 1} />
        ))}
        <li>
          <Link
            href={`/check-in/${checkIn.id}/summary`}
            className={classes['step'] ?? ''}
            aria-current={place === 'summary' ? 'step' : undefined}
          >
            <span className={classes['mark']}>
              <IconFlag size={14} stroke={2} aria-hidden />
            </span>
            <span className={classes['stepName']}>Summary</span>
          </Link>
        </li>
      </ol>
      <Link
        href={`/check-in/${checkIn.id}/packs`}
        className={classes['aside'] ?? ''}
        aria-current={place === 'packs' ? 'page' : undefined}
      >
        <IconUsers size={14} stroke={1.5} aria-hidden />
        Ask owners
      </Link>
    </nav>
  );
}
