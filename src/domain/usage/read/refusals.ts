import type { IsoDate } from '#domain/calendar/iso.ts';
import { refused, type Problem } from '#domain/outcome.ts';
import { planTable } from '#domain/spend/recognise/plan-table.ts';
import type { ColumnLook } from './column-look.ts';
import { bareWords } from './header-roles.ts';
import type { UsageTable } from './load-table.ts';
import type { UsageColumn } from './recognition.ts';
import { ROW_NUMBERS } from './settle-columns.ts';
import type { UsageShape } from './table-shape.ts';

type Refusal = { readonly ok: false } & Problem;

const listed = (names: readonly string[]): string =>
  names
    .slice(0, 8)
    .map((name) => `“${name}”`)
    .join(', ');

const EXPORT = 'Export the list of users or the usage report from the product’s admin console.';

const PAYMENTS = `This is a list of payments, not of users. Import it under Spend. ${EXPORT}`;

interface OtherTable {
  readonly code: string;
  readonly needs: number;
  readonly words: RegExp;
  /** One of these must be among them. */
  readonly must?: RegExp;
  readonly message: string;
}

/** Tables that are recognisably something else, by how many of their own words the header has. */
const OTHER_TABLES: readonly OtherTable[] = [
  {
    code: 'customer-list',
    needs: 2,
    words:
      /^(deal|deal name|deal stage|deal owner|opportunity|opportunity name|opportunity owner|lead status|lead source|lifecycle stage|contact owner|company owner|account owner|associated company|company name|website|website url|parent account|industry|annual revenue|number of employees|legal entity address|record id|close date|pipeline|delinquent|payment count|total spend|mrr|arr|churn date|plan price id|customer id|customer name|customer email|current period (start|end)( utc)?|company|stage|value period|cancellation reason|refunded volume|dispute losses)$/,
    message: `This is a list of customers, contacts or deals, not of users of an application you pay for. Import it under Customers. ${EXPORT}`,
  },
  {
    code: 'invoice-list',
    needs: 2,
    words:
      /^(invoice|invoice number|invoice no|invoice date|due date|issue date|rechnungsnummer|rechnungsdatum|falligkeitsdatum|numero de facture|date d echeance|fecha de vencimiento|numero de factura|factuurnummer|vervaldatum|tax total|invoice amount (due|paid))$/,
    message: `This is a list of invoices, not of users. Import it under Invoices. ${EXPORT}`,
  },
  {
    code: 'spend-table',
    needs: 2,
    must: /^(.* )?(amount|gross|net|debit|credit|balance|running bal|betrag|umsatz|montant|importe|importo|bedrag|kwota)( .*)?$/,
    words:
      /^(amount|amount .{3}|merchant|merchant name|debit|credit|balance|running bal|betrag|buchungstag|buchungstext|verwendungszweck|umsatz|montant|importe|importo|bedrag|kwota|description|transaction date|posted date|post date|payee|supplier|currency|net amount|gross amount|gross|net|fee|mcc|memo|transaction type|reference|reimbursable|original amount)$/,
    message: PAYMENTS,
  },
  {
    code: 'own-table',
    needs: 3,
    words:
      /^(initial term|at end|renewal term|notice days|notice counts|billing period|unit price|uplift cap|criticality|data sensitivity|sso|functions|owner|vendor|contract|contract id|application id)$/,
    message: `This is a table of contracts or applications, not of users. Drop it on Import. ${EXPORT}`,
  },
];

/** What a table without a sign of use is taken for; null when it may be a list of users. */
export function otherTable(shape: UsageShape, columns: readonly UsageColumn[]): Refusal | null {
  const things = listOfThings(shape, columns);
  if (things !== null) return things;
  if (columns.some(({ role }) => role === 'last-active' || role === 'active-days' || role === 'seat-flag'))
    return null;
  for (const { code, needs, words, must, message } of OTHER_TABLES) {
    if (must !== undefined && !shape.words.some((word) => must.test(word))) continue;
    if (shape.words.filter((word) => words.test(word)).length >= needs) return refused(code, message);
  }
  return null;
}

