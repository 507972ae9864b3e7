import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { webDomain } from '#domain/crm/match/domains.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import { fieldText, readFieldValue } from '#domain/custom-fields/field-value.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Contact, Customer, Stage, ValuePeriod } from '#domain/journey/journey.ts';
import { customerProblems } from '#domain/journey/validate.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { BLANK_TERMS, planTerms, termsDraftOf } from '#ui/terms/terms-draft.ts';
import type { TermsDraft } from '#ui/terms/terms-draft.ts';

/** A customer as the form holds it: texts as typed. */
export interface CustomerDraft {
  readonly company: string;
  readonly contact: string;
  readonly email: string;
  readonly plan: string;
  readonly value: string;
  readonly valuePeriod: ValuePeriod;
  readonly currency: CurrencyCode;
  readonly boardId: BoardId;
  readonly stage: Stage;
  /** The day it entered its stage; asked only for new customers. */
  readonly stageSince: string;
  /** Why it starts here, or why it moves. */
  readonly reason: string;
  readonly owner: string;
  readonly segment: string;
  readonly source: string;
  readonly referredBy: string;
  readonly nextStep: string;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly contacts: readonly Contact[];
  readonly domain: string;
  readonly referredById: CustomerId | null;
  /** Of the manager's own fields, as stored. */
  readonly fields: Customer['fields'];
  /** Of the manager's own fields, what was typed since. */
  readonly fieldTexts: Readonly<Record<string, string>>;
  readonly hasTerms: boolean;
  readonly terms: TermsDraft;
}

/** What the form knows of a customer once everything can be read. */
export type CustomerFacts = Omit<
  Customer,
  'id' | 'position' | 'archived' | 'createdAt' | 'updatedAt' | 'stageSince' | 'state' | 'externalIds'
> & { readonly stageSince: IsoDate };

export interface CustomerPlan {
  /** `null` while there is a problem. */
  readonly facts: CustomerFacts | null;
  readonly problems: readonly FieldProblem[];
}

/** The form of a new customer. */
export function blankDraft(
  boardId: BoardId,
  stage: Stage,
  currency: CurrencyCode,
  today: IsoDate,
  locale: string,
): CustomerDraft {
  return {
    company: '',
    contact: '',
    email: '',
    plan: '',
    value: '',
    valuePeriod: 'month',
    currency,
    boardId,
    stage,
    stageSince: dateText(today, locale),
    reason: '',
    owner: '',
    segment: '',
    source: '',
    referredBy: '',
    nextStep: '',
    tags: [],
    notes: '',
    contacts: [],
    domain: '',
    referredById: null,
    fields: {},
    fieldTexts: {},
    hasTerms: false,
    terms: BLANK_TERMS,
  };
}

/** The form of an existing customer; `planCustomer` gives the same facts back. */
export function draftOf(customer: Customer, locale: string): CustomerDraft {
  const { terms, value, currency, stageSince, ...facts } = customer;
  return {
    ...facts,
    currency,
    value: amountText(value, currency, locale),
    stageSince: dateText(stageSince, locale),
    reason: '',
    fieldTexts: {},
    hasTerms: terms !== null,
    terms: terms === null ? BLANK_TERMS : termsDraftOf(terms, locale),
  };
}

interface Read {
  readonly problems: FieldProblem[];
  readonly terms: TermRules | null;
  readonly value: Customer['value'];
  readonly stageSince: IsoDate | null;
}

function readTexts(draft: CustomerDraft, locale: string): Read {
  const problems: FieldProblem[] = [];
  const value = readAmountText(draft.value, draft.currency, locale);
  if (!value.ok) problems.push({ field: 'value', code: value.code, message: value.message });
  const since = readDateText(draft.stageSince, locale);
  if (!since.ok) problems.push({ field: 'stageSince', code: since.code, message: since.message });
  const terms = draft.hasTerms ? planTerms(draft.terms, locale) : { rules: null, problems: [] };
  for (const problem of terms.problems) problems.push({ ...problem, field: `terms.${problem.field}` });
  return {
    problems,
    terms: terms.rules,
    value: value.ok ? value.value : null,
    stageSince: since.ok ? since.value : null,
  };
}

/** Reads the form and checks it. Pure; the messages are the domain's. */
export function planCustomer(
  draft: CustomerDraft,
  today: IsoDate,
  locale: string,
  custom: readonly CustomField[] = [],
): CustomerPlan {
  const { problems, terms, value, stageSince } = readTexts(draft, locale);
  const more = readMore(draft, locale, custom);
  const facts: CustomerFacts = {
    company: draft.company.trim(),
    contact: draft.contact.trim(),
    email: draft.email.trim(),
    plan: draft.plan.trim(),
    value,
    valuePeriod: draft.valuePeriod,
    currency: draft.currency,
    boardId: draft.boardId,
    stage: draft.stage,
    stageSince: stageSince ?? today,
    owner: draft.owner.trim(),
    segment: draft.segment.trim(),
    source: draft.source.trim(),
    referredBy: draft.referredBy.trim(),
    nextStep: draft.nextStep.trim(),
    tags: [...new Set(draft.tags.map((tag) => tag.trim()).filter(Boolean))],
    notes: draft.notes.trim(),
    referredById: draft.referredById,
    ...more.facts,
    terms,
  };
  const all = [...problems, ...more.problems, ...customerProblems(facts, today)];
  return { facts: all.length === 0 ? facts : null, problems: all };
}

/** Text of one of the manager's own fields in the form. */
export function draftFieldText(draft: CustomerDraft, field: CustomField, locale: string): string {
  const typed = draft.fieldTexts[field.id];
  if (typed !== undefined) return typed;
  const stored = fieldText(draft.fields[field.id]);
  return field.kind === 'date' && stored !== '' ? dateText(stored as IsoDate, locale) : stored;
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;

interface More {
  readonly facts: Pick<Customer, 'contacts' | 'domain' | 'fields'>;
  readonly problems: readonly FieldProblem[];
}

function readMore(draft: CustomerDraft, locale: string, custom: readonly CustomField[]): More {
  const problems: FieldProblem[] = [];
  const contacts = draft.contacts.flatMap(({ name, email, phone, role }, index) => {
    const contact = { name: name.trim(), email: email.trim(), phone: phone.trim(), role: role.trim() };
    if (contact.email !== '' && !EMAIL.test(contact.email)) {
      const message = `“${contact.email}” is not an email address. Write it as name@company.example.`;
      problems.push({ field: `contacts.${index}`, code: 'email', message });
    }
    return Object.values(contact).every((text) => text === '') ? [] : [contact];
  });
  const typed = draft.domain.trim();
  const domain = webDomain(typed);
  if (typed !== '' && domain === '') {
    const message = `“${typed}” is not a web domain. Write it as company.example.`;
    problems.push({ field: 'domain', code: 'domain', message });
  }
  const fields: Record<string, string | number> = { ...draft.fields };
  for (const field of custom) {
    const text = draft.fieldTexts[field.id];
    if (text === undefined) continue;
    const value = field.kind === 'date' ? readDateText(text, locale) : readFieldValue(field, text);
    if (!value.ok) problems.push({ field: `fields.${field.id}`, code: value.code, message: value.message });
    else if (value.value === null) delete fields[field.id];
    else fields[field.id] = value.value;
  }
  return { facts: { contacts, domain: domain === '' ? typed : domain, fields }, problems };
}

/** Whether the form holds anything that differs from what it started with. */
export function differs(draft: CustomerDraft, start: CustomerDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(start);
}
