import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGE_WORDS } from '#domain/decisions/words.ts';
import {
  isSettled,
  renewsUnlessActed,
  type FollowedRenewal,
  type RenewalStage,
} from '#domain/decisions/renewal-stage.ts';
import { byMonthToAct, stakeOf } from '#domain/renewals/renewals.ts';
import type { DayRange, Renewal } from '#domain/renewals/renewals.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { KIND_WORDS, renewalMoney, shortStakes, stakeText } from './renewal-words.ts';
import { planTimeline } from './timeline-plan.ts';
import type { Lane, TimelinePlan, TimelineWords } from './timeline-plan.ts';
import classes from './timeline.module.css';

interface TimelineProps {
  readonly renewals: readonly Renewal[];
  readonly range: DayRange;
  readonly today: IsoDate;
  readonly locale: string;
  readonly followedOf: (renewal: Renewal) => FollowedRenewal;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function wordsFor(locale: string): TimelineWords {
  const on = (date: IsoDate): string => formatDate(date, locale);
  return {
    term: ({ termStart, termEnd }) => `Term from ${on(termStart)} to ${on(termEnd)}`,
    next: (start, end) => `Unless somebody acts, ${on(start)} to ${on(end)}`,
    notice: ({ noticeDeadline }) =>
      `After ${noticeDeadline === null ? '' : on(noticeDeadline)} notice comes too late`,
    act: ({ kind, actOn }) => `${kind === 'notice' ? 'Send notice by' : 'Decide by'} ${on(actOn)}`,
    deadline: ({ noticeDeadline }) => `Deadline ${noticeDeadline === null ? '' : on(noticeDeadline)}`,
  };
}

type LaneContext = Pick<TimelineProps, 'locale' | 'followedOf'>;

/** How far the lane's renewals have come when nothing is to be done about any of them; `null` otherwise. */
function settledStage({ renewals }: Lane, { followedOf }: LaneContext): RenewalStage | null {
  const all = renewals.map(followedOf);
  return all.every(isSettled) ? (all[0]?.stage ?? null) : null;
}

/** The same as the picture, for those who can't see it. */
function laneWords({ renewals }: Lane, { locale, followedOf }: LaneContext): string {
  if (renewals.length === 0) return 'nothing to do this year';
  return renewals
    .map(
      (renewal) =>
        `${KIND_WORDS[renewal.kind]} by ${formatDate(renewal.actOn, locale)}, ${renewalMoney(renewal, locale)}, ${STAGE_WORDS[followedOf(renewal).stage].toLowerCase()}`,
    )
    .join('; ');
}

function LaneRow({
  lane,
  plan,
  ...context
}: LaneContext & {
  readonly lane: Lane;
  readonly plan: TimelinePlan;
}): ReactNode {
  const settled = settledStage(lane, context);
  return (
    <tr className={classes['row']} data-settled={settled !== null}>
      <th scope="row" className={classes['name']}>
        <Link href={`/contracts/${lane.contract.id}`}>{lane.contract.name}</Link>
        {settled !== null && <span className={classes['stage']}>{STAGE_WORDS[settled]}</span>}
      </th>
      <td className={classes['lane']}>
        <span className={classes['hidden']}>{laneWords(lane, context)}</span>
        <div aria-hidden="true" className={classes['track']}>
          {plan.months.map(({ month, from }) => (
            <div key={month} className={classes['monthLine']} style={{ left: percent(from) }} />
          ))}
          {lane.spans.map(({ kind, from, to, title }) => (
            <div
              key={`${kind} ${from}`}
              className={classes[kind]}
              style={{ left: percent(from), width: percent(to - from) }}
              title={title}
            />
          ))}
          {lane.marks.map(({ kind, at, title }) => (
            <div
              key={`${kind} ${at}`}
              className={classes[kind]}
              style={{ left: percent(at) }}
              title={title}
            />
          ))}
          {plan.today !== null && (
            <div className={classes['today']} style={{ left: percent(plan.today) }} title="Today" />
          )}
        </div>
      </td>
    </tr>
  );
}

/** The year: a lane per contract with its terms, the time in which notice comes too late, and the days to act. */
export function Timeline({ renewals, range, today, locale, followedOf }: TimelineProps): ReactNode {
  const plan = planTimeline(renewals, range, today, wordsFor(locale));
  const months = byMonthToAct(renewals.filter((renewal) => renewsUnlessActed(followedOf(renewal))));
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return (
    <ScrollRegion label="Timeline of the year" className={classes['region']}>
      <table aria-label="Timeline" className={classes['table']}>
        <thead className={classes['head']}>
          <tr>
            <th scope="col" className={classes['name']}>
              Contract
            </th>
            <th scope="col" className={classes['months']}>
              {plan.months.map(({ month, from, to }) => {
                const stake = stakeOf(months.get(month) ?? []);
                return (
                  <div
                    key={month}
                    className={classes['month']}
                    title={stake.length === 0 ? undefined : `${stakeText(stake, locale)} at stake`}
                    style={{ left: percent(from), width: percent(to - from) }}
                  >
                    <span>{monthName.format(new Date(`${month}-01T00:00:00Z`))}</span>
                    {shortStakes(stake, locale).map((text) => (
                      <span key={text} className={classes['stake']}>
                        {text}
                      </span>
                    ))}
                  </div>
                );
              })}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.lanes.map((lane) => (
            <LaneRow key={lane.contract.id} lane={lane} plan={plan} locale={locale} followedOf={followedOf} />
          ))}
        </tbody>
      </table>
      <p className={classes['legend']}>
        <span className={classes['legendTerm']} aria-hidden /> term
        <span className={classes['legendNext']} aria-hidden /> next term, unless somebody acts
        <span className={classes['legendNotice']} aria-hidden /> notice comes too late
        <span className={classes['legendAct']} aria-hidden /> act by
        <span className={classes['legendDeadline']} aria-hidden /> notice deadline
        <span className={classes['legendToday']} aria-hidden /> today
      </p>
    </ScrollRegion>
  );
}
