import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { periodParts } from '#domain/calendar/period.ts';
import { perYear } from '#domain/contracts/price.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import { assertNever } from '#domain/outcome.ts';
import type { Freeing } from './freeing.ts';

/** One step from a file of use to the seats that can go. */
export type SizeStep =
  | {
      readonly kind: 'people';
      readonly of: readonly string[];
      readonly active: number;
      readonly windowDays: number;
      readonly asOf: IsoDate;
      readonly product: string;
    }
  | { readonly kind: 'unknown-kept'; readonly unknown: number }
  | { readonly kind: 'unnamed'; readonly people: number }
  | { readonly kind: 'buffer'; readonly people: number; readonly percent: number; readonly wanted: number }
  | {
      readonly kind: 'shared';
      readonly lines: number;
      readonly seats: number;
      /** Whether the file could tell the lines apart. */
      readonly namesUnknown: boolean;
    }
  | { readonly kind: 'steps'; readonly step: number; readonly keep: number }
  | { readonly kind: 'bought'; readonly bought: number; readonly today: number; readonly from: IsoDate }
  | { readonly kind: 'freed'; readonly bought: number; readonly keep: number; readonly freed: number }
  | { readonly kind: 'grow'; readonly bought: number; readonly more: number }
  | { readonly kind: 'short'; readonly bought: number; readonly missing: number }
  | {
      readonly kind: 'price';
      readonly freed: number;
      readonly unitPrice: Money;
      readonly period: IsoPeriod;
      readonly yearly: Money;
    }
  | { readonly kind: 'price-unknown' }
  | { readonly kind: 'when'; readonly freeing: Freeing }
  | { readonly kind: 'waiting'; readonly until: IsoDate; readonly cost: Money | null }
  | { readonly kind: 'at-most'; readonly freed: number; readonly yearly: Money | null };

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

function seats(count: number): string {
  return count === 1 ? '1 seat' : `${count} seats`;
}

type PriceStep = Extract<SizeStep, { kind: 'price' }>;

/** "€9.00 a month × 12", "€216.00 a year", "€27.00 for 3 months × 4". */
function priceText({ unitPrice, period }: PriceStep, locale: string): string {
  const [top, bottom] = perYear(period);
  const { months, days } = periodParts(period);
  const length = formatPeriod(period, locale);
  const one = days === 0 && (months === 1 || months === 12);
  const words = one ? length.replace(/^1\s/, 'a ') : `for ${length}`;
  const times =
    top === bottom ? '' : ` × ${(top / bottom).toLocaleString(locale, { maximumFractionDigits: 2 })}`;
  return `${formatMoney(unitPrice, locale)} ${words}${times}`;
}

/** When seats can go, as a sentence. */
export function freeingText(freeing: Freeing, locale: string): string {
  const day = (date: IsoDate | null): string => (date === null ? 'an unknown day' : formatDate(date, locale));
  const { way, until, actBy, noticeDeadline, missed } = freeing;
  const passed =
    missed === null
      ? ''
      : `The deadline of ${day(missed.deadline)} has passed: all seats are paid beyond ${day(missed.end)}. `;
  switch (way) {
    case 'renewal': {
      const deadline = actBy === noticeDeadline ? ', the notice deadline' : '';
      const counts = actBy === noticeDeadline ? '' : ` Notice counts until ${day(noticeDeadline)}.`;
      return `${passed}Seats can go at the renewal after ${day(until)}: tell the vendor by ${day(actBy)}${deadline}.${counts}`;
    }
    case 'notice-unknown':
      return `Seats can go at the renewal after ${day(until)}. No notice period is recorded: find it out by ${day(actBy)}.`;
    case 'end':
      return `The contract ends by itself on ${day(until)}: agree fewer seats for what follows. Decide by ${day(actBy)}.`;
    case 'any-time':
      return `The contract is open-ended: if the vendor is told today, seats can go after ${day(until)}.`;
    case 'day-unknown':
      return 'The contract is open-ended and no notice period is recorded: when seats can go is not known.';
    default:
      return assertNever(way);
  }
}

/** A step as a sentence for the manager. */
export function stepText(step: SizeStep, locale: string): string {
  switch (step.kind) {
    case 'people': {
      const whose = step.of.length === 0 ? '' : ` (${step.of.join(', ')})`;
      return `${people(step.active)}${whose} ${step.active === 1 ? 'was' : 'were'} active in the ${step.windowDays} days up to ${formatDate(step.asOf, locale)}, says ${step.product}.`;
    }
    case 'unknown-kept':
      return `Of ${people(step.unknown)} it is not known: they may be active, so their seats are kept.`;
    case 'unnamed':
      return `${people(step.people)} among them hold a kind of seat that no line is called after: they are counted here.`;
    case 'buffer': {
      const percent = (step.percent / 100).toLocaleString(locale, {
        style: 'percent',
        maximumFractionDigits: 2,
      });
      return `${people(step.people)} and a buffer of ${percent} need ${seats(step.wanted)}.`;
    }
    case 'shared':
      return `${step.lines} lines with ${seats(step.seats)} serve them: what is spare goes from the line with most seats first.${step.namesUnknown ? ' The file does not tell who holds which kind of seat: ask before you choose.' : ''}`;
    case 'steps':
      return `Seats are sold in steps of ${step.step}: ${step.keep} are kept.`;
    case 'bought':
      return `${seats(step.bought)} will be bought from ${formatDate(step.from, locale)} on, as an amendment says; today it is ${step.today}.`;
    case 'freed':
      return step.freed === 0
        ? `${step.bought} bought, ${step.keep} to keep: it is the right size.`
        : `${step.bought} bought − ${step.keep} to keep = ${seats(step.freed)} can go.`;
    case 'grow':
      return `${seats(step.bought)} are bought, and it was decided to grow: ${seats(step.more)} more.`;
    case 'short':
      return `Only ${seats(step.bought)} are bought: all are kept. For the buffer ${step.missing} more would be needed.`;
    case 'price':
      return `${seats(step.freed)} × ${priceText(step, locale)} = ${formatMoney(step.yearly, locale)} a year, at the price agreed for then.`;
    case 'price-unknown':
      return 'What they cost a year is not known: the contract has no billing period.';
    case 'when':
      return freeingText(step.freeing, locale);
    case 'waiting':
      return step.cost === null
        ? `Until ${formatDate(step.until, locale)} they are paid in vain.`
        : `Until ${formatDate(step.until, locale)} they are paid in vain: ${formatMoney(step.cost, locale)}.`;
    case 'at-most':
      return `If nobody of unknown activity is active, ${seats(step.freed)} could go at most${step.yearly === null ? '' : `, ${formatMoney(step.yearly, locale)} a year`}: ask them, or import a file that tells.`;
    default:
      return assertNever(step);
  }
}
