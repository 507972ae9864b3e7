import type { BoardId } from '#domain/brand.ts';
import type { Contact, Customer } from '#domain/journey/journey.ts';
import type { CrmFacts, CrmKind, CrmProgram, LeftOutRow } from '../crm-file.ts';
import { companyMailDomain } from '../match/domains.ts';
import { customerFinder, type MatchBy } from '../match/find-customer.ts';
import { RowGroups } from '../match/group-new.ts';
import { combineRows } from '../read/combine.ts';
import {
  CRM_FIELDS,
  saidByCustomer,
  saidByRow,
  sameKey,
  type CrmField,
  type FieldValue,
  type Said,
} from './fields.ts';

/** What the manager answered so far. */
export interface CrmAnswers {
  /** By the key of the doubt: the customer's id, a new customer, or not at all. */
  readonly doubts: Readonly<Record<string, string>>;
  /** By the key of the company: what is there stays, or the line that has the word. */
  readonly conflicts: Readonly<Record<string, ConflictAnswer>>;
}
export const AS_NEW = 'new';
export const LEAVE_OUT = 'leave-out';
export type ConflictAnswer = 'mine' | number;
export const NO_ANSWERS: CrmAnswers = { doubts: {}, conflicts: {} };

/** Rows that may be about a customer of ours. */
export interface Doubt {
  readonly key: string;
  readonly company: string;
  readonly lines: readonly number[];
  readonly by: MatchBy;
  readonly candidates: readonly Customer[];
}

/** A field of which the customer and the rows say different things. */
export interface ConflictField {
  readonly field: CrmField;
  /** `null`: nothing is stored. */
  readonly mine: FieldValue;
  readonly theirs: readonly { readonly line: number; readonly value: FieldValue }[];
}

export interface Conflict {
  readonly key: string;
  readonly company: string;
  readonly hasMine: boolean;
  readonly lines: readonly number[];
  readonly fields: readonly ConflictField[];
  readonly answer: ConflictAnswer | null;
}

/** One company of the file with the customer it is about. */
export interface CrmEntry {
  readonly key: string;
  readonly existing: Customer | null;
  readonly by: MatchBy | null;
  readonly lines: readonly number[];
  /** Name of a new customer, or the stored one's. */
  readonly company: string;
  /** What is taken of each field; `null`: nothing. Differs from what is stored. */
  readonly taken: Readonly<Partial<Record<CrmField, FieldValue>>>;
  /** The rows by rank: the first has the word. */
  readonly rows: readonly CrmFacts[];
  readonly contacts: readonly Contact[];
}

export interface CrmPlan {
  readonly entries: readonly CrmEntry[];
  readonly doubts: readonly Doubt[];
  readonly conflicts: readonly Conflict[];
  readonly rejected: readonly LeftOutRow[];
  /** Questions without an answer. */
  readonly open: number;
}

export interface CrmSubject {
  readonly facts: readonly CrmFacts[];
  readonly kind: CrmKind;
  readonly program: CrmProgram;
}

interface Target {
  readonly existing: Customer | null;
  readonly by: MatchBy | null;
  readonly rows: CrmFacts[];
}

/** What the rows would do to the customers, as far as the answers go. Changes nothing and never joins two customers. */
export function planCrmImport(
  subject: CrmSubject,
  customers: readonly Customer[],
  board: BoardId,
  answers: CrmAnswers,
): CrmPlan {
  return settleTargets(subject, findTargets(subject, customers, board, answers.doubts), answers);
}

/** The second half of `planCrmImport`: settles what the rows say. Repeated after each decision of a conflict. */
export function settleTargets(
  subject: CrmSubject,
  { targets, doubts }: CrmTargets,
  answers: CrmAnswers,
): CrmPlan {
  const entries: CrmEntry[] = [];
  const conflicts: Conflict[] = [];
  const rejected: LeftOutRow[] = [];
  for (const [key, target] of targets) {
    const combined = combineRows(target.rows, subject.kind);
    rejected.push(...combined.rejected);
    const company = target.existing?.company ?? nameFor(combined.variants, subject.kind);
    if (company === null) {
      rejected.push(...target.rows.map(({ line }) => ({ line, reason: UNKNOWN_COMPANY })));
      continue;
    }
    const rows =
      target.existing === null
        ? combined.variants
        : combined.variants.map((row) => unnamed(row, subject.kind));
    const { entry, conflict } = settle({ key, company, target, rows }, subject.program, answers);
    if (conflict !== null) conflicts.push(conflict);
    if (entry !== null) entries.push(entry);
  }
  const open =
    doubts.filter(({ key }) => answers.doubts[key] === undefined).length +
    conflicts.filter(({ answer }) => answer === null).length;
  return { entries, doubts, conflicts, rejected, open };
}

const UNKNOWN_COMPANY =
  'It names no company, and none of your customers has that id or email domain. Import the companies first, or fill the company’s name there.';

/** People, deals and subscriptions name a company only to be found: it is not renamed by them. */
function unnamed(row: CrmFacts, kind: CrmKind): CrmFacts {
  return kind === 'companies' ? row : { ...row, company: '' };
}

/** Rows by the customer that they are about. */
export interface CrmTargets {
  readonly targets: ReadonlyMap<string, Target>;
  readonly doubts: readonly Doubt[];
}

