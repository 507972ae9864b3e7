import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { formatMonth } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { firstDayOf, lastDayOf } from '#domain/calendar/months.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { entriesByDay, renewalsToActOn, renewalsTouching, stakeOf } from '#domain/renewals/renewals.ts';
import type { DayRange, Renewal } from '#domain/renewals/renewals.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { choicesOf, filterContracts, isWorth } from './filter-contracts.ts';
import { MonthGrid } from './month-grid.tsx';
import { RenewalList } from './renewal-list.tsx';
import { RenewalTools } from './renewal-tools.tsx';
import { stakeText } from './renewal-words.ts';
import { useRenewalsView } from './renewals-address.ts';
import type { RenewalsView } from './renewals-address.ts';
import classes from './renewals.module.css';
import { saveCalendar } from './save-calendar.ts';
import { yearRange } from './timeline-plan.ts';
import { Timeline } from './timeline.tsx';

interface RenewalsScreenProps {
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
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
      return { from: today, to: addDays(today, AHEAD_DAYS) };
  }
}

function rangeWords({ view, month }: RenewalsView, locale: string): string {
  if (view === 'list') return 'in the next 12 months';
  return `in ${view === 'timeline' ? month.slice(0, 4) : formatMonth(month, locale)}`;
}

/** Month grid, year and list of the same renewals, with the money that renews unless somebody acts. */
export function RenewalsScreen({ contracts, applications }: RenewalsScreenProps): ReactNode {
  const { today, locale, settings, workspace } = useSession();
  const [view, onView] = useRenewalsView(today);
  const byId = useMemo(
    () => new Map<string, Application>(applications.map((one) => [one.id, one])),
    [applications],
  );
  const choices = useMemo(() => choicesOf(contracts, byId), [contracts, byId]);
  const chosen = filterContracts(contracts, byId, view);
  const range = rangeOf(view, today);
  const worth = (renewals: readonly Renewal[]): Renewal[] =>
    renewals.filter((renewal) => isWorth(renewal, view.atLeast));
  const toActOn = worth(renewalsToActOn(chosen, range, settings.deadlines));
  const save = (): void => {
    const ahead = worth(
      renewalsToActOn(chosen, { from: today, to: addDays(today, FILE_DAYS) }, settings.deadlines),
    );
    const { leadDays } = settings.reminders;
    void saveCalendar(ahead, {
      at: workspace.now(),
      settings: settings.deadlines,
      locale,
      alarmDays: leadDays.notice,
    });
  };
  return (
    <Screen
      title="Renewals"
      count={toActOn.length === 1 ? '1 decision' : `${toActOn.length} decisions`}
      scroll="fixed"
      actions={
        <Button
          data-primary-action
          variant="default"
          leftSection={<IconCalendarDown size={15} aria-hidden />}
          onClick={save}
        >
          Save for calendar
        </Button>
      }
    >
      <div className={classes['fixed']}>
        <RenewalTools view={view} onView={onView} choices={choices} today={today} locale={locale} />
        <p className={classes['sum']}>
          <strong>{stakeText(stakeOf(toActOn), locale)}</strong> renews unless somebody acts{' '}
          {rangeWords(view, locale)}
        </p>
        <div className={classes['rest']}>
          {view.view === 'timeline' ? (
            <Timeline
              renewals={worth(renewalsTouching(chosen, range, settings.deadlines))}
              range={range}
              today={today}
              locale={locale}
            />
          ) : (
            <div className={classes['scroll']}>
              <div className={classes['body']}>
                {view.view === 'calendar' ? (
                  <MonthGrid
                    month={view.month}
                    today={today}
                    locale={locale}
                    entries={entriesByDay(
                      worth(renewalsTouching(chosen, gridRange(range), settings.deadlines)),
                      gridRange(range),
                    )}
                  />
                ) : (
                  <RenewalList renewals={toActOn} owners={ownersOf(byId)} today={today} locale={locale} />
                )}
              </div>
            </div>
          )}
        </div>
      </div>
    </Screen>
  );
}

/** The month with the days of other months that share its weeks. */
function gridRange({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -6), to: addDays(to, 6) };
}

function ownersOf(applications: ReadonlyMap<string, Application>): ReadonlyMap<string, string> {
  return new Map([...applications].map(([id, { owner }]) => [id, owner]));
}
