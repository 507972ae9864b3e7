import type { FieldProblem } from '#domain/contracts/validate.ts';
import { touchpointProblems } from '#domain/touchpoints/check.ts';
import type { TouchpointLimits } from '#domain/touchpoints/check.ts';
import type { Touchpoint, TouchpointKind, TouchpointOutcome } from '#domain/touchpoints/touchpoint.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';

/** A touchpoint as the form holds it. */
export interface TouchpointDraft {
  readonly kind: TouchpointKind;
  /** As typed. */
  readonly on: string;
  /** Empty: nothing is said of how it went. */
  readonly outcome: TouchpointOutcome | '';
  readonly note: string;
  readonly by: string;
}

export type TouchpointFacts = Pick<Touchpoint, 'kind' | 'on' | 'outcome' | 'note' | 'by'>;

export interface TouchpointPlan {
  /** `null` while there is a problem. */
  readonly facts: TouchpointFacts | null;
  readonly problems: readonly FieldProblem[];
}

export function touchpointDraft(
  { kind, on, outcome, note, by }: TouchpointFacts,
  locale: string,
): TouchpointDraft {
  return { kind, on: dateText(on, locale), outcome: outcome ?? '', note, by };
}

/** Reads the form and checks it. Pure. */
export function planTouchpoint(draft: TouchpointDraft, limits: TouchpointLimits): TouchpointPlan {
  const { kind, outcome } = draft;
  const [note, by] = [draft.note.trim(), draft.by.trim()];
  const date = readDateText(draft.on, limits.locale);
  if (!date.ok) return { facts: null, problems: [{ field: 'on', code: date.code, message: date.message }] };
  const on = date.value;
  const problems = touchpointProblems({ on, note }, limits);
  if (on === null || problems.length > 0) return { facts: null, problems };
  return { facts: { kind, on, outcome: outcome === '' ? null : outcome, note, by }, problems };
}
