import { Button } from '@mantine/core';
import { IconCalendarDown, IconTableExport } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession, type Session } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { formatMonth } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { firstDayOf, lastDayOf } from '#domain/calendar/months.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { entriesByDay, renewalsToActOn, renewalsTouching, stakeOf } from '#domain/renewals/renewals.ts';
import type { DayRange, Renewal } from '#domain/renewals/renewals.ts';
import type { NamedRenewal } from '#domain/decisions/decision-file.ts';
import { askedRenewals } from '#domain/home/asked-renewals.ts';
import type { AskedRenewals } from '#domain/home/asked-renewals.ts';
import { boardRenewals, follow, type Followed } from '#domain/decisions/follow-renewals.ts';
import { renewsUnlessActed, type FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { RenewalPages } from '#ui/renewals/renewal-pages.tsx';
import { DecisionBoard } from './board/decision-board.tsx';
import { choicesOf, filterContracts, isWorth } from './filter-contracts.ts';
import { MonthGrid } from './month-grid.tsx';
import { RenewalList } from './renewal-list.tsx';
import { AskedChoice, RenewalTools } from './renewal-tools.tsx';
import { stakeText } from './renewal-words.ts';
import { useRenewalsView } from './renewals-address.ts';
import type { RenewalsView } from './renewals-address.ts';
import classes from './renewals.module.css';
import { saveCalendar } from './save-calendar.ts';
import { saveDecisions } from './save-decisions.ts';
import { yearRange } from './timeline-plan.ts';
import { Timeline } from './timeline.tsx';

interface RenewalsScreenProps {
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  /** What was decided and sent. */
  readonly all: Followed;
}

/** How far the list and the calendar file look ahead. */
const AHEAD_DAYS = 365;
const FILE_DAYS = 730;

function rangeOf({ view, month }: RenewalsView, today: IsoDate): DayRange {
  switch (view) {
    case 'calendar':
      return { from: firstDayOf(month), to: lastDayOf(month) };
    case 'timeline':
      return yearRange(month.slice(0, 4));
    case 'list':
    case 'board':
      return { from: today, to: addDays(today, AHEAD_DAYS) };
  }
}

/** Calendar and timeline show all that their days have. */
function askedIn({ view, asked }: RenewalsView): AskedRenewals | null {
  return view === 'list' || view === 'board' ? asked : null;
}

function rangeWords(shown: RenewalsView, locale: string): string {
  const { view, month } = shown;
  if (askedIn(shown) !== null) return '';
  if (view === 'list' || view === 'board') return 'in the next 12 months';
  return `in ${view === 'timeline' ? month.slice(0, 4) : formatMonth(month, locale)}`;
}

/** The renewals that the view shows or that are to be acted on in it, with what was decided about them. */
function shownIn(
  view: RenewalsView,
  contracts: readonly Contract[],
  all: Followed,
  { today, settings }: Pick<Session, 'today' | 'settings'>,
): readonly FollowedRenewal[] {
  const { deadlines } = settings;
  const asked = askedIn(view);
  const shown =
    asked !== null
      ? askedRenewals(asked, contracts, all, deadlines)
      : view.view === 'board'
        ? boardRenewals(contracts, all, deadlines)
        : renewalsToActOn(contracts, rangeOf(view, today), deadlines).map((renewal) => follow(renewal, all));
  return shown.filter(({ renewal }) => isWorth(renewal, view.atLeast));
}

function countWords(shown: readonly FollowedRenewal[]): string {
  const open = shown.filter(({ stage }) => stage === 'open').length;
  const all = shown.length === 1 ? '1 decision' : `${shown.length} decisions`;
  return open === shown.length ? all : `${all}, ${open} open`;
}

/** Month grid, year, list and board of the same renewals, with the money that renews unless somebody acts. */
export function RenewalsScreen({ contracts, applications, all }: RenewalsScreenProps): ReactNode {
  const session = useSession();
  const { today, locale, settings } = session;
  const [view, onView] = useRenewalsView(today);
  const byId = useMemo(
    () => new Map<string, Application>(applications.map((one) => [one.id, one])),
    [applications],
  );
  const choices = useMemo(() => choicesOf(contracts, byId), [contracts, byId]);
  const chosen = filterContracts(contracts, byId, view);
  const shown = shownIn(view, chosen, all, session);
  const pressing = shown.filter(renewsUnlessActed).map(({ renewal }) => renewal);
  return (
    <Screen
      title="Renewals"
      count={countWords(shown)}
      scroll="fixed"
      actions={
        <SaveButtons
          named={() => shown.map((followed) => named(followed, byId))}
          ahead={() => {
            const range = { from: today, to: addDays(today, FILE_DAYS) };
            return renewalsToActOn(chosen, range, settings.deadlines).filter((one) =>
              isWorth(one, view.atLeast),
            );
          }}
        />
      }
    >
      <RenewalPages current="/renewals" />
      <div className={classes['fixed']}>
        <RenewalTools view={view} onView={onView} choices={choices} today={today} locale={locale} />
        <div className={classes['sum']}>
          <p>
            <strong>{stakeText(stakeOf(pressing), locale)}</strong>{' '}
            {`renews unless somebody acts ${rangeWords(view, locale)}`.trimEnd()}
          </p>
          <AskedChoice view={view} onView={onView} />
        </div>
        <div className={classes['rest']}>
          <View view={view} shown={shown} contracts={chosen} byId={byId} all={all} />
        </div>
      </div>
    </Screen>
  );
}

interface SaveButtonsProps {
  readonly named: () => readonly NamedRenewal[];
  /** For the calendar file. */
  readonly ahead: () => readonly Renewal[];
}

function SaveButtons({ named: decisions, ahead }: SaveButtonsProps): ReactNode {
  const { locale, settings, workspace } = useSession();
  const save = (): void =>
    void saveCalendar(ahead(), {
      at: workspace.now(),
      settings: settings.deadlines,
      locale,
      alarmDays: settings.reminders.leadDays.notice,
    });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTableExport size={15} aria-hidden />}
        onClick={() => void saveDecisions(decisions(), locale)}
      >
        Save as CSV
      </Button>
      <Button
        data-primary-action
        variant="default"
        leftSection={<IconCalendarDown size={15} aria-hidden />}
        onClick={save}
      >
        Save for calendar
      </Button>
    </>
  );
}

