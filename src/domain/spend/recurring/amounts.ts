import { isSeatStep, seatStep, type SeatSigns, commonUnit } from './seats.ts';
import { isWobble, lastingLevels, type Level, median, runsOf, wobblingLevels } from './levels.ts';
import type { PeriodRule } from './periods.ts';
import type { AmountChange, AmountKind, ChangeKind, PlacedCharge } from './series.ts';

/** What the amounts of a series say. */
export interface AmountStory {
  readonly kind: AmountKind;
  /** `null` for usage. */
  readonly usual: number | null;
  readonly levels: readonly Level[];
  /** Neighbouring charges of equal amount. */
  readonly same: number;
}

/** Share of neighbours that are equal, from which a price is fixed. */
const MOSTLY_EQUAL = 0.5;
/** Periods of this many days or more: one charge is a level, since the next comes half a year later. */
const ONE_IS_A_LEVEL = 150;
const LASTING = 2;
/** Prices of a year may rise by this much; more, or other ways, is usage. */
const YEARLY_STEP = 1.35;
/** Different amounts of which all are whole seats. */
const SEAT_LEVELS = 3;

function equalNeighbours(amounts: readonly number[]): number {
  return amounts.filter((amount, i) => i > 0 && amount === amounts[i - 1]).length;
}

/** `originals`: what was charged in the vendor's currency, where every charge says so. */
export function tellAmounts(
  amounts: readonly number[],
  originals: readonly string[] | null,
  rule: PeriodRule,
): AmountStory {
  const same = equalNeighbours(amounts);
  const lasting = rule.length >= ONE_IS_A_LEVEL ? 1 : LASTING;
  if (same >= MOSTLY_EQUAL * (amounts.length - 1) || areSeats(amounts)) {
    const levels = settled(lastingLevels(amounts, lasting));
    // A new amount that came once may be a single one: until it comes again the one before is usual.
    const level = levels.findLast(({ count }) => count >= lasting) ?? runsOf(amounts).at(-1);
    return { kind: 'fixed', usual: level?.amount ?? null, levels, same };
  }
  const foreign = originals === null ? null : foreignLevels(amounts, originals, lasting);
  if (foreign !== null)
    return { kind: 'foreign', usual: foreign.at(-1)?.amount ?? null, levels: foreign, same };
  if (lasting === 1 && yearlySteps(amounts)) {
    const levels = runsOf(amounts);
    return { kind: 'fixed', usual: levels.at(-1)?.amount ?? null, levels, same };
  }
  const levels = wobblingLevels(amounts);
  if (!isWobble(amounts, levels)) return { kind: 'usage', usual: null, levels: [], same };
  return { kind: 'foreign', usual: levels.at(-1)?.amount ?? null, levels, same };
}

/** A latest amount that differs by less may be rounding or an exchange: it waits for a second charge. */
const WORTH_SAYING = 0.02;

function settled(levels: readonly Level[]): readonly Level[] {
  const [before, last] = [levels.at(-2), levels.at(-1)];
  if (before === undefined || last === undefined || last.count >= LASTING) return levels;
  return Math.abs(last.amount / before.amount - 1) < WORTH_SAYING ? levels.slice(0, -1) : levels;
}

/** Only upwards and by what a price list does. */
function yearlySteps(amounts: readonly number[]): boolean {
  return amounts.every((amount, i) => {
    const before = amounts[i - 1] ?? amount;
    return amount >= before && amount <= before * YEARLY_STEP;
  });
}

/** Seats that change so often that no amount lasts: all levels are multiples of a price of a seat. */
function areSeats(amounts: readonly number[]): boolean {
  const levels = [...new Set(amounts)];
  if (levels.length < SEAT_LEVELS || Math.max(...levels) > 3 * Math.min(...levels)) return false;
  const unit = commonUnit(levels);
  // A few whole seats; a unit of a whole currency unit or so would fit every round amount.
  return unit !== null && unit >= Math.min(...levels) / 60 && unit > 199;
}

/** Levels by the original price; each carries the latest billed amount of its charges. */
function foreignLevels(
  amounts: readonly number[],
  originals: readonly string[],
  lasting: number,
): Level[] | null {
  const codes = new Map<string, number>();
  const numbers = originals.map((text) => {
    const known = codes.get(text) ?? codes.size + 1;
    codes.set(text, known);
    return known;
  });
  if (equalNeighbours(numbers) < MOSTLY_EQUAL * (numbers.length - 1)) return null;
  return lastingLevels(numbers, lasting).map(({ start, count }) => {
    return { amount: median(amounts.slice(start, start + count)), start, count };
  });
}

/** From which ratio a step is another plan rather than another price. */
const OTHER_PLAN = 2;

interface ChangeFacts {
  readonly charges: readonly PlacedCharge[];
  readonly story: AmountStory;
  /** Days on which a part of a period was charged. */
  readonly proRataDays: readonly number[];
  readonly rule: PeriodRule;
}

/** The lasting steps, each with the likeliest reason. */
export function changesOf({ charges, story, proRataDays, rule }: ChangeFacts): AmountChange[] {
  const { levels } = story;
  const days = levels.slice(1).map(({ start }) => charges[start]?.day ?? 0);
  const between = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const closestSteps = between.length === 0 ? null : Math.min(...between);
  return levels.slice(1).map((level, i) => {
    const from = levels[i]?.amount ?? 0;
    const to = level.amount;
    const day = charges[level.start]?.day ?? 0;
    const proRata = proRataDays.some((at) => at < day && at > day - rule.length - rule.play);
    const signs: SeatSigns = { proRata, levels: levels.map(({ amount }) => amount), closestSteps };
    const seats = story.kind === 'fixed' ? isSeatStep(from, to, signs) : null;
    const confirmed = level.count >= LASTING || rule.length >= ONE_IS_A_LEVEL;
    return {
      day,
      from,
      to,
      kind: kindOf(from, to, seats !== null),
      confirmed,
      seats: seats ?? (story.kind === 'fixed' ? seatStep(from, to) : null),
    };
  });
}

function kindOf(from: number, to: number, seats: boolean): ChangeKind {
  if (seats) return 'seats';
  if (to > OTHER_PLAN * from || from > OTHER_PLAN * to) return 'plan';
  return to > from ? 'price-rise' : 'price-cut';
}
