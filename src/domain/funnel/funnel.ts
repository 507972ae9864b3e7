import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { journeyStays, type Journey } from '#domain/journey/journeys.ts';

/** `strict`: only who passed every stage in order; `any-order`: whoever reached it. */
export type FunnelOrder = 'strict' | 'any-order';

/** One stage of the funnel (J9), with who it is made of. */
export interface FunnelStage {
  readonly stage: Stage;
  /** Who entered it. */
  readonly entered: readonly CustomerId[];
  /** Of those, who entered the next stage afterwards (strict) or at all (any order); empty for the last stage. */
  readonly wentOn: readonly CustomerId[];
  /** Of those who did not go on: lost while in the stage. */
  readonly lost: readonly CustomerId[];
  /** Of those who did not go on: in this stage today. */
  readonly waiting: readonly CustomerId[];
  /** Went on ÷ entered; `null` where nobody entered, and for the last stage. */
  readonly nextStep: number | null;
  /** Entered this ÷ entered the first; `null` where nobody entered the first. */
  readonly cumulative: number | null;
}

/** Customers whose journey began in these days, both included. */
export interface CohortDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The funnel of those who entered the first stage in the period, as far as they came until today. Next-step = entered the next
 * stage ÷ entered this one; cumulative = reached this stage ÷ entered the first (measures, Customers). In a strict funnel the
 * first entries of all stages before must be there and in order. Who never was in the first stage is in no funnel.
 */
export function funnel(
  journeys: readonly Journey[],
  days: CohortDays,
  order: FunnelOrder,
  today: IsoDate,
): FunnelStage[] {
  const walks = journeys.flatMap((journey) => walkOf(journey, days, order, today));
  return STAGES.map((stage, place) => {
    const here = walks.filter(({ reached }) => reached.has(stage));
    const next = STAGES[place + 1];
    const goesOn = ({ reached }: Walk): boolean => next !== undefined && reached.has(next);
    const onward = here.filter(goesOn);
    const stayed = here.filter((walk) => walk.last === stage && !goesOn(walk));
    const ids = (all: readonly Walk[]): CustomerId[] => all.map(({ id }) => id);
    return {
      stage,
      entered: ids(here),
      wentOn: ids(onward),
      lost: ids(stayed.filter(({ lost }) => lost)),
      waiting: ids(stayed.filter(({ lost }) => !lost)),
      nextStep: next === undefined || here.length === 0 ? null : onward.length / here.length,
      cumulative: walks.length === 0 ? null : here.length / walks.length,
    };
  });
}

interface Walk {
  readonly id: CustomerId;
  readonly reached: ReadonlySet<Stage>;
  /** Where it is, or was when it was lost. */
  readonly last: Stage;
  readonly lost: boolean;
}

function walkOf(journey: Journey, { from, to }: CohortDays, order: FunnelOrder, today: IsoDate): Walk[] {
  const stays = journeyStays(journey, today);
  const firsts = new Map<Stage, number>();
  stays.forEach(({ stage }, place) => {
    if (!firsts.has(stage)) firsts.set(stage, place);
  });
  const begun = stays[firsts.get(STAGES[0]) ?? -1];
  const last = stays.at(-1);
  if (begun === undefined || last === undefined || begun.from < from || begun.from > to) return [];
  const reached = order === 'any-order' ? new Set(firsts.keys()) : inOrder(firsts);
  return [{ id: journey.customer.id, reached, last: last.stage, lost: last.end === 'lost' }];
}

/** The stages from the first on that were first entered one after the other, without a gap. */
function inOrder(firsts: ReadonlyMap<Stage, number>): ReadonlySet<Stage> {
  const passed = new Set<Stage>();
  let before = -1;
  for (const stage of STAGES) {
    const place = firsts.get(stage);
    if (place === undefined || place < before) break;
    passed.add(stage);
    before = place;
  }
  return passed;
}