const NO_PEOPLE =
  /^(channel|channel id|channel name|creator id|creator|total members|full members|members|member count|members who (posted|viewed|reacted)|messages posted by members|change in members who posted|visibility|private|archived|date created|creation date|huddles initiated|team id|team name|site id|site url|repository|repositories|device id|device name|serial number|group email)$/;

/** Channels, teams, sites or devices: the last activity in such a list is nobody's. */
function listOfThings({ words }: UsageShape, columns: readonly UsageColumn[]): Refusal | null {
  const who = columns.some(
    ({ role, header }) => role === 'email' || (role === 'account' && !ROW_NUMBERS.test(bareWords(header))),
  );
  const things = words.filter((word) => NO_PEOPLE.test(word));
  if (who || things.length < 3) return null;
  return refused(
    'no-people',
    `This is a list of channels, teams, sites or devices (${listed(things)}), not of people. ${EXPORT}`,
  );
}

const PEOPLE_ROLES = new Set([
  'email',
  'name',
  'first-name',
  'last-name',
  'department',
  'open-flag',
  'closed-flag',
  'closed-on',
]);
const PEOPLE_WORDS =
  /^(title|job title|position|manager|manager email|manager name|phone|mobile|location|office|city|country|start date|end date|hire date|leaving date|employee id|employee number|personnel number|gender|birthday|notes?|address|other emails|left on|status|id|created|updated|created at|updated at|telefon|eintritt|austritt|standort|vorgesetzter|puesto|cargo|poste|functie)$/;

/** What a product's list of members does not have: where somebody works and for whom. */
const TELLING_ROLES = new Set(['department', 'open-flag', 'closed-flag', 'closed-on']);
const NOT_TELLING =
  /^(status|id|created|updated|created at|updated at|notes?|city|country|phone|mobile|address|location)$/;

/**
 * Names, addresses and departments and nothing of any product: the company's own people. Names and addresses alone may be a
 * product's list of members.
 */
export function peopleList(shape: UsageShape, columns: readonly UsageColumn[]): Refusal | null {
  if (shape.headerLine === null || columns.length < 2) return null;
  const roles = new Map(columns.map((column) => [column.index, column.role]));
  let telling = false;
  const only = shape.words.every((words, index) => {
    const role = roles.get(index);
    const word = PEOPLE_WORDS.test(words);
    telling ||= (role !== undefined && TELLING_ROLES.has(role)) || (word && !NOT_TELLING.test(words));
    return (role !== undefined && PEOPLE_ROLES.has(role)) || word || words === '';
  });
  if (!only || !telling) return null;
  return refused(
    'people-list',
    `This is a list of people (${listed(shape.header)}) and names no product, no account and no use. Import it under People. ${EXPORT}`,
  );
}

export function nobodyNamed(shape: UsageShape): Refusal {
  const columns = listed(shape.header);
  return refused(
    'no-user-column',
    `No column tells who: there is no e-mail address, account or user name among ${columns}. Choose the column by hand, or export the list again with the users’ addresses.`,
  );
}

export function headerOnly(line: number | null): Refusal {
  return refused(
    'no-rows',
    `The file has column names${line === null ? '' : ` (line ${line})`} but no users below them. Export it again and check its filters.`,
  );
}

export function noTable(): Refusal {
  return refused(
    'no-table',
    `The file is no table of users: its lines are not divided into columns, and none is an e-mail address. ${EXPORT}`,
  );
}

/** Nothing besides one column that names nobody by address. */
export function hardlyTable(shape: UsageShape, looks: readonly ColumnLook[]): boolean {
  return shape.header.length < 2 && (looks[0]?.emails ?? 0) === 0;
}

const MOST_ROWS = 500;

/** A table that the ledger would take: its own recognition decides. */
export function listOfPayments(table: UsageTable, today: IsoDate): Refusal | null {
  const rows = table.rows.slice(0, MOST_ROWS);
  const { sheet, firstLines, encoding, delimiter, fileName } = table;
  const wholeFile = rows.length === table.rows.length;
  const planned = planTable(
    { sheet, rows, firstLines, encoding, delimiter, newline: '\n', dayMonth: null, wholeFile, evidence: [] },
    { fileName, defaultCurrency: 'EUR', today },
    {},
  );
  return planned.ok ? refused('spend-table', PAYMENTS) : null;
}