interface ViewProps {
  readonly view: RenewalsView;
  readonly shown: readonly FollowedRenewal[];
  readonly contracts: readonly Contract[];
  readonly byId: ReadonlyMap<string, Application>;
  readonly all: Followed;
}

function View({ view, shown, contracts, byId, all }: ViewProps): ReactNode {
  const { today, locale, settings } = useSession();
  const range = rangeOf(view, today);
  const touching = (days: DayRange): Renewal[] =>
    renewalsTouching(contracts, days, settings.deadlines).filter((one) => isWorth(one, view.atLeast));
  const followedOf = (renewal: Renewal): FollowedRenewal => follow(renewal, all);
  const common = { today, locale, followedOf };
  switch (view.view) {
    case 'timeline':
      return <Timeline {...common} renewals={touching(range)} range={range} />;
    case 'board':
      return <DecisionBoard cards={shown.map((one) => named(one, byId))} today={today} locale={locale} />;
    case 'calendar': {
      const days = gridRange(range);
      return (
        <Scrolling>
          <MonthGrid {...common} month={view.month} entries={entriesByDay(touching(days), days)} />
        </Scrolling>
      );
    }
    case 'list':
      return (
        <Scrolling>
          <RenewalList rows={shown.map((one) => named(one, byId))} today={today} locale={locale} />
        </Scrolling>
      );
  }
}

function Scrolling({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className={classes['scroll']}>
      <div className={classes['body']}>{children}</div>
    </div>
  );
}

/** The month with the days of other months that share its weeks. */
function gridRange({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -6), to: addDays(to, 6) };
}

function named(followed: FollowedRenewal, byId: ReadonlyMap<string, Application>): NamedRenewal {
  const application = byId.get(followed.renewal.contract.applicationId ?? '');
  const own = followed.decision?.owner ?? '';
  return {
    followed,
    application: application?.name ?? '',
    owner: own === '' ? (application?.owner ?? '') : own,
  };
}
