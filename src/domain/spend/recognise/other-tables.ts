import { isKnownCurrency } from '#domain/money/currencies.ts';
import { refused, type Outcome } from '#domain/outcome.ts';
import { dateCells, type ColumnStats } from './column-stats.ts';
import { hasWord } from './header-words.ts';

type Refusal = Extract<Outcome<never>, { ok: false }>;
type Judge = (stats: readonly ColumnStats[]) => Refusal | null;

/**
 * Tables that are recognisably something else than payments, by their column names: one of our own tables,
 * exchange rates, invoices, users, customers and deals, orders, securities; null when this may be spend.
 */
export function otherTable(stats: readonly ColumnStats[]): Refusal | null {
  for (const judge of JUDGES) {
    const found = judge(stats);
    if (found !== null) return found;
  }
  return null;
}

const has = (stats: readonly ColumnStats[], list: string): boolean =>
  stats.some((column) => hasWord(column.words, list));

const count = (stats: readonly ColumnStats[], list: string): number =>
  stats.filter((column) => hasWord(column.words, list)).length;

/** Tables of our own by columns that only they have together; `place` is where they are imported. */
const OWN: readonly (readonly [columns: string, what: string, place: string])[] = [
  ['name|start|initial term|at end', 'contracts', 'Import'],
  ['name|owner|department|status|functions', 'applications', 'Import'],
  ['company|plan|value|value period|stage', 'customers', 'Import'],
  ['application|user|last active', 'usage', 'Usage'],
  ['number|vendor|issue date|total', 'invoices', 'Invoices'],
  ['name|email|department|active', 'people', 'Import'],
];

const ownTable: Judge = (stats) => {
  const names = new Set(stats.map(({ header }) => header.trim().toLowerCase()));
  for (const [columns, what, place] of OWN) {
    if (!columns.split('|').every((name) => names.has(name))) continue;
    return refused(
      what === 'invoices' ? 'invoice-list' : what === 'usage' ? 'user-list' : 'own-table',
      `This is a table of ${what}, as Lifecycle Desk writes it, not a list of payments. It belongs under ${place}.`,
    );
  }
  return null;
};

const MOST_CODES = 3;

const rateTable: Judge = (stats) => {
  const codes = stats.filter(
    ({ header }) => /^[A-Z]{3}$/.test(header.trim()) && isKnownCurrency(header.trim()),
  );
  if (codes.length < MOST_CODES || codes.length < stats.length * 0.6) return null;
  return refused(
    'rate-table',
    'This is a table of exchange rates (its columns are currencies), not a list of payments. Import it in Settings, under exchange rates.',
  );
};

const DUE =
  'due date|duedate|due on|payment due|falligkeit|falligkeitsdatum|fallig|fallig am|zahlbar bis|vervaldatum|echeance|date echeance|date d echeance|vencimiento|fecha vencimiento|scadenza|splatnost|datum splatnosti|termin platnosci|forfallodag|forfallodatum|forfaldsdato|data de vencimento|esedekesseg';
const INVOICE =
  'invoice|invoice number|invoice no|invoicenumber|rechnungsnummer|rechnungsnr|rechnung|factuurnummer|facture|numero de facture|factura|fattura|faktura|cislo faktury|numer faktury|fakturanummer|fatura';
const PAID =
  'paid date|payment date|date paid|transaction date|posting date|buchungstag|paid on|bezahlt am|zahlungsdatum';

const invoiceList: Judge = (stats) => {
  const due = has(stats, DUE) || stats.some(({ words }) => words === 'due');
  const invoice = has(stats, INVOICE) || (has(stats, 'issue date') && has(stats, 'number'));
  if (!due || !invoice || has(stats, PAID)) return null;
  return refused(
    'invoice-list',
    'This is a list of invoices (it has invoice numbers and due dates), not of payments. Import it under Invoices; spend comes from bank, card, expense or ledger exports.',
  );
};

const USER_WORDS =
  'email|e mail|email address|username|user name|user principal name|first name|last name|display name|login|last login|last sign in|last active|last activity date|last activity at|last seen|user status|org unit path|user id|userid|given name|surname|2fa|mfa|license|licence|account enabled|role|fullname|seat type|member|recovery email|manager email|last authenticated at';
const MONEY =
  'amount|betrag|umsatz|debit|credit|total|price|gross|net|bedrag|montant|importe|importo|kwota|castka|belopp|cost|spend|charge';
const NO_MONEY = 'storage|messages|count|posts|usage|meetings|calls|units';
const MANY_USER_WORDS = 6;

const userList: Judge = (stats) => {
  const users = count(stats, USER_WORDS);
  const money = stats.some(({ words }) => hasWord(words, MONEY) && !hasWord(words, NO_MONEY));
  if (users < 2 || (money && users < MANY_USER_WORDS)) return null;
  return refused(
    'user-list',
    'This is a list of users, not of payments: it has names or e-mail addresses and no amounts. Import it under Usage.',
  );
};

const CUSTOMER_WORDS =
  'deal|deal name|deal stage|deal owner|opportunity|opportunity name|opportunity owner|lead status|lead source|pipeline|lifecycle stage|contact owner|company owner|account owner|close date|closed date|probability|delinquent|payment count|total spend|lifetime value|ltv|current period start|current period end|current period start utc|current period end utc|trial start|trial start utc|cancellation reason|mrr|arr|churn date|plan price id|subscription status';

const customerList: Judge = (stats) => {
  if (count(stats, CUSTOMER_WORDS) < 2 || has(stats, 'debit|credit|merchant|supplier|payee')) return null;
  return refused(
    'customer-list',
    'This is a list of customers, deals or subscriptions sold, not of payments made. Import it under Customers.',
  );
};

const orderList: Judge = (stats) => {
  if (
    count(
      stats,
      'lineitem name|lineitem quantity|fulfillment status|financial status|order status|order id|order number|shipping|shipping name|shipping method',
    ) < 2
  )
    return null;
  if (!has(stats, 'lineitem name|fulfillment status|shipping|shipping name|shipping method')) return null;
  return refused(
    'order-list',
    'This is a list of orders received from customers, not of payments made. Spend comes from bank, card, expense or ledger exports.',
  );
};

const securities: Judge = (stats) => {
  if (!has(stats, 'symbol|ticker|isin|wkn|cusip') || !has(stats, 'quantity|shares|units|stuck|nominale'))
    return null;
  return refused(
    'securities',
    'This is a list of securities, not of payments. Spend comes from bank, card, expense or ledger exports.',
  );
};

const MEASURES =
  'active users|messages|api calls|sessions|logins|page views|pageviews|visits|downloads|meetings|call count|meeting count|storage|bandwidth|requests|events';

/** Days and counts without any word for money or for who was paid. */
const usageReport: Judge = (stats) => {
  const measures = count(stats, MEASURES);
  if (measures < 2 || has(stats, `${MONEY}|merchant|supplier|vendor|payee|description`)) return null;
  return stats.some((column) => dateCells(column) > 0)
    ? refused(
        'usage-report',
        'This is a report of use (it counts users, messages or visits), not a list of payments. Import it under Usage.',
      )
    : null;
};

const JUDGES: readonly Judge[] = [
  ownTable,
  rateTable,
  invoiceList,
  userList,
  customerList,
  orderList,
  securities,
  usageReport,
];
