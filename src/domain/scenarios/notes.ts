import { addDays } from '#domain/calendar/day-number.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { ScenarioAssumptions } from '#domain/decisions/decision.ts';
import type { Following, Owed, ScenarioSubject } from './following.ts';
import { seatLine, seatsInSteps } from './prices.ts';
import type { ScenarioNote } from './scenario.ts';

interface NoteSetting {
  readonly subject: Pick<ScenarioSubject, 'contract'>;
  readonly assumptions: ScenarioAssumptions;
  readonly following: Following;
  readonly owed: Owed | null;
}

/** What is to be said about the price where the contract is paid on. */
export function priceNotes({ subject, assumptions, following }: NoteSetting): ScenarioNote[] {
  const { upliftPercent: asked } = assumptions;
  const cap = subject.contract.upliftCapPercent;
  if (asked === 0) return [];
  const notes: ScenarioNote[] = [];
  if (cap !== null && asked > cap) notes.push({ kind: 'cap', asked, cap });
  const [first, second] = following.spans;
  if (following.how === 'runs-on') notes.push({ kind: 'rise-open-ended' });
  else if (first !== undefined && second?.rises === first.rises) notes.push({ kind: 'rise-yearly' });
  return notes;
}

/** What is to be said about seats that were moved. */
export function seatNotes({ subject, assumptions, following, owed }: NoteSetting): ScenarioNote[] {
  const { seatChange, trueUpSeats } = assumptions;
  const line = seatLine(linesOn(subject.contract, following.from), assumptions.seatLineId);
  if (line === null) return [];
  const notes: ScenarioNote[] = [];
  const asked = line.seats + seatChange;
  const seats = seatsInSteps(asked, line.seatStep);
  const { product, seatStep: step } = line;
  if (asked < 0) notes.push({ kind: 'seats-none', product });
  else if (seats !== asked) notes.push({ kind: 'seats-rounded', product, asked, seats, step });
  if (seatChange < 0 && owed !== null) notes.push({ kind: 'fewer-later', from: addDays(owed.through, 1) });
  if (trueUpSeats > 0) notes.push({ kind: 'true-up-halfway' });
  return notes;
}
