import type { ReactNode } from 'react';
import { localTimeZone } from '#database/use-followed.ts';
import { formatLocalTime } from '#domain/calendar/format.ts';
import { timeIn, todayIn } from '#domain/calendar/zone.ts';
import type { DecisionEvent } from '#domain/decisions/decision.ts';
import { stateWords } from '#domain/decisions/words.ts';
import classes from './decision.module.css';

function momentWords(at: DecisionEvent['at'], locale: string): string {
  const zone = localTimeZone();
  return formatLocalTime(`${todayIn(at, zone)}T${timeIn(at, zone)}`, locale);
}

interface DecisionHistoryProps {
  readonly history: readonly DecisionEvent[];
  readonly locale: string;
}

/** Every change of the decision, the latest first. */
export function DecisionHistory({ history, locale }: DecisionHistoryProps): ReactNode {
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="decision-history" className={classes['part']}>
      <h2 id="decision-history" className={classes['title']}>
        History
      </h2>
      <ol className={classes['history']}>
        {history.toReversed().map(({ at, by, state, rationale }) => (
          <li key={`${at} ${state.kind}`}>
            <span className="desk-dim">{momentWords(at, locale)}</span>
            <span>
              {stateWords(state, locale)}
              {by === '' ? '' : ` (${by})`}
              {state.kind === 'decided' && rationale !== '' && (
                <span className={classes['rationale']}>{rationale}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
