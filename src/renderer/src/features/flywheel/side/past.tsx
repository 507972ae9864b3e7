import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { pastForce, whatFollowed, type QuarterForce } from '#domain/flywheel/past-force.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import {
  daysText,
  hoursText,
  moneyText,
  NONE,
  shareText,
  spotName,
  stagesOfSpot,
  type Spot,
} from '../flywheel-words.ts';
import classes from '../flywheel.module.css';
import type { WheelFigures } from '../use-wheel.ts';

const QUARTERS = 8;
/** With fewer pairs than this a count says next to nothing. */
const FEW = 8;

function quarterName({ quarter }: QuarterForce): string {
  return `Q${Math.ceil(Number(quarter.from.slice(5, 7)) / 3)} ${quarter.from.slice(0, 4)}`;
}

function verdict(quarters: readonly QuarterForce[]): string {
  const { rose, faster } = whatFollowed(quarters);
  if (rose === 0) return 'Nothing can be compared yet: hours never rose between two quarters of known speed.';
  const times = rose === 1 ? 'Once' : rose === 2 ? 'Twice' : `${rose} times`;
  const after = faster === 0 ? 'never' : faster === 1 ? 'once' : faster === 2 ? 'twice' : `${faster} times`;
  const followed = `${times} hours rose from one quarter to the next; ${after} the wheel was faster after it.`;
  return rose < FEW
    ? `${followed} With so few quarters this is a coincidence of numbers, not a proof.`
    : `${followed} Other things changed too: this is no proof.`;
}

/** Force of each quarter beside the speed of the next (F2). */
export function PastForce({
  figures,
  spot,
}: {
  readonly figures: WheelFigures;
  readonly spot: Spot;
}): ReactNode {
  const { today, locale } = useSession();
  const { facts, wheel } = figures;
  const quarters = useMemo(() => {
    const stages = stagesOfSpot(spot);
    const runs = facts.runs.filter(({ stage }) => stages.includes(stage));
    const efforts = facts.efforts.filter(({ stage }) => stages.includes(stage));
    return pastForce({ ...facts, runs, efforts, walks: wheel.walks }, today, QUARTERS);
  }, [facts, wheel, spot, today]);
  return (
    <>
      <p className={classes['note']}>{verdict(quarters)}</p>
      <table className={classes['table']}>
        <caption className={classes['caption']}>
          {spot.kind === 'wheel' ? 'Force of all stages' : `Force of ${spotName(spot)}`} in each quarter, and
          the speed of the whole wheel in the quarter after it
        </caption>
        <thead>
          <tr>
            <th>Quarter</th>
            <th className={classes['right']}>Plays</th>
            <th className={classes['right']}>Hours</th>
            <th className={classes['right']}>Money by hand</th>
            <th className={classes['right']}>Days, quarter after</th>
            <th className={classes['right']}>Arrived in advocacy</th>
            <th className={classes['right']}>Brought by customers</th>
          </tr>
        </thead>
        <tbody>
          {quarters.toReversed().map((one) => (
            <tr key={one.quarter.from}>
              <th scope="row">{quarterName(one)}</th>
              <td className={classes['right']}>{one.plays}</td>
              <td className={classes['right']}>{hoursText(one.hours, locale)}</td>
              <td className={classes['right']}>{moneyText(one.spent, locale)}</td>
              {one.next === null ? (
                <td className={classes['right']} colSpan={3}>
                  <span className="desk-dim">not over yet</span>
                </td>
              ) : (
                <>
                  <td className={classes['right']}>{daysText(one.next.days, locale)}</td>
                  <td className={classes['right']}>
                    <CustomerFigure title={`Arrived after ${quarterName(one)}`} ids={one.next.arrived}>
                      {one.next.arrived.length}
                    </CustomerFigure>
                  </td>
                  <td className={classes['right']}>
                    {one.next.referralShare === null ? NONE : shareText(one.next.referralShare, locale)}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
