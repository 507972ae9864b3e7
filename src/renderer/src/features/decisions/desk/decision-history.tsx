import type { ReactNode } from 'react';
import { useActivityOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { formatLocalTime } from '#domain/calendar/format.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { timeIn, todayIn } from '#domain/calendar/zone.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { historyOf } from '#domain/decisions/decision-history.ts';
import classes from './decision.module.css';

function momentWords(at: IsoInstant, locale: string): string {
  const zone = localTimeZone();
  return formatLocalTime(`${todayIn(at, zone)}T${timeIn(at, zone)}`, locale);
}

/** Every change of the decision, the latest first. */
export function DecisionHistory({ decision }: { readonly decision: RenewalDecision }): ReactNode {
  const { locale } = useSession();
  const entries = useActivityOf([decision.id]);
  const lines = historyOf(decision, entries ?? [], locale);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="decision-history" className={classes['part']}>
      <h2 id="decision-history" className={classes['title']}>
        History
      </h2>
      <ol className={classes['history']}>
        {lines.map(({ id, at, words, by, rationale }) => (
          <li key={id}>
            <span className="desk-dim">{momentWords(at, locale)}</span>
            <span>
              {words}
              {by === '' ? '' : ` (${by})`}
              {rationale !== '' && <span className={classes['rationale']}>{rationale}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
