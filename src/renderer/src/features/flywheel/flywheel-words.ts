import { counted } from '#domain/calendar/format.ts';
import type { Force, SoftwareCost } from '#domain/flywheel/force.ts';
import {
  PHASES,
  PHASE_NAMES,
  isStage,
  stageIndex,
  STAGE_NAMES,
  STAGES_OF_PHASE,
  type Phase,
} from '#domain/journey/stages.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';

/** What of the wheel is looked at: all of it, a phase or a stage. */
export type Spot =
  | { readonly kind: 'wheel' }
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'stage'; readonly stage: Stage };

/** The part of the address that is behind `/flywheel/`; what is unknown means the whole wheel. */
export function spotOf(part: string | undefined): Spot {
  if (part === undefined) return { kind: 'wheel' };
  if (isStage(part)) return { kind: 'stage', stage: part };
  const phase = PHASES.find((one) => one === part);
  return phase === undefined ? { kind: 'wheel' } : { kind: 'phase', phase };
}

export function spotName(spot: Spot): string {
  if (spot.kind === 'wheel') return 'The whole wheel';
  return spot.kind === 'phase' ? PHASE_NAMES[spot.phase] : STAGE_NAMES[spot.stage];
}

export function stagesOfSpot(spot: Spot): readonly Stage[] {
  if (spot.kind === 'wheel') return PHASES.flatMap((phase) => STAGES_OF_PHASE[phase]);
  return spot.kind === 'phase' ? STAGES_OF_PHASE[spot.phase] : [spot.stage];
}

/** What the conversions of a phase or stage are called; `null`: nothing comes after it. */
export function conversionName(stages: readonly Stage[]): string | null {
  const last = stages.at(-1);
  const next = last === undefined ? undefined : STAGES[stageIndex(last) + 1];
  if (next !== undefined) return `Entered ${STAGE_NAMES[next]}`;
  return stages.length > 1 ? `Entered ${STAGE_NAMES.advocacy}` : null;
}

export const NONE = '–';

/** "unknown" is said in words wherever a figure would stand. */
export function daysText(days: number | null, locale: string): string {
  return days === null ? 'unknown' : counted(Math.round(days), 'day', locale);
}

export function shareText(share: number | null, locale: string): string {
  if (share === null) return 'unknown';
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function hoursText(hours: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(hours);
}

/** Amounts of several currencies side by side, never added. */
export function moneyText(amounts: readonly Money[], locale: string, whole = true): string {
  if (amounts.length === 0) return NONE;
  return amounts.map((amount) => formatMoney(amount, locale, { whole })).join(' + ');
}

export function softwareText(cost: SoftwareCost, locale: string): string {
  if (cost.kind === 'none') return NONE;
  return cost.kind === 'unknown' ? 'unknown' : moneyText(cost.amounts, locale);
}

export function perConversionText({ software, perConversion }: Force, locale: string): string {
  if (perConversion !== null) return moneyText(perConversion, locale, false);
  return software.kind === 'unknown' ? 'unknown' : NONE;
}

/** "12 days faster", "as before"; empty when one of the two is unknown. */
export function speedChange(now: number | null, before: number | null, locale: string): string {
  if (now === null || before === null) return '';
  const change = Math.round(now) - Math.round(before);
  if (change === 0) return 'as before';
  return `${counted(Math.abs(change), 'day', locale)} ${change < 0 ? 'faster' : 'slower'}`;
}

/** "3 points more", in percentage points; empty when one of the two is unknown. */
export function pointsChange(now: number | null, before: number | null): string {
  if (now === null || before === null) return '';
  const change = Math.round(now * 100) - Math.round(before * 100);
  if (change === 0) return 'as before';
  const points = Math.abs(change);
  return `${points} ${points === 1 ? 'point' : 'points'} ${change > 0 ? 'more' : 'less'}`;
}
