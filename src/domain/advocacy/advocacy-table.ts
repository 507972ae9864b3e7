import type { CustomerId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { LinkFinder } from '#domain/quotes/link-cells.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import {
  ADVOCACY_KINDS,
  ADVOCACY_STATES,
  type Advocacy,
  type AdvocacyKind,
  type AdvocacyState,
} from './advocacy.ts';

/** An entry that may still lack something. */
export interface AdvocacyDraft {
  readonly customerId: CustomerId | null;
  readonly kind: AdvocacyKind;
  readonly state: AdvocacyState;
  readonly on: IsoDate | null;
  readonly broughtId: CustomerId | null;
  readonly brought: string;
  readonly rating: number | null;
  readonly link: string;
}

export type AdvocacyField = 'customer' | 'on' | 'brought' | 'rating' | 'link';

const WEB_LINK = /^https:\/\/[^\s]+$/i;
const MOST_STARS = 5;

/** What is wrong with an entry, field by field; none when it can be kept. Whom a referral may bring says `linkReferral`. */
export function advocacyProblems(
  draft: AdvocacyDraft,
  today: IsoDate,
  locale: string,
): FieldProblem<AdvocacyField>[] {
  const { customerId, kind, state, on, broughtId, brought, rating, link } = draft;
  const problems: FieldProblem<AdvocacyField>[] = [];
  const say = (field: AdvocacyField, code: string, message: string): void =>
    void problems.push({ field, code, message });
  if (customerId === null) say('customer', 'advocacy-customer', 'Choose the customer who speaks for you.');
  if (on === null) say('on', 'advocacy-date', 'Enter the day.');
  else if (on > today) {
    say('on', 'advocacy-future', `${formatDate(on, locale)} lies in the future. Enter the day it happened.`);
  }
  if (kind === 'referral' && state === 'done' && broughtId === null && brought.trim() === '') {
    say(
      'brought',
      'advocacy-brought',
      'Say whom the customer brought: the name of a company, or one of yours.',
    );
  }
  if (kind === 'review' && state === 'done' && rating === null) {
    say('rating', 'advocacy-rating', 'Enter how many stars the review has, 1 to 5.');
  } else if (rating !== null && (!Number.isInteger(rating) || rating < 1 || rating > MOST_STARS)) {
    say('rating', 'advocacy-stars', `${rating} is no number of stars. Enter a whole number from 1 to 5.`);
  }
  if (link.trim() !== '' && !WEB_LINK.test(link.trim())) {
    say(
      'link',
      'advocacy-link',
      `“${link.trim()}” is not a web address. Write it as https://…, or leave it empty.`,
    );
  }
  return problems;
}

/** Fields that only some kinds have are emptied for the others. */
export function advocacyFieldsOf(draft: AdvocacyDraft, note: string): FieldsOf<Advocacy> | null {
  const { customerId, on, kind, state, broughtId, brought, rating, link } = draft;
  if (customerId === null || on === null) return null;
  const isReferral = kind === 'referral';
  return {
    customerId,
    kind,
    state,
    on,
    broughtId: isReferral ? broughtId : null,
    brought: isReferral ? brought.trim() : '',
    rating: kind === 'review' ? rating : null,
    link: link.trim(),
    note: note.trim(),
  };
}

/** What advocacy.csv says by name. */
export interface AdvocacyNames {
  readonly companyOf: (id: CustomerId) => string | null;
}

/** What reading advocacy.csv needs to know of the workspace. */
export interface AdvocacyTableContext extends AdvocacyNames {
  readonly today: IsoDate;
  readonly locale: string;
  readonly customer: LinkFinder<CustomerId>;
  readonly findById: (id: string) => Advocacy | null;
  /** By `advocacyKey`. */
  readonly findByKey: (key: string) => Advocacy | null;
  /** Whether the one may have brought the other (`linkReferral`). */
  readonly mayLink: (referrer: CustomerId, brought: CustomerId) => Outcome<null>;
}

/** Two entries with one key are one when a file has no ids. */
export function advocacyKey({
  customerId,
  kind,
  on,
  brought,
}: Pick<Advocacy, 'customerId' | 'kind' | 'on' | 'brought'>): string {
  return [customerId, kind, on, brought].join('|');
}

