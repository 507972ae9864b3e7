import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useHomeRows } from '#database/home-rows.ts';
import type { HomeRows } from '#database/home-rows.ts';
import { useIsEmpty } from '#database/sample.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { followed } from '#domain/decisions/follow-renewals.ts';
import type { Followed } from '#domain/decisions/follow-renewals.ts';
import { toDecide } from '#domain/home/asked-renewals.ts';
import { followDeadline } from '#domain/home/followed-deadlines.ts';
import { upcomingDeadlines } from '#domain/home/upcoming-deadlines.ts';
import type { UpcomingDeadline } from '#domain/home/upcoming-deadlines.ts';
import { useDeclareComplete } from '#ui/layout/first-screen.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { BoardSummaries } from './board-summaries.tsx';
import { CheckInPart } from './check-in-part.tsx';
import { CustomersPart } from './customers-part.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { FirstRun } from './first-run.tsx';
import classes from './home.module.css';
import { LookAt } from './look-at.tsx';
import { Sentence, useCheckInState } from './sentence.tsx';

const SHOWN = 12;

interface ShownProps {
  readonly rows: HomeRows;
  readonly all: Followed;
  readonly deadlines: readonly UpcomingDeadline[];
}

function Shown({ rows, all, deadlines }: ShownProps): ReactNode {
  const { settings } = useSession();
  const checkIn = useCheckInState(rows);
  return (
    <>
      <Sentence near={toDecide(deadlines, all)} checkIn={checkIn} />
      <div className={classes['columns']}>
        <DeadlineList
          deadlines={deadlines.slice(0, SHOWN).map((one) => followDeadline(one, all, settings.deadlines))}
          total={deadlines.length}
          applications={rows.applications}
        />
        <div className={classes['side']}>
          <LookAt rows={rows} all={all} />
          <CheckInPart state={checkIn} checkIns={rows.checkIns} />
          <CustomersPart customers={rows.customers} />
          <BoardSummaries summaries={rows.boards} />
        </div>
      </div>
    </>
  );
}

function Overview(): ReactNode {
  const { settings, today } = useSession();
  const rows = useHomeRows();
  const deadlines = useMemo(
    () => rows && upcomingDeadlines(rows.contracts, today, settings.deadlines),
    [rows, today, settings.deadlines],
  );
  const all = useMemo(
    () => rows && followed(rows.decisions, rows.notices, today, localTimeZone()),
    [rows, today],
  );
  return (
    <Screen title="Home">
      {rows && deadlines && all ? <Shown rows={rows} all={all} deadlines={deadlines} /> : null}
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
