import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { HomeRows } from '#database/home-rows.ts';
import type { Followed } from '#domain/decisions/follow-renewals.ts';
import { useDeclareComplete, useFirstScreen } from '#ui/layout/first-screen.ts';
import classes from './home.module.css';
import { Lines } from './lines.tsx';
import { LATER_LINES } from './later-lines.ts';
import { useLinesNow } from './use-lines-now.ts';

interface LookAtProps {
  readonly rows: HomeRows;
  readonly all: Followed;
}

/** Reads what the start must not wait for, so its code and its rows come when the start is over. */
const AllLines = lazy(async () => ({ default: (await import('./all-lines.tsx')).AllLines }));

/** What else is worth a look; each line leads to its rows. */
export function LookAt({ rows, all }: LookAtProps): ReactNode {
  const started = useFirstScreen((screen) => screen.complete);
  const { lines, complete } = useLinesNow(rows, all);
  useDeclareComplete(complete);
  const first = <Lines lines={[...lines, ...LATER_LINES]} />;
  return (
    <section aria-labelledby="home-look-at">
      <h2 id="home-look-at" className={classes['heading']}>
        To look at
      </h2>
      {started ? (
        <Suspense fallback={first}>
          <AllLines now={lines} />
        </Suspense>
      ) : (
        first
      )}
    </section>
  );
}
