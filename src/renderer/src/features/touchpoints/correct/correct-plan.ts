import { put } from '#database/repositories.ts';
import type { RowWrite } from '#database/actions.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { correctEvent } from '#domain/journey/history.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import { correctMark } from '#domain/journey/mark-customer.ts';
import { MARK_NAMES } from '#domain/journey/mark.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { accepted } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';

/** What is corrected. */
export type Correctable =
  | { readonly kind: 'move'; readonly event: StageEvent }
  | { readonly kind: 'mark'; readonly mark: CustomerMark };

export interface CorrectionChange {
  readonly on: IsoDate;
  readonly until: IsoDate | null;
  readonly reason: string;
}

/** What a correction stores; no writes when nothing differs. */
export interface CorrectionPlan {
  readonly label: string;
  readonly writes: readonly RowWrite[];
}

/** "the move to Activation" or "the pause". */
export function correctedWords(about: Correctable): string {
  if (about.kind === 'move') return `the move to ${STAGE_NAMES[about.event.to]}`;
  return `“${MARK_NAMES[about.mark.kind]}”`;
}

/** What is corrected, with its day, so that each button of a list has a name of its own. */
export function correctLabel(about: Correctable, locale: string): string {
  const { on } = about.kind === 'move' ? about.event : about.mark;
  const words =
    about.kind === 'move'
      ? `the move of ${formatDate(on, locale)} to ${STAGE_NAMES[about.event.to]}`
      : `“${MARK_NAMES[about.mark.kind]}” of ${formatDate(on, locale)}`;
  return `Correct ${words}`;
}

/** Checks a correction and says what storing it writes: the row with its trace, and the customer where it follows. */
export function planCorrection(
  about: Correctable,
  { customer, moves, marks }: Journey,
  change: CorrectionChange,
  stamp: { readonly today: IsoDate; readonly now: IsoInstant; readonly locale: string },
): Outcome<CorrectionPlan> {
  const { today, now, locale } = stamp;
  if (about.kind === 'move') {
    const outcome = correctEvent(moves, about.event.id, change, today, { marks, now, locale });
    if (!outcome.ok) return outcome;
    const { event, stageSince } = outcome.value;
    const same = event === moves.find(({ id }) => id === event.id);
    const label = `Corrected the move of ${customer.company} to ${STAGE_NAMES[event.to]}`;
    const writes = [put('stageEvents', event), ...customerWrites(customer, { stageSince }, now)];
    return accepted({ label, writes: same ? [] : writes });
  }
  const outcome = correctMark({ moves, marks }, about.mark.id, change, today, { now, locale });
  if (!outcome.ok) return outcome;
  const { mark, state } = outcome.value;
  const same = mark === marks.find(({ id }) => id === mark.id);
  const label = `Corrected “${MARK_NAMES[mark.kind]}” of ${customer.company}`;
  const writes = [put('customerMarks', mark), ...customerWrites(customer, { state }, now)];
  return accepted({ label, writes: same ? [] : writes });
}

/** The customer, when what follows differs from what it has. */
function customerWrites(
  customer: Customer,
  follows: Partial<Pick<Customer, 'stageSince' | 'state'>>,
  now: IsoInstant,
): RowWrite[] {
  const changed: Customer = { ...customer, ...follows, updatedAt: now };
  const same =
    changed.stageSince === customer.stageSince &&
    JSON.stringify(changed.state) === JSON.stringify(customer.state);
  return same ? [] : [put('customers', changed)];
}
