import type { Application } from '#domain/applications/application.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { billingPeriodOf, perYear, share, sharedMinor } from '#domain/contracts/price.ts';
import { currentTerm, nextTerm } from '#domain/contracts/terms.ts';
import { termValue } from '#domain/contracts/value.ts';
import { addMoney, money } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { Pool, PooledLine } from './pools.ts';
import type { LineSize, LineState, RightSize, SizeFigure, SizeOptions } from './right-size.ts';
import { seatsToKeep, seatsWanted } from './seats.ts';
import type { SizeStep } from './steps.ts';
import { choiceOf, unknownOf } from './unknown-size.ts';

const FLAT = 'One seat serves several people: the price is flat, so no seats can go.';

/** What some seats of a line cost a year at its price; `null` (unknown) without a billing period. Rounded half to even once. */
export function yearlyPrice(contract: Contract, { unitPrice }: ContractLine, seats: number): Money | null {
  const period = billingPeriodOf(contract);
  if (period === null) return null;
  const minor = sharedMinor(BigInt(seats) * BigInt(unitPrice), share(...perYear(period)));
  return money(minor, contract.currency);
}

/** What seats of a line cost in the terms between a missed deadline's end and the end at which they can go. */
function costOfWaiting({ contract, freeing, line }: PooledLine, freed: number): Money | null {
  const { missed, until } = freeing;
  if (missed === null || until === null || freed === 0) return null;
  const rules = rulesOf(contract);
  const alone = { ...contract, lines: [{ ...line, seats: freed }], amendments: [] };
  let total = money(0, contract.currency);
  let term = nextTerm(rules, currentTerm(rules, missed.end));
  while (term !== null && term.end !== null && term.end <= until) {
    const value = termValue(alone, term);
    if (value === null) return null;
    total = addMoney(total, value);
    term = nextTerm(rules, term);
  }
  return total;
}

function figureOf({ contract, line }: PooledLine, keep: number): SizeFigure {
  const freed = Math.max(0, line.seats - keep);
  return { keep, freed, yearly: yearlyPrice(contract, line, freed) };
}

interface Sized {
  readonly pooled: PooledLine;
  readonly pool: Pool;
  readonly wanted: number;
  readonly certain: SizeFigure;
  readonly atMost: SizeFigure | null;
  readonly waiting: Money | null;
}

function priceSteps({ pooled: { contract, line }, certain }: Sized): SizeStep[] {
  const { freed, yearly } = certain;
  const period = billingPeriodOf(contract);
  if (freed === 0) return [];
  if (period === null || yearly === null) return [{ kind: 'price-unknown' }];
  return [{ kind: 'price', freed, unitPrice: money(line.unitPrice, contract.currency), period, yearly }];
}

function boughtSteps({ pooled, pool, wanted, certain }: Sized, options: SizeOptions): SizeStep[] {
  const { contract, line, freeing } = pooled;
  const steps: SizeStep[] = [];
  const all = pool.lines.reduce((sum, one) => sum + one.line.seats, 0);
  if (pool.lines.length > 1) {
    const namesUnknown = new Set(pool.lines.map(({ product }) => product)).size > 1;
    steps.push({ kind: 'shared', lines: pool.lines.length, seats: all, namesUnknown });
  }
  const before = linesOn(contract, options.today).find(({ id }) => id === line.id)?.seats ?? 0;
  if (before !== line.seats) {
    steps.push({ kind: 'bought', bought: line.seats, today: before, from: freeing.from });
  }
  const { keep, freed } = certain;
  if (keep > line.seats) return [...steps, { kind: 'grow', bought: line.seats, more: keep - line.seats }];
  if (wanted > all) return [...steps, { kind: 'short', bought: all, missing: wanted - all }];
  if (line.seatStep > 1 && freed > 0) steps.push({ kind: 'steps', step: line.seatStep, keep });
  return [...steps, { kind: 'freed', bought: line.seats, keep, freed }];
}

