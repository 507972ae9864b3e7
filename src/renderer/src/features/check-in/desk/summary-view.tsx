import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { CHECK_IN_STEPS } from '#domain/check-ins/check-in.ts';
import { figuresOf } from '#domain/check-ins/figures.ts';
import { progressOf } from '#domain/check-ins/progress.ts';
import { STEP_WORDS, counted } from '#domain/check-ins/words.ts';
import type { CheckInActions } from '../data/use-check-in-actions.ts';
import type { CheckInDesk } from '../data/use-check-in-desk.ts';
import { FigureTable } from '../figure-table.tsx';
import classes from './desk.module.css';

interface SummaryProps {
  readonly desk: CheckInDesk;
  readonly actions: CheckInActions;
}

const NAMED = 12;

function StepSummary({ desk }: { readonly desk: CheckInDesk }): ReactNode {
  return (
    <section aria-labelledby="summary-steps">
      <h3 id="summary-steps" className={classes['groupName']}>
        What was said
      </h3>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className={classes['right']}>
              Answered
            </th>
            <th scope="col" className={classes['right']}>
              Carried over
            </th>
          </tr>
        </thead>
        <tbody>
          {CHECK_IN_STEPS.map((step) => {
            const { items, answered, open } = progressOf(desk.items[step]);
            return (
              <tr key={step}>
                <td>
                  <Link href={`/check-in/${desk.checkIn.id}/${step}`} className={classes['link'] ?? ''}>
                    {STEP_WORDS[step].question}
                  </Link>
                </td>
                <td className={classes['right']}>
                  {answered} of {items}
                </td>
                <td className={classes['right']}>{open}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What would be carried over, by name as far as there is room. */
function OpenItems({ desk }: { readonly desk: CheckInDesk }): ReactNode {
  const { locale } = useSession();
  const open = CHECK_IN_STEPS.flatMap((step) => desk.items[step]).filter((one) => one.open);
  const unanswered = open.filter(({ answer }) => answer === null).length;
  if (open.length === 0) {
    return <p className={classes['progress']}>Everything is answered; nothing is carried over.</p>;
  }
  const more = open.length - NAMED;
  return (
    <section aria-labelledby="summary-open">
      <h3 id="summary-open" className={classes['groupName']}>
        Carried over to the next check-in <span className={classes['groupCount']}>{open.length}</span>
      </h3>
      <p className={classes['progress']}>
        {unanswered === 0
          ? 'All of them are answered, but not settled yet.'
          : `${counted(unanswered, 'item is', 'items are', locale)} not answered. You can finish all the same.`}
      </p>
      <ul className={classes['openItems']}>
        {open.slice(0, NAMED).map(({ item, answer }) => (
          <li key={`${item.step} ${item.key}`}>
            <Link href={`/check-in/${desk.checkIn.id}/${item.step}`} className={classes['link'] ?? ''}>
              {item.title}
            </Link>
            <span className={classes['source']}>
              {STEP_WORDS[item.step].name}
              {answer === null ? '' : ', answered'}
            </span>
          </li>
        ))}
        {more > 0 && <li className={classes['source']}>and {more} more</li>}
      </ul>
    </section>
  );
}

/** What the check-in came to, and its end. */
export function SummaryView({ desk, actions }: SummaryProps): ReactNode {
  const { today, locale, settings, readOnly } = useSession();
  const [, navigate] = useLocation();
  const { checkIn, figures, last } = desk;
  const now = useMemo(
    () =>
      figuresOf(figures, {
        today,
        from: checkIn.from,
        locale,
        timeZone: localTimeZone(),
        terms: settings.deadlines,
      }),
    [figures, today, checkIn.from, locale, settings.deadlines],
  );
  const finish = async (): Promise<void> => {
    if (await actions.finish()) navigate(`/check-in/${checkIn.id}`);
  };
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <div>
          <h2 className={classes['question']}>Summary</h2>
          <p className={classes['progress']}>
            {formatDate(checkIn.from, locale)} to {formatDate(today, locale)}. Finishing freezes it as it is
            now.
          </p>
        </div>
        <Button
          data-primary-action
          disabled={readOnly !== null}
          leftSection={<IconFlag size={16} stroke={1.5} aria-hidden />}
          onClick={() => void finish()}
        >
          Finish the check-in
        </Button>
      </header>
      <div className={classes['columns']}>
        <FigureTable
          now={now}
          nowWords="Now"
          before={last?.state.figures ?? null}
          beforeOn={last?.state.on ?? null}
        />
        <div className={classes['side']}>
          <StepSummary desk={desk} />
          <OpenItems desk={desk} />
        </div>
      </div>
    </div>
  );
}