/** advocacy.csv: what customers do for us. */
export const ADVOCACY_TABLE: TableSpec<Advocacy, AdvocacyNames, AdvocacyTableContext> = {
  table: 'advocacy',
  columns: [
    'customer',
    'kind',
    'state',
    'date',
    'brought',
    'rating',
    'link',
    'note',
    'customer id',
    'brought id',
    'id',
    'created',
    'updated',
  ],
  required: ['customer', 'kind', 'date'],
  alsoRead: [],
  toCells: (entry, names) => [
    names.companyOf(entry.customerId),
    entry.kind,
    entry.state,
    entry.on,
    entry.brought,
    entry.rating,
    entry.link,
    entry.note,
    entry.customerId,
    entry.broughtId,
    entry.id,
    entry.createdAt,
    entry.updatedAt,
  ],
  parse: parseAdvocacyRow,
};

const FIELD_COLUMNS: Readonly<Record<AdvocacyField, string>> = {
  customer: 'customer',
  on: 'date',
  brought: 'brought',
  rating: 'rating',
  link: 'link',
};

function parseAdvocacyRow(record: CellRecord, context: AdvocacyTableContext): Outcome<Draft<Advocacy>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const draft = readDraft(cells, byId, context);
  const note = cells.text('note', byId?.note ?? '');
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length === 0) {
    for (const { field, message } of advocacyProblems(draft, context.today, context.locale)) {
      cells.refuse(`${FIELD_COLUMNS[field]}: ${message}`);
    }
  }
  if (
    cells.problems.length === 0 &&
    draft.customerId !== null &&
    draft.broughtId !== null &&
    draft.kind === 'referral'
  ) {
    const linked = context.mayLink(draft.customerId, draft.broughtId);
    if (!linked.ok) cells.refuse(`brought: ${linked.message}`);
  }
  const fields = cells.problems.length > 0 ? null : advocacyFieldsOf(draft, note);
  if (fields === null) return refused('row', cells.problems.join(' '));
  const match = byId ?? (id === null ? context.findByKey(advocacyKey(fields)) : null);
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = `${context.companyOf(fields.customerId) ?? ''}, ${fields.kind}, ${fields.on}`;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}

function readDraft(cells: Cells, match: Advocacy | null, context: AdvocacyTableContext): AdvocacyDraft {
  const kind = cells.choice<AdvocacyKind, null>('kind', ADVOCACY_KINDS, null, null);
  if (kind === null && cells.problems.length === 0)
    cells.refuse(`kind: say what it is: ${ADVOCACY_KINDS.join(', ')}.`);
  const brought = cells.text('brought', match?.brought ?? '');
  return {
    customerId: readCustomer(cells, context),
    kind: kind ?? 'loyalty',
    state: cells.choice<AdvocacyState, AdvocacyState>(
      'state',
      ADVOCACY_STATES,
      match?.state ?? 'done',
      'done',
    ),
    on: cells.date('date', null),
    broughtId: readBrought(cells, match, context),
    brought,
    rating: cells.decimal('rating', match?.rating ?? null),
    link: cells.text('link', match?.link ?? ''),
  };
}

/** An entry of nobody tells nothing: its row is refused. */
function readCustomer(cells: Cells, { customer }: AdvocacyTableContext): CustomerId | null {
  const [id, name] = [cells.bare('customer id'), cells.bare('customer')];
  const found = (id === '' ? null : customer.byId(id)) ?? (name === '' ? null : customer.byName(name));
  if (found !== null) return found;
  cells.refuse(
    name === '' && id === ''
      ? 'customer: name the customer who speaks for you.'
      : `customer: “${name === '' ? id : name}” is not one of your customers, or more than once. Add it first, or correct its name.`,
  );
  return null;
}

/** Whom a referral brought: one of ours by id or name, else only a name. */
function readBrought(
  cells: Cells,
  match: Advocacy | null,
  { customer }: AdvocacyTableContext,
): CustomerId | null {
  if (!cells.has('brought') && !cells.has('brought id')) return match?.broughtId ?? null;
  const [id, name] = [cells.bare('brought id'), cells.bare('brought')];
  return (id === '' ? null : customer.byId(id)) ?? (name === '' ? null : customer.byName(name));
}