function stepsOf(sized: Sized, use: ApplicationUse, options: SizeOptions): SizeStep[] {
  const { pooled, pool, wanted, certain, atMost, waiting } = sized;
  const { active, unknown, function: name, seatType } = pool.people;
  const { bufferPercent: percent } = options;
  const source = use.activitySource;
  const steps: SizeStep[] = [];
  if (source !== null) {
    const { asOf, product } = source;
    const of = [name, seatType].filter((part) => part !== null);
    steps.push({ kind: 'people', of, active, windowDays: use.window, asOf, product });
  }
  if (unknown > 0) steps.push({ kind: 'unknown-kept', unknown });
  if (pool.unnamed > 0) steps.push({ kind: 'unnamed', people: pool.unnamed });
  steps.push({ kind: 'buffer', people: active + unknown, percent, wanted });
  steps.push(...boughtSteps(sized, options), ...priceSteps(sized));
  if (certain.freed > 0) {
    const { freeing } = pooled;
    steps.push({ kind: 'when', freeing });
    if (freeing.missed !== null && freeing.until !== null) {
      steps.push({ kind: 'waiting', until: freeing.until, cost: waiting });
    }
  }
  if (atMost !== null && atMost.freed > certain.freed) {
    steps.push({ kind: 'at-most', freed: atMost.freed, yearly: atMost.yearly });
  }
  return steps;
}

function stateOf(pool: Pool, wanted: number, freed: number): LineState {
  if (freed > 0) return 'free';
  return wanted > pool.lines.reduce((sum, { line }) => sum + line.seats, 0) ? 'short' : 'right';
}

/** Where it was decided to grow, the largest line of such a contract takes what is missing, in its steps. */
function grown(
  pool: Pool,
  keep: readonly number[],
  wanted: number,
  { decided }: SizeOptions,
): readonly number[] {
  const missing = wanted - keep.reduce((sum, seats) => sum + seats, 0);
  if (missing <= 0 || decided === undefined) return keep;
  const growing = pool.lines
    .map(({ contract, freeing, line }, index) => ({ contract, freeing, line, index }))
    .filter(({ contract, freeing }) => choiceOf(contract, freeing, decided) === 'keep-and-grow')
    .toSorted((a, b) => b.line.seats - a.line.seats)[0];
  if (growing === undefined) return keep;
  const { line, index } = growing;
  const step = Math.max(1, line.seatStep);
  return keep.with(index, Math.ceil((line.seats + missing) / step) * step);
}

/** The right size of each line of a pool. */
export function sizesOf(
  application: Application,
  pool: Pool,
  use: ApplicationUse,
  options: SizeOptions,
): RightSize[] {
  const { active, unknown } = pool.people;
  const lines = pool.lines.map(({ line }) => line);
  const wanted = seatsWanted(active + unknown, options.bufferPercent);
  const certain = grown(pool, seatsToKeep(lines, wanted), wanted, options);
  const least = seatsToKeep(lines, seatsWanted(active, options.bufferPercent));
  const flat = lines.reduce((sum, { seats }) => sum + seats, 0) === 1 && active + unknown > 1;
  return pool.lines.map((pooled, index) => {
    const { contract, line, product, freeing } = pooled;
    if (flat) return unknownOf(application, { contract, freeing }, FLAT, line);
    const bought = line.seats;
    const figure = figureOf(pooled, certain[index] ?? bought);
    const atMost = unknown === 0 ? null : figureOf(pooled, least[index] ?? bought);
    const waiting = costOfWaiting(pooled, figure.freed);
    const sized = { pooled, pool, wanted, certain: figure, atMost, waiting };
    return {
      kind: 'sized',
      applicationId: application.id,
      contract,
      line,
      product,
      bought,
      people: pool.people,
      wanted,
      ...figure,
      state: stateOf(pool, wanted, figure.freed),
      atMost,
      freeing,
      waiting,
      steps: stepsOf(sized, use, options),
    } satisfies LineSize;
  });
}
