import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CustomerId } from '#domain/brand.ts';
import type { Force } from '#domain/flywheel/force.ts';
import type { Compared, Wheel } from '#domain/flywheel/wheel.ts';
import type { Stage } from '#domain/journey/journey.ts';
import { PHASES, PHASE_NAMES, STAGE_NAMES } from '#domain/journey/stages.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import {
  daysText,
  conversionName,
  hoursText,
  moneyText,
  NONE,
  perConversionText,
  shareText,
  softwareText,
  spotName,
  stagesOfSpot,
  type Spot,
} from '../flywheel-words.ts';
import classes from '../flywheel.module.css';

interface SideProps {
  readonly wheel: Wheel;
  readonly spot: Spot;
  readonly locale: string;
}

interface Held {
  readonly stage: Stage;
  readonly what: 'Left' | 'Stuck';
  readonly ids: readonly CustomerId[];
  readonly before: number | null;
  readonly cards: number;
  readonly why: string;
}

function heldBack(wheel: Wheel, stages: readonly Stage[], locale: string): Held[] {
  return stages
    .flatMap((stage): Held[] => {
      const { now, before } = wheel.stages[stage].friction;
      const cards = now.cards.length;
      const after = now.stuckAfter === null ? '' : `longer than ${daysText(now.stuckAfter, locale)}`;
      return [
        { stage, what: 'Left', ids: now.left, before: before?.left.length ?? null, cards, why: '' },
        { stage, what: 'Stuck', ids: now.stuck, before: before?.stuck.length ?? null, cards, why: after },
      ];
    })
    .filter(({ ids }) => ids.length > 0)
    .toSorted((a, b) => b.ids.length - a.ids.length);
}

const MOST = 5;

/** What holds the wheel back, the largest first, with the cards behind it (F2). */
function Frictions({ wheel, spot, locale }: SideProps): ReactNode {
  const found = heldBack(wheel, stagesOfSpot(spot), locale).slice(0, MOST);
  if (found.length === 0) {
    return <p className="desk-dim">Nobody left and nobody is stuck here in this period.</p>;
  }
  return (
    <ul className={classes['frictions']}>
      {found.map(({ stage, what, ids, before, cards, why }) => (
        <li key={`${stage} ${what}`}>
          <span className={classes['count']}>
            <CustomerFigure title={`${what} in ${STAGE_NAMES[stage]}`} ids={ids}>
              {ids.length}
            </CustomerFigure>
          </span>
          <span>
            {what.toLowerCase()} in {STAGE_NAMES[stage]}
            <span className={classes['small']}>
              {shareText(ids.length / cards, locale)} of {cards} cards
              {why !== '' && `, ${why}`}
              {before !== null && `; ${before} before`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Waits({ wheel, spot, locale }: SideProps): ReactNode {
  return (
    <table className={classes['facts']}>
      <thead>
        <tr>
          <th>Median wait</th>
          <th className={classes['right']}>Now</th>
          <th className={classes['right']}>Before</th>
        </tr>
      </thead>
      <tbody>
        {stagesOfSpot(spot).map((stage) => {
          const { now, before } = wheel.stages[stage].friction;
          return (
            <tr key={stage}>
              <th scope="row">{STAGE_NAMES[stage]}</th>
              <td className={classes['right']}>{daysText(now.medianWait, locale)}</td>
              <td className={classes['right']}>
                {before === null ? NONE : daysText(before.medianWait, locale)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ForceTableProps {
  readonly force: Compared<Force>;
  readonly spot: Spot;
  readonly locale: string;
}

function ForceTable({ force, spot, locale }: ForceTableProps): ReactNode {
  const name = spotName(spot);
  const stages = stagesOfSpot(spot);
  const { now, before } = force;
  const rows: (readonly [string, (one: Force) => ReactNode])[] = [
    [
      'Plays completed',
      ({ plays }) => (
        <CustomerFigure title={`Plays completed in ${name}`} ids={plays}>
          {plays.length}
        </CustomerFigure>
      ),
    ],
    ['Hours', ({ hours }) => hoursText(hours, locale)],
    ['Money by hand', ({ spent }) => moneyText(spent, locale)],
    ['Software', ({ software }) => softwareText(software, locale)],
  ];
  const conversion = conversionName(stages);
  if (conversion !== null) {
    rows.push(
      [
        conversion,
        ({ conversions }) => (
          <CustomerFigure title={conversion} ids={conversions}>
            {conversions.length}
          </CustomerFigure>
        ),
      ],
      ['Software for each', (one) => perConversionText(one, locale)],
    );
  }
  return (
    <table className={classes['facts']}>
      <thead>
        <tr>
          <th>Force</th>
          <th className={classes['right']}>Now</th>
          <th className={classes['right']}>Before</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, figure]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className={classes['right']}>{figure(now)}</td>
            <td className={classes['right']}>{before === null ? NONE : figure(before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ForceOfAll({ wheel, locale }: { readonly wheel: Wheel; readonly locale: string }): ReactNode {
  return (
    <table className={classes['facts']}>
      <thead>
        <tr>
          <th>Force</th>
          <th className={classes['right']}>Plays</th>
          <th className={classes['right']}>Hours</th>
          <th className={classes['right']}>By hand</th>
        </tr>
      </thead>
      <tbody>
        {PHASES.map((phase) => {
          const { now } = wheel.phases[phase].force;
          return (
            <tr key={phase}>
              <th scope="row">
                <Link href={`/flywheel/${phase}`}>{PHASE_NAMES[phase]}</Link>
              </th>
              <td className={classes['right']}>{now.plays.length}</td>
              <td className={classes['right']}>{hoursText(now.hours, locale)}</td>
              <td className={classes['right']}>{moneyText(now.spent, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The right side: what holds the chosen part back, how long it takes, and what was put into it. */
export function Side(props: SideProps): ReactNode {
  const { wheel, spot, locale } = props;
  return (
    <section className={classes['side']} aria-labelledby="flywheel-side">
      <div className={classes['sideHead']}>
        <h2 id="flywheel-side">{spotName(spot)}</h2>
        {spot.kind !== 'wheel' && (
          <Anchor component={Link} href="/flywheel" size="sm">
            Whole wheel
          </Anchor>
        )}
      </div>
      <h3>Largest frictions</h3>
      <Frictions {...props} />
      {spot.kind === 'wheel' ? (
        <ForceOfAll wheel={wheel} locale={locale} />
      ) : (
        <>
          <Waits {...props} />
          <ForceTable
            force={spot.kind === 'phase' ? wheel.phases[spot.phase].force : wheel.stages[spot.stage].force}
            spot={spot}
            locale={locale}
          />
        </>
      )}
    </section>
  );
}
