import type { CrmKind, CrmRole } from '../crm-file.ts';

/** A header in the form in which it is compared: `property_hs_email ` and `Email` are one. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\p{M}+/gu, '')
    .trim()
    .toLowerCase()
    .replace(/^property[_ ]/, '')
    .replace(/[_\-/:]+/g, ' ')
    .replace(/[()[\]"'’*#?.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names of columns in `headerKey` form, by what they mean whatever the file lists. */
const WORDS: Readonly<Partial<Record<CrmRole, string>>> = {
  company:
    'company|company name|account|account name|associated company|primary associated company|associated company names|customer name|client|client name|organization|organisation|organization name|organisation name|customer|business name|firma|unternehmen|kunde|kundenname|entreprise|societe|client nom|empresa|cliente|azienda|bedrijf|klant|companyname|accountname',
  domain:
    'domain|company domain|company domain name|domain name|website|website url|web site|url|homepage|web|company website|webseite|site web|sitio web',
  contact:
    'contact|contact name|full name|primary contact|main contact|ansprechpartner|kontakt|contacto|contatto|contactpersoon',
  'first-name': 'first name|firstname|given name|vorname|prenom|nombre|voornaam',
  'last-name':
    'last name|lastname|surname|family name|nachname|nom de famille|apellido|apellidos|cognome|achternaam',
  email:
    'email|e mail|email address|e mail address|mail|contact email|customer email|work email|billing email|primary email|e mail adresse|courriel|correo electronico',
  phone:
    'phone|phone number|telephone|mobile|mobile phone|mobile phone number|telefon|telefonnummer|telephone number|telefono|contact phone',
  job: 'job title|jobtitle|title|position|job role|contact role|funktion|poste|cargo',
  plan: 'plan|plan name|product|product name|price id|plan price id|tier|edition|subscription plan|package|tarif|paket',
  value:
    'amount|value|deal value|contract value|amount in company currency|betrag|wert|montant|importe|importo|subscription amount|price|plan amount',
  'value-month': 'mrr|monthly recurring revenue|monthly value|value per month|monthly amount|monthly revenue',
  'value-year':
    'arr|acv|annual recurring revenue|annual contract value|yearly value|annual value|value per year|yearly amount',
  interval:
    'interval|billing interval|plan interval|billing period|billing cycle|value period|billing frequency|frequency',
  currency:
    'currency|currency code|deal currency|account currency|wahrung|devise|moneda|valuta|deal currency code',
  stage:
    'stage|deal stage|lifecycle stage|opportunity stage|sales stage|pipeline stage|lead status|phase|journey stage',
  status: 'status|subscription status|customer status|account status',
  owner:
    'owner|company owner|account owner|deal owner|opportunity owner|account manager|sales owner|owner name|customer success manager|csm|betreuer|verantwortlich|hubspot owner',
  segment: 'segment|industry|type|account type|company type|customer segment|branche|sector|market segment',
  source:
    'source|lead source|original source|original traffic source|account source|quelle|origin|acquisition channel',
  since:
    'create date|created|created utc|created date|created at|createdate|created on|customer since|start|start utc|start date|start date utc|date created',
  on: 'close date|closedate|closed date|canceled at|canceled at utc|cancelled at|ended at|ended at utc|churn date|churned on|cancellation date|won date|lost date',
  reason:
    'cancellation reason|closed lost reason|lost reason|churn reason|loss reason|reason|cancellation feedback',
  notes: 'notes|note|comments|remarks',
  deleted: 'is deleted|deleted|fivetran deleted|isdeleted',
};

/** Names that mean something else where the file lists that. */
const WORDS_OF: Readonly<Record<CrmKind, Readonly<Partial<Record<CrmRole, string>>>>> = {
  companies: {
    'external-id': 'record id|id|account id|company id|customer id|hs object id|client id|organization id',
    company: 'name',
  },
  contacts: {
    'external-id':
      'associated company id|primary associated company id|associated company ids|company id|account id|associatedcompanyid',
    contact: 'name',
  },
  deals: {
    'external-id':
      'associated company id|primary associated company id|associated company ids|company id|account id|associatedcompanyid',
  },
  subscriptions: {
    'external-id': 'customer id|customer',
    company: 'customer name|customer description',
  },
};

/** In contacts and deals these speak of the person or the deal, not of the company. */
const NEVER: Readonly<Record<CrmKind, readonly CrmRole[]>> = {
  companies: [],
  contacts: [
    'plan',
    'value',
    'value-month',
    'value-year',
    'interval',
    'currency',
    'stage',
    'status',
    'on',
    'reason',
    'since',
    'segment',
    'source',
    'notes',
  ],
  deals: ['phone', 'job', 'since', 'status', 'segment'],
  subscriptions: ['stage', 'segment', 'source'],
};

const split = (words: string): string[] => words.split('|');
const BY_HEADER = new Map<string, CrmRole>(
  Object.entries(WORDS).flatMap(([role, words]) =>
    split(words).map((word) => [word, role as CrmRole] as const),
  ),
);
const BY_HEADER_OF = new Map(
  Object.entries(WORDS_OF).map(([kind, roles]) => [
    kind,
    new Map(
      Object.entries(roles).flatMap(([role, words]) =>
        split(words).map((word) => [word, role as CrmRole] as const),
      ),
    ),
  ]),
);

/** What a header means in a file that lists `kind`; `null` when it means nothing here. */
export function roleOfHeader(header: string, kind: CrmKind): CrmRole | null {
  const key = headerKey(header);
  const special = BY_HEADER_OF.get(kind)?.get(key);
  if (special !== undefined) return special;
  const role = BY_HEADER.get(key) ?? null;
  return role === null || NEVER[kind].includes(role) ? null : role;
}

const IDS = new Set([
  'id',
  'record id',
  'account id',
  'customer id',
  'company id',
  'deal id',
  'contact id',
  'name',
  'deal name',
  'dealname',
  'opportunity name',
  'deal owner',
  'contact owner',
  'delinquent',
]);

/** How many cells of a row are names of columns that are known. */
export function knownHeaders(cells: readonly string[]): number {
  const keys = new Set(cells.map(headerKey));
  return [...keys].filter((key) => BY_HEADER.has(key) || IDS.has(key)).length;
}
