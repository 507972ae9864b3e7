import type { Contact, Customer, Stage } from '#domain/journey/journey.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { CrmFacts, CrmProgram, CrmValue } from '../crm-file.ts';
import { webDomain } from '../match/domains.ts';

/** What a file may say of a company, apart from its people. */
export const CRM_FIELDS = [
  'company',
  'domain',
  'plan',
  'value',
  'stage',
  'state',
  'owner',
  'segment',
  'source',
  'notes',
  'externalId',
] as const;
export type CrmField = (typeof CRM_FIELDS)[number];

/** As it is shown; `null`: nothing is said. */
export type FieldValue = string | CrmValue | null;

export type Said = Readonly<Record<CrmField, FieldValue>>;

export function saidByRow(facts: CrmFacts): Said {
  return {
    company: facts.company || null,
    domain: facts.domain || null,
    plan: facts.plan || null,
    value: facts.value,
    stage: facts.stage,
    state: facts.lost === null ? null : 'lost',
    owner: facts.owner || null,
    segment: facts.segment || null,
    source: facts.source || null,
    notes: facts.notes || null,
    externalId: facts.externalId || null,
  };
}

export function saidByCustomer(customer: Customer, program: CrmProgram): Said {
  const { value, valuePeriod, currency, state } = customer;
  return {
    company: customer.company || null,
    domain: customer.domain || null,
    plan: customer.plan || null,
    value: value === null ? null : { value, valuePeriod, currency },
    stage: customer.stage,
    state: state.kind === 'lost' ? 'lost' : 'here',
    owner: customer.owner || null,
    segment: customer.segment || null,
    source: customer.source || null,
    notes: customer.notes || null,
    externalId: customer.externalIds[program] ?? null,
  };
}

/** Equal keys say the same: case and blanks of names, and twelve months and a year, make no difference. */
export function sameKey(field: CrmField, value: FieldValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') {
    const perYear = value.valuePeriod === 'month' ? value.value * 12 : value.value;
    return `${perYear} ${value.currency}`;
  }
  if (field === 'domain') return webDomain(value) || nameKey(value);
  return field === 'externalId' ? value : nameKey(value);
}

/** A customer with one field as a row has it. The stage and the state follow from events and are left alone. */
export function withField(
  customer: Customer,
  field: CrmField,
  value: FieldValue,
  program: CrmProgram,
): Customer {
  if (value === null || field === 'stage' || field === 'state') return customer;
  if (typeof value !== 'string') return { ...customer, ...value };
  if (field === 'externalId')
    return { ...customer, externalIds: { ...customer.externalIds, [program]: value } };
  return { ...customer, [field]: value };
}

export function stageOf(value: FieldValue): Stage | null {
  return typeof value === 'string' ? (value as Stage) : null;
}

/** A customer with people added: who is known by mail, or by name where a mail is missing, gets what was not known. */
export function withContacts(customer: Customer, found: readonly Contact[]): Customer {
  return found.reduce(withContact, customer);
}

function withContact(customer: Customer, person: Contact): Customer {
  const primary: Contact = { name: customer.contact, email: customer.email, phone: '', role: '' };
  const nobody = customer.contact === '' && customer.email === '';
  if (nobody || isSame(primary, person)) {
    const name = customer.contact || person.name;
    const filled = { ...customer, contact: name, email: customer.email || person.email };
    // The first contact has neither phone nor role of its own: they are kept with a further entry of the same person.
    return person.phone === '' && person.role === ''
      ? filled
      : furtherContact(filled, { ...person, name, email: filled.email });
  }
  return furtherContact(customer, person);
}

function furtherContact(customer: Customer, person: Contact): Customer {
  const at = customer.contacts.findIndex((contact) => isSame(contact, person));
  const known = customer.contacts[at];
  if (known === undefined) return { ...customer, contacts: [...customer.contacts, person] };
  const filled: Contact = {
    name: known.name || person.name,
    email: known.email || person.email,
    phone: known.phone || person.phone,
    role: known.role || person.role,
  };
  return { ...customer, contacts: customer.contacts.with(at, filled) };
}

function isSame(left: Contact, right: Contact): boolean {
  if (left.email !== '' && right.email !== '') return left.email.toLowerCase() === right.email.toLowerCase();
  return left.name !== '' && nameKey(left.name) === nameKey(right.name);
}
