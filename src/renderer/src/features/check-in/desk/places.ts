import { CHECK_IN_STEPS, type CheckInStep } from '#domain/check-ins/check-in.ts';

/** Where one can be in an open check-in: its steps, its summary, and the packs for owners. */
export const DESK_PLACES = [...CHECK_IN_STEPS, 'summary', 'packs'] as const;
export type DeskPlace = (typeof DESK_PLACES)[number];

export function isDeskPlace(text: string | undefined): text is DeskPlace {
  return (DESK_PLACES as readonly (string | undefined)[]).includes(text);
}

export function isStep(place: DeskPlace): place is CheckInStep {
  return (CHECK_IN_STEPS as readonly DeskPlace[]).includes(place);
}

/** The place that follows a step. */
export function placeAfter(step: CheckInStep): CheckInStep | 'summary' {
  return CHECK_IN_STEPS[CHECK_IN_STEPS.indexOf(step) + 1] ?? 'summary';
}
