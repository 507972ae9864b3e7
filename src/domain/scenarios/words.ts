import { addDays } from '#domain/calendar/day-number.ts';
import { counted, formatDate, formatPeriod } from '#domain/calendar/format.ts';
import type { DecisionChoice, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import { assertNever } from '#domain/outcome.ts';
import type { CostBasis, CostKind, Missing, ScenarioNote } from './scenario.ts';

/** A way of counting as the manager reads it. */
export const BASIS_WORDS: Readonly<Record<CostBasis, string>> = {
  cash: 'Cash',
  accrual: 'Accrual',
};

export const BASIS_MEANINGS: Readonly<Record<CostBasis, string>> = {
  cash: 'When it is paid: each billing period on its first day.',
  accrual: 'In the months that it pays for, by days.',
};

/** What a scenario is called: with fewer seats nothing grows, the contract is kept at another size. */
export function scenarioName(
  choice: DecisionChoice,
  { seatChange }: Pick<ScenarioAssumptions, 'seatChange'>,
): string {
  return choice === 'keep-and-grow' && seatChange < 0 ? 'Keep with fewer seats' : CHOICE_WORDS[choice];
}

/** What is paid for, as the manager reads it. */
export const COST_KIND_WORDS: Readonly<Record<CostKind, string>> = {
  contract: 'Contract',
  'true-up': 'Seats added',
  migration: 'Migration',
  successor: 'Successor',
};

/** What is missing, and what to do about it. */
export function missingText(missing: Missing): string {
  switch (missing) {
    case 'contract-price':
      return 'Unknown: the contract has no price. Enter its lines and how often it is billed.';
    case 'successor-price':
      return 'Unknown: enter what the successor costs a year, or take it from a quote.';
    case 'notice':
      return 'Unknown: the contract runs on until it is cancelled, and no notice period is recorded.';
    case 'too-large':
      return 'The amounts are too large to be calculated exactly. Check the assumptions.';
    default:
      return assertNever(missing);
  }
}

function percent(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
}

function overlapText(note: Extract<ScenarioNote, { kind: 'overlap' }>, locale: string): string {
  const side = `Old and new side by side for ${counted(note.months, 'month', locale)}`;
  const day = (date: typeof note.from): string => formatDate(date, locale);
  switch (note.how) {
    case 'owed':
      return `${side}: the successor begins on ${day(note.from)}, before the old contract ends.`;
    case 'whole-terms':
      return `${side}: the old contract renews for whole terms only, so it is paid until ${day(note.through)}. If the successor begins on ${day(note.instead)} instead, the old one can end on ${day(addDays(note.from, -1))}.`;
    case 'extended':
      return `${side}: the old contract is paid until ${day(note.through)}, if the vendor extends it.`;
    case 'runs-on':
      return `${side}: the old contract is paid until ${day(note.through)}, and cancelled for that day.`;
    default:
      return assertNever(note.how);
  }
}

const CHANGING: ReadonlySet<ScenarioNote['kind']> = new Set([
  'cap',
  'seats-rounded',
  'seats-none',
  'fewer-later',
  'owed',
  'notice-unknown',
  'overlap',
]);

/** Whether a note tells of figures that differ from what was entered or expected; the others tell how they are counted. */
export function isWarning({ kind }: ScenarioNote): boolean {
  return CHANGING.has(kind);
}

/** What must be known to read the figures, as a sentence. */
export function noteText(note: ScenarioNote, locale: string): string {
  const day = (date: Parameters<typeof formatDate>[0]): string => formatDate(date, locale);
  switch (note.kind) {
    case 'cap':
      return `${percent(note.cap, locale)} is counted instead of ${percent(note.asked, locale)}: the contract caps the rise.`;
    case 'rise-yearly':
      return 'Its terms are shorter than a year: the price rises once a year.';
    case 'rise-open-ended':
      return 'It never renews: the price rises once a year.';
    case 'seats-rounded':
      return `${note.product}: seats come in steps of ${note.step}, so ${note.seats} are counted instead of ${note.asked}.`;
    case 'seats-none':
      return `${note.product}: fewer seats than none are not possible; 0 are counted.`;
    case 'fewer-later':
      return `Fewer seats count from ${day(note.from)} on: until then the present ones are owed.`;
    case 'true-up-halfway':
      return 'Seats added during a term are counted from its middle, paid at once for the rest of it, and renewed with the others.';
    case 'owed':
      return `The deadline of ${day(note.deadline)} has passed: it is paid until ${day(note.through)}, whatever is decided.`;
    case 'notice-unknown':
      return 'No notice period is recorded: it is counted as if it could still end with this term.';
    case 'extended':
      return `It ends by itself: a new agreement for ${formatPeriod(note.length, locale)} on the same terms is assumed.`;
    case 'overlap':
      return overlapText(note, locale);
    case 'successor-yearly':
      return `The successor begins on ${day(note.from)} and is paid a year in advance; its price does not rise.`;
    case 'nothing-more':
      return `Nothing is paid after ${day(note.after)}.`;
    default:
      return assertNever(note);
  }
}
