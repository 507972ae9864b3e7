import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import { FIGURE_WORDS, type FigureKey } from '#domain/check-ins/figure-list.ts';
import { figureText } from '#domain/check-ins/figure-text.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Difference } from '../figure-table.tsx';
import classes from './overview.module.css';

/** Figures that tell most in a line; all of them are in the check-in itself. */
const MAIN: readonly FigureKey[] = [
  'applications',
  'annual-spend',
  'utilisation',
  'waste',
  'unknown-use',
  'decisions-open',
];

interface RowProps {
  readonly checkIn: FinishedCheckIn;
  readonly before: FinishedCheckIn | undefined;
}

function Row({ checkIn: { id, state }, before }: RowProps): ReactNode {
  const { locale } = useSession();
  const { on, by, items, open, figures } = state;
  return (
    <tr>
      <td className={classes['nowrap']}>
        <Link href={`/check-in/${id}`} className={classes['link'] ?? ''}>
          {formatDate(on, locale)}
        </Link>
        {by !== '' && <div className={classes['dim']}>{by}</div>}
      </td>
      <td className={classes['right']}>
        {items}
        <div className={classes['dim']}>{open} open</div>
      </td>
      {MAIN.map((key) => (
        <td key={key} className={classes['right']}>
          {figureText(figures[key], locale)}
          {before !== undefined && (
            <div className={classes['change']}>
              <Difference figure={key} now={figures[key]} before={before.state.figures[key]} />
            </div>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Every finished check-in with its main figures and what changed, the latest first. */
export function History({ checkIns }: { readonly checkIns: readonly FinishedCheckIn[] }): ReactNode {
  if (checkIns.length === 0) {
    return (
      <EmptyState title="No check-in finished yet">
        Each finished check-in is kept here as it was, with its figures and what was decided.
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={classes['heading']}>
        History
      </h2>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Finished</th>
            <th scope="col" className={classes['right']}>
              Items
            </th>
            {MAIN.map((key) => (
              <th key={key} scope="col" className={classes['right']}>
                {FIGURE_WORDS[key].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checkIns.map((checkIn, index) => (
            <Row key={checkIn.id} checkIn={checkIn} before={checkIns[index + 1]} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
