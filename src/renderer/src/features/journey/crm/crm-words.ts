import type { CrmKind, CrmProgram, CrmRole, StageTarget } from '#domain/crm/crm-file.ts';
import type { MatchBy } from '#domain/crm/match/find-customer.ts';
import type { CrmField, FieldValue } from '#domain/crm/plan/fields.ts';
import { STAGES, type Customer } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { formatMoney } from '#domain/money/format.ts';

export const PROGRAM_NAMES: Readonly<Record<CrmProgram, string>> = {
  hubspot: 'HubSpot',
  stripe: 'Stripe',
  salesforce: 'Salesforce',
  other: 'another program',
};

export const KIND_NAMES: Readonly<Record<CrmKind, string>> = {
  companies: 'Companies',
  contacts: 'Contacts',
  deals: 'Deals',
  subscriptions: 'Subscriptions',
};

export const ROLE_NAMES: Readonly<Record<CrmRole, string>> = {
  company: 'Company',
  'external-id': 'Id of the company there',
  domain: 'Web site',
  contact: 'Contact, whole name',
  'first-name': 'Contact, first name',
  'last-name': 'Contact, last name',
  email: 'Email',
  phone: 'Phone',
  job: 'Contact’s role',
  plan: 'Plan',
  value: 'Value',
  'value-month': 'Value per month',
  'value-year': 'Value per year',
  interval: 'Paid every',
  currency: 'Currency',
  stage: 'Stage',
  status: 'Status',
  on: 'Day of the stage or loss',
  since: 'Known since',
  reason: 'Reason of the loss',
  owner: 'Owner',
  segment: 'Segment',
  source: 'Source',
  notes: 'Notes',
  deleted: 'Deleted there',
};

export const FIELD_NAMES: Readonly<Record<CrmField, string>> = {
  company: 'company',
  domain: 'web domain',
  plan: 'plan',
  value: 'value',
  stage: 'stage',
  state: 'state',
  owner: 'owner',
  segment: 'segment',
  source: 'source',
  notes: 'notes',
  externalId: 'id there',
};

export const MATCH_WORDS: Readonly<Record<MatchBy, string>> = {
  id: 'has the same id there',
  domain: 'has the same web domain',
  mail: 'has people at the same mail domain',
  name: 'has the same name',
};

export const TARGET_CHOICES: readonly { readonly value: StageTarget; readonly label: string }[] = [
  ...STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] })),
  { value: 'lost', label: 'Lost' },
  { value: 'none', label: 'Says nothing of the stage' },
];

/** A field's value in words; empty when nothing is said. */
export function fieldText(field: CrmField, value: FieldValue, locale: string): string {
  if (value === null) return '';
  if (typeof value !== 'string') {
    const money = formatMoney({ minor: value.value, currency: value.currency }, locale);
    return `${money} a ${value.valuePeriod}`;
  }
  if (field === 'stage') return STAGE_NAMES[value as Customer['stage']];
  if (field === 'state') return value === 'lost' ? 'Lost' : 'Not lost';
  return value;
}
