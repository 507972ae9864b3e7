import { useId } from 'react';
import '#ui/charts/palette.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Wheel } from '#domain/flywheel/wheel.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { PHASES, PHASE_NAMES, STAGE_NAMES, STAGES_OF_PHASE, type Phase } from '#domain/journey/stages.ts';
import { daysText, shareText, type Spot } from '../flywheel-words.ts';
import { bandPath, BOX, linePath, outerRadius, pointAt, RING, roughness, turnSeconds } from './geometry.ts';
import { Hub } from './hub.tsx';
import classes from './wheel.module.css';

interface WheelDrawingProps {
  readonly wheel: Wheel;
  readonly spot: Spot;
  readonly locale: string;
}

const PHASE_ANGLE = 120;
const STAGE_ANGLE = 60;
const GAP = 1.6;
/** Room that the text on an arc has above and below its line. */
const TEXT_SHIFT = 4.5;

function PhaseArc({ phase, wheel, spot, locale }: WheelDrawingProps & { readonly phase: Phase }): ReactNode {
  const line = useId();
  const { share, friction, force } = wheel.phases[phase];
  const from = PHASES.indexOf(phase) * PHASE_ANGLE + GAP;
  const to = from + PHASE_ANGLE - 2 * GAP;
  const outer = outerRadius(share);
  const edges = STAGES_OF_PHASE[phase].map((stage) => roughness(wheel.stages[stage].friction.now.friction));
  // On the lower arc a text would stand on its head: its line runs the other way.
  const reversed = phase === 'engage';
  const middle = (RING.inner + outer) / 2 + (reversed ? TEXT_SHIFT : -TEXT_SHIFT);
  const figures = `${shareText(share, locale)} of force`;
  const label = `${PHASE_NAMES[phase]}: ${figures}, ${force.now.plays.length} plays completed, friction ${shareText(friction.now.friction, locale)}`;
  return (
    <Link
      href={`/flywheel/${phase}`}
      className={classes['arc']}
      aria-label={label}
      data-phase={phase}
      {...(spot.kind === 'phase' && spot.phase === phase && { 'aria-current': 'true' })}
    >
      <path className={classes['band']} d={bandPath(from, to, outer, edges)} />
      <path id={line} className={classes['line']} d={linePath(from, to, middle, reversed)} />
      <text className={classes['arcText']} aria-hidden>
        <textPath href={`#${line}`} startOffset="50%" textAnchor="middle">
          <tspan className={classes['arcName']}>{PHASE_NAMES[phase]}</tspan>
          <tspan dx="8">{figures}</tspan>
        </textPath>
      </text>
    </Link>
  );
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x - BOX.x) < 30) return 'middle';
  return x > BOX.x ? 'start' : 'end';
}

function StageMark({ stage, wheel, spot, locale }: WheelDrawingProps & { readonly stage: Stage }): ReactNode {
  const { now } = wheel.stages[stage].friction;
  const from = STAGES.indexOf(stage) * STAGE_ANGLE + GAP;
  const to = from + STAGE_ANGLE - 2 * GAP;
  const { x, y: beside } = pointAt((from + to) / 2, RING.label);
  // Two lines: above the wheel they end where the label would be, below they begin there.
  const y = beside + (beside < BOX.y - 50 ? -14 : beside > BOX.y + 50 ? 6 : -3);
  const phase = PHASES.find((one) => STAGES_OF_PHASE[one].includes(stage));
  const friction = shareText(now.friction, locale);
  const label = `${STAGE_NAMES[stage]}: friction ${friction}, ${now.left.length} left, ${now.stuck.length} stuck, of ${now.cards.length} cards`;
  return (
    <Link
      href={`/flywheel/${stage}`}
      className={classes['stage']}
      aria-label={label}
      data-phase={phase}
      {...(spot.kind === 'stage' && spot.stage === stage && { 'aria-current': 'true' })}
    >
      <path className={classes['stageLine']} d={linePath(from, to, RING.stages)} />
      <text x={x} y={y} textAnchor={anchorOf(x)} aria-hidden>
        <tspan className={classes['stageName']}>{STAGE_NAMES[stage]}</tspan>
        <tspan className={classes['stageFriction']} x={x} dy="16">
          friction {friction}
        </tspan>
      </text>
    </Link>
  );
}

/** What turns: the rim with its marks and the spokes. Texts and links stand still, so that they can be read and hit. */
function Turning({ seconds }: { readonly seconds: number | null }): ReactNode {
  const arrows = [0, 120, 240].map((angle) => {
    const [tip, left, right] = [
      pointAt(angle + 2.4, RING.rim),
      pointAt(angle - 1, RING.rim + 5),
      pointAt(angle - 1, RING.rim - 5),
    ];
    return `M ${tip.x} ${tip.y} L ${left.x} ${left.y} L ${right.x} ${right.y} Z`;
  });
  return (
    <g
      aria-hidden
      className={classes['turning']}
      data-still={seconds === null || undefined}
      style={seconds === null ? undefined : { animationDuration: `${seconds.toFixed(1)}s` }}
    >
      <circle className={classes['rim']} cx={BOX.x} cy={BOX.y} r={RING.rim} />
      <circle className={classes['spokes']} cx={BOX.x} cy={BOX.y} r={RING.spokes} />
      <path className={classes['arrows']} d={arrows.join(' ')} />
    </g>
  );
}

/** The wheel: arcs as thick as their force, edges as rough as their friction, speed in the hub (F1). */
export function WheelDrawing(props: WheelDrawingProps): ReactNode {
  const { wheel, locale } = props;
  const [title, text] = [useId(), useId()];
  const { days, referralShare } = wheel.speed.now;
  return (
    <svg
      className={classes['wheel']}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing with links in it has no tag of its own
      role="group"
      aria-labelledby={title}
      aria-describedby={text}
    >
      <title id={title}>The flywheel</title>
      <desc id={text}>
        {`From awareness to advocacy: ${daysText(days, locale)}. New customers brought by others: ${shareText(referralShare, locale)}. `}
        {PHASES.map((phase) => {
          const { share, friction } = wheel.phases[phase];
          return `${PHASE_NAMES[phase]} has ${shareText(share, locale)} of the force and a friction of ${shareText(friction.now.friction, locale)}. `;
        }).join('')}
        The same figures as a table: key T.
      </desc>
      <Turning seconds={turnSeconds(days)} />
      {PHASES.map((phase) => (
        <PhaseArc key={phase} phase={phase} {...props} />
      ))}
      {STAGES.map((stage) => (
        <StageMark key={stage} stage={stage} {...props} />
      ))}
      <Hub speed={wheel.speed} locale={locale} />
    </svg>
  );
}
