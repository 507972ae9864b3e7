import type { ReactNode } from 'react';
import type { WheelSpeed } from '#domain/flywheel/speed.ts';
import type { Compared } from '#domain/flywheel/wheel.ts';
import { daysText, pointsChange, shareText, speedChange } from '../flywheel-words.ts';
import { BOX, RING } from './geometry.ts';
import classes from './wheel.module.css';

interface HubProps {
  readonly speed: Compared<WheelSpeed>;
  readonly locale: string;
}

/** Speed in the middle of the wheel, with the change against the period before. */
export function Hub({ speed, locale }: HubProps): ReactNode {
  const { now, before } = speed;
  const change = speedChange(now.days, before?.days ?? null, locale);
  const slower = change.endsWith('slower');
  const share = pointsChange(now.referralShare, before?.referralShare ?? null);
  return (
    <g>
      <circle className={classes['hub']} cx={BOX.x} cy={BOX.y} r={RING.hub} />
      <text className={classes['hubText']} x={BOX.x} y={BOX.y - 34} textAnchor="middle">
        <tspan className={classes['days']}>{daysText(now.days, locale)}</tspan>
        <tspan className={classes['hubSmall']} x={BOX.x} dy="17">
          awareness to advocacy
        </tspan>
        {change !== '' && (
          <tspan className={classes[slower ? 'slower' : 'faster']} x={BOX.x} dy="16">
            {change === 'as before' ? change : `${slower ? '▲' : '▼'} ${change}`}
          </tspan>
        )}
        <tspan className={classes['share']} x={BOX.x} dy="28">
          {shareText(now.referralShare, locale)}
        </tspan>
        <tspan className={classes['hubSmall']} x={BOX.x} dy="14">
          {now.referralShare === null ? 'share of referrals' : 'brought by customers'}
        </tspan>
        {share !== '' && (
          <tspan className={classes['hubSmall']} x={BOX.x} dy="14">
            {share}
          </tspan>
        )}
      </text>
    </g>
  );
}
