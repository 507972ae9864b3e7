import type { CustomerId } from '#domain/brand.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { quantile } from '#domain/funnel/quantile.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { journeyStays, type Journey, type JourneyStay } from '#domain/journey/journeys.ts';

/** What holds the wheel back in one stage, with the cards behind it (F1, F2). */
export interface StageFriction {
  readonly stage: Stage;
  /** Cards that were in the stage at some time of the period. */
  readonly cards: readonly CustomerId[];
  /** Lost in the stage in the period. */
  readonly left: readonly CustomerId[];
  /** In the stage at the period's end, longer than nine of ten stays that ended in the twelve months before. */
  readonly stuck: readonly CustomerId[];
  /** Left ÷ cards + stuck ÷ cards; `null` without cards. */
  readonly friction: number | null;
  /** Days after which a card counts as stuck; `null`: too few stays ended to say. */
  readonly stuckAfter: number | null;
  /** Median days of the stays that were open or ended in the period; `null` without cards. */
  readonly medianWait: number | null;
}

const P90 = 0.9;
const LOOK_BACK_MONTHS = 12;
/** From fewer ended stays no 90th percentile is told. */
const FEWEST_STAYS = 5;

/**
 * Friction of each stage in a period, both days included (measures, Flywheel; ours): share of cards that left the journey in it
 * + share of cards stuck, where stuck is an age above the stage's 90th percentile of the twelve months up to the period's end.
 */
export function stageFrictions(
  journeys: readonly Journey[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): StageFriction[] {
  const yearBefore = addMonths(to, -LOOK_BACK_MONTHS);
  const stays = journeys.map((journey) => ({ id: journey.customer.id, stays: journeyStays(journey, to) }));
  return STAGES.map((stage) => {
    const all = stays.flatMap(({ id, stays: own }) =>
      own.filter((stay) => stay.stage === stage).map((stay) => ({ id, stay })),
    );
    const here = all.filter(({ stay }) => stay.until === null || stay.until >= from);
    const ended = all.filter(({ stay }) => stay.until !== null && stay.until > yearBefore);
    const stuckAfter =
      ended.length < FEWEST_STAYS
        ? null
        : quantile(
            ended.map(({ stay }) => stay.days),
            P90,
          );
    const cards = unique(here);
    const left = unique(here.filter(({ stay }) => stay.end === 'lost'));
    const stuck = unique(here.filter(({ stay }) => isStuck(stay, stuckAfter)));
    return {
      stage,
      cards,
      left,
      stuck,
      friction: cards.length === 0 ? null : (left.length + stuck.length) / cards.length,
      stuckAfter,
      medianWait: quantile(
        here.map(({ stay }) => stay.days),
        0.5,
      ),
    };
  });
}

function isStuck({ end, days }: JourneyStay, stuckAfter: number | null): boolean {
  return end === 'open' && stuckAfter !== null && days > stuckAfter;
}

function unique(rows: readonly { readonly id: CustomerId }[]): CustomerId[] {
  return [...new Set(rows.map(({ id }) => id))];
}