/** The first half of `planCrmImport`: finds the customer of each row. */
export function findTargets(
  { facts, program }: CrmSubject,
  customers: readonly Customer[],
  board: BoardId,
  answers: CrmAnswers['doubts'],
): CrmTargets {
  const find = customerFinder(customers, program, board);
  const byId = new Map<string, Customer>(customers.map((customer) => [customer.id, customer]));
  const groups = new RowGroups();
  const targets = new Map<string, Target>();
  const doubts = new Map<string, Doubt & { lines: number[] }>();
  const into = (key: string, existing: Customer | null, by: MatchBy | null, row: CrmFacts): void => {
    const target = targets.get(key);
    if (target === undefined) targets.set(key, { existing, by, rows: [row] });
    else target.rows.push(row);
  };
  for (const row of facts) {
    const found = find(row);
    if (found.kind === 'same') into(found.customer.id, found.customer, found.by, row);
    else if (found.kind === 'new') into(groups.add(row), null, null, row);
    else {
      const group = groups.add(row);
      const key = `maybe ${group}`;
      const doubt = doubts.get(key);
      if (doubt === undefined) {
        doubts.set(key, {
          key,
          company: row.company,
          lines: [row.line],
          by: found.by,
          candidates: found.candidates,
        });
      } else doubt.lines.push(row.line);
      const answer = answers[key];
      const chosen = byId.get(answer ?? '');
      if (chosen !== undefined) into(chosen.id, chosen, found.by, row);
      else if (answer === AS_NEW) into(group, null, null, row);
    }
  }
  return { targets, doubts: [...doubts.values()] };
}

/** What a new customer is called; `null` when a person or a deal alone is known. */
function nameFor(rows: readonly CrmFacts[], kind: CrmKind): string | null {
  const named = rows.find(({ company }) => company !== '')?.company;
  if (named !== undefined) return named;
  if (kind === 'contacts' || kind === 'deals') return null;
  for (const { domain, contacts } of rows) {
    const [person] = contacts;
    const name = domain || companyMailDomain(person?.email ?? '') || person?.name || person?.email;
    if (name !== undefined && name !== '') return name;
  }
  return null;
}

interface Settling {
  readonly key: string;
  readonly company: string;
  readonly target: Target;
  readonly rows: readonly CrmFacts[];
}

function settle(
  { key, company, target, rows }: Settling,
  program: CrmProgram,
  answers: CrmAnswers,
): { entry: CrmEntry | null; conflict: Conflict | null } {
  const { existing, by } = target;
  const mine = existing === null ? null : saidByCustomer(existing, program);
  const fields = conflictFields(mine, rows);
  const lines = target.rows.map(({ line }) => line);
  const answer = answerFor(answers.conflicts[key], rows, existing !== null);
  const conflict: Conflict | null =
    fields.length === 0
      ? null
      : { key, company, hasMine: existing !== null, lines: rows.map(({ line }) => line), fields, answer };
  if (conflict !== null && answer === null) return { entry: null, conflict };
  const first = rows.find(({ line }) => line === answer);
  const ranked = first === undefined ? rows : [first, ...rows.filter((row) => row !== first)];
  const taken = takenFields(mine, ranked, conflict !== null && answer !== 'mine');
  const contacts = ranked.flatMap((row) => row.contacts);
  return { entry: { key, existing, by, lines, company, taken, rows: ranked, contacts }, conflict };
}

/** An answer that the rows as they are read now allow. */
function answerFor(
  answer: ConflictAnswer | undefined,
  rows: readonly CrmFacts[],
  hasMine: boolean,
): ConflictAnswer | null {
  if (answer === 'mine') return hasMine ? answer : null;
  return rows.some(({ line }) => line === answer) ? (answer ?? null) : null;
}

function conflictFields(mine: Said | null, rows: readonly CrmFacts[]): ConflictField[] {
  const said = rows.map((row) => ({ line: row.line, said: saidByRow(row) }));
  return CRM_FIELDS.flatMap((field) => {
    const theirs = said.map(({ line, said: one }) => ({ line, value: one[field] }));
    const raw = new Set([mine?.[field] ?? null, ...theirs.map(({ value }) => value)]);
    raw.delete(null);
    if (raw.size < 2) return [];
    const keys = new Set(
      [mine?.[field] ?? null, ...theirs.map(({ value }) => value)].map((value) => sameKey(field, value)),
    );
    keys.delete('');
    return keys.size > 1 ? [{ field, mine: mine?.[field] ?? null, theirs }] : [];
  });
}

function takenFields(mine: Said | null, ranked: readonly CrmFacts[], overrides: boolean): CrmEntry['taken'] {
  const said = ranked.map(saidByRow);
  const taken: Partial<Record<CrmField, FieldValue>> = {};
  for (const field of CRM_FIELDS) {
    const before = mine?.[field] ?? null;
    const chosen = overrides ? (said[0]?.[field] ?? null) : null;
    const after = chosen ?? before ?? said.map((one) => one[field]).find((value) => value !== null) ?? null;
    if (after !== before && sameKey(field, after) !== sameKey(field, before)) taken[field] = after;
  }
  return taken;
}
