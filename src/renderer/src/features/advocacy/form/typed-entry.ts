import type { Advocacy, AdvocacyKind, AdvocacyState } from '#domain/advocacy/advocacy.ts';
import {
  advocacyFieldsOf,
  advocacyProblems,
  type AdvocacyDraft,
  type AdvocacyField,
} from '#domain/advocacy/advocacy-table.ts';
import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { FieldsOf } from '#domain/tables/entity-import.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';

/** Whom a referral brought: somebody new, one of ours, or only a name so far. */
export type Bring = 'new' | 'ours' | 'name';

/** What opens the form. */
export type EntryStart =
  | { readonly kind: 'new'; readonly customerId: CustomerId | null; readonly entry: AdvocacyKind }
  | { readonly kind: 'edit'; readonly entry: Advocacy };

/** The form as it is filled in. */
export interface TypedEntry {
  readonly customerId: CustomerId | null;
  readonly kind: AdvocacyKind;
  readonly state: AdvocacyState;
  readonly on: string;
  readonly bring: Bring;
  readonly broughtId: CustomerId | null;
  readonly brought: string;
  /** Of the card that is made; `null`: the board of the customer who brought it. */
  readonly boardId: BoardId | null;
  readonly rating: number | null;
  readonly link: string;
  readonly note: string;
}

export function typedStart(start: EntryStart, today: IsoDate, locale: string): TypedEntry {
  if (start.kind === 'edit') {
    const { entry } = start;
    const bring: Bring = entry.broughtId === null ? 'name' : 'ours';
    return { ...entry, on: dateText(entry.on, locale), bring, boardId: null };
  }
  return {
    customerId: start.customerId,
    kind: start.entry,
    state: 'done',
    on: dateText(today, locale),
    bring: 'new',
    broughtId: null,
    brought: '',
    boardId: null,
    rating: null,
    link: '',
    note: '',
  };
}

export interface ReadEntry {
  /** `null` while something is wrong. */
  readonly fields: FieldsOf<Advocacy> | null;
  /** Whether a card is to be made of the name. */
  readonly makesCard: boolean;
  readonly problems: readonly FieldProblem<AdvocacyField>[];
}

/** What was typed, once nothing is wrong with it, and all that is wrong, field by field. */
export function readTyped(typed: TypedEntry, today: IsoDate, locale: string): ReadEntry {
  const day = readDateText(typed.on, locale);
  const { customerId, kind, state, bring, rating, link } = typed;
  const isReferral = kind === 'referral';
  const draft: AdvocacyDraft = {
    customerId,
    kind,
    state,
    on: day.ok ? day.value : null,
    broughtId: isReferral && bring === 'ours' ? typed.broughtId : null,
    brought: isReferral && bring !== 'ours' ? typed.brought : '',
    rating: kind === 'review' ? rating : null,
    link,
  };
  const problems = advocacyProblems(draft, today, locale);
  if (isReferral && bring === 'ours' && typed.broughtId === null && state !== 'done') {
    problems.push({ field: 'brought', code: 'advocacy-ours', message: 'Choose whom the customer brought.' });
  }
  const makesCard = isReferral && bring === 'new';
  if (makesCard && typed.brought.trim() === '' && state !== 'done') {
    problems.push({ field: 'brought', code: 'advocacy-new', message: 'Enter the name of the company.' });
  }
  if (!day.ok) problems.unshift({ field: 'on', code: day.code, message: day.message });
  return { fields: problems.length > 0 ? null : advocacyFieldsOf(draft, typed.note), makesCard, problems };
}
