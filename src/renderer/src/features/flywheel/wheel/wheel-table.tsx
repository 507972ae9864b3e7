import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Force } from '#domain/flywheel/force.ts';
import type { Compared, Wheel } from '#domain/flywheel/wheel.ts';
import type { CustomerId } from '#domain/brand.ts';
import { PHASES, PHASE_NAMES, STAGE_NAMES, STAGES_OF_PHASE } from '#domain/journey/stages.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import {
  daysText,
  hoursText,
  moneyText,
  NONE,
  perConversionText,
  shareText,
  softwareText,
} from '../flywheel-words.ts';
import classes from '../flywheel.module.css';

interface RowProps {
  readonly name: string;
  readonly href: string;
  readonly isPhase: boolean;
  readonly share: number | null;
  readonly force: Compared<Force>;
  readonly friction: Compared<{
    readonly cards: readonly CustomerId[];
    readonly left: readonly CustomerId[];
    readonly stuck: readonly CustomerId[];
    readonly friction: number | null;
  }>;
  readonly wait: number | null | undefined;
  readonly locale: string;
}

/** A figure with the one of the period before under it. */
function Pair({ now, before }: { readonly now: ReactNode; readonly before: ReactNode }): ReactNode {
  return (
    <td className={classes['right']}>
      {now}
      <span className={classes['before']}>{before}</span>
    </td>
  );
}

function Row({ name, href, isPhase, share, force, friction, wait, locale }: RowProps): ReactNode {
  const { now, before } = force;
  const cards = (title: string, ids: readonly CustomerId[]): ReactNode => (
    <CustomerFigure title={`${title} ${name}`} ids={ids}>
      {ids.length}
    </CustomerFigure>
  );
  const was = (of: (force: Force) => ReactNode): ReactNode => (before === null ? NONE : of(before));
  return (
    <tr data-phase={isPhase || undefined}>
      <th scope="row">
        <Link href={href}>{name}</Link>
      </th>
      <td className={classes['right']}>{share === null ? '' : shareText(share, locale)}</td>
      <Pair now={cards('Plays completed in', now.plays)} before={was(({ plays }) => plays.length)} />
      <Pair now={hoursText(now.hours, locale)} before={was(({ hours }) => hoursText(hours, locale))} />
      <Pair now={moneyText(now.spent, locale)} before={was(({ spent }) => moneyText(spent, locale))} />
      <td className={classes['right']}>{softwareText(now.software, locale)}</td>
      <Pair
        now={cards('Went on from', now.conversions)}
        before={was(({ conversions }) => conversions.length)}
      />
      <td className={classes['right']}>{perConversionText(now, locale)}</td>
      <Pair
        now={shareText(friction.now.friction, locale)}
        before={friction.before === null ? NONE : shareText(friction.before.friction, locale)}
      />
      <td className={classes['right']}>{cards('Left in', friction.now.left)}</td>
      <td className={classes['right']}>{cards('Stuck in', friction.now.stuck)}</td>
      <td className={classes['right']}>{wait === undefined ? '' : daysText(wait, locale)}</td>
    </tr>
  );
}

const HEADS = [
  'Of all force',
  'Plays',
  'Hours',
  'By hand',
  'Software',
  'Went on',
  'Software each',
  'Friction',
  'Left',
  'Stuck',
  'Median wait',
] as const;

/** The wheel as a table: phases with their stages, each figure above the one of the period before. */
export function WheelTable({ wheel, locale }: { readonly wheel: Wheel; readonly locale: string }): ReactNode {
  return (
    <table className={classes['table']}>
      <caption className={classes['caption']}>
        Force and friction; below each figure the one of the period before
      </caption>
      <thead>
        <tr>
          <th>Phase and stage</th>
          {HEADS.map((head) => (
            <th key={head} className={classes['right']}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {PHASES.map((phase) => (
        <tbody key={phase}>
          <Row
            name={PHASE_NAMES[phase]}
            href={`/flywheel/${phase}`}
            isPhase
            {...wheel.phases[phase]}
            wait={undefined}
            locale={locale}
          />
          {STAGES_OF_PHASE[phase].map((stage) => (
            <Row
              key={stage}
              name={STAGE_NAMES[stage]}
              href={`/flywheel/${stage}`}
              isPhase={false}
              share={null}
              {...wheel.stages[stage]}
              wait={wheel.stages[stage].friction.now.medianWait}
              locale={locale}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
