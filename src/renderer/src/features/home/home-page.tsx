import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useHomeRows } from '#database/home-rows.ts';
import { useIsEmpty } from '#database/sample.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { endsAtRisk, followed, toAcknowledge } from '#domain/decisions/follow-renewals.ts';
import { followDeadline, isOpen } from '#domain/home/followed-deadlines.ts';
import { LOOK_AHEAD_DAYS, upcomingDeadlines, withinDays } from '#domain/home/upcoming-deadlines.ts';
import { useDeclareComplete } from '#ui/layout/first-screen.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { BoardSummaries } from './board-summaries.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { FirstRun } from './first-run.tsx';
import classes from './home.module.css';
import { LookAt } from './look-at.tsx';
import { sentenceParts } from './sentence.ts';

const SHOWN = 12;

function Overview(): ReactNode {
  const { settings, today, locale } = useSession();
  const rows = useHomeRows();
  const deadlines = useMemo(
    () => rows && upcomingDeadlines(rows.contracts, today, settings.deadlines),
    [rows, today, settings.deadlines],
  );
  const all = useMemo(
    () => rows && followed(rows.decisions, rows.notices, today, localTimeZone()),
    [rows, today],
  );
  if (!rows || !deadlines || !all) return <Screen title="Home">{null}</Screen>;
  const near = withinDays(deadlines, LOOK_AHEAD_DAYS).filter((deadline) => isOpen(deadline, all));
  return (
    <Screen title="Home">
      <p className={classes['sentence']}>{sentenceParts(near, LOOK_AHEAD_DAYS, locale)}</p>
      <div className={classes['columns']}>
        <DeadlineList
          deadlines={deadlines.slice(0, SHOWN).map((one) => followDeadline(one, all, settings.deadlines))}
          total={deadlines.length}
          today={today}
          locale={locale}
        />
        <div className={classes['side']}>
          <LookAt
            applications={rows.applications}
            contracts={rows.contracts}
            toAcknowledge={toAcknowledge(rows.contracts, all, settings.deadlines).length}
            atRisk={endsAtRisk(rows.contracts, all, settings.deadlines).length}
          />
          <BoardSummaries summaries={rows.boards} />
        </div>
      </div>
    </Screen>
  );
}

/** What needs me now (H1), or three ways to begin while there is nothing (X1). */
export function HomePage(): ReactNode {
  const empty = useIsEmpty();
  useDeclareComplete(empty === true);
  if (empty === undefined) return null;
  return empty ? <FirstRun /> : <Overview />;
}
