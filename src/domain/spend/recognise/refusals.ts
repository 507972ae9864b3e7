import { refused, type Outcome } from '#domain/outcome.ts';
import { amountCells, dateCells, type ColumnStats } from './column-stats.ts';
import { hasWord } from './header-words.ts';
import { bookingDateScore, dateScore } from './vocabulary.ts';

export const MOST_COLUMNS = 1000;

type Refusal = Extract<Outcome<never>, { ok: false }>;

/** Tables that are recognisably something else than spend; null when this may be spend. */
export function otherTable(stats: readonly ColumnStats[]): Refusal | null {
  const has = (list: string): boolean => stats.some((column) => hasWord(column.words, list));
  const due = has(
    'due date|duedate|payment due|falligkeit|falligkeitsdatum|fallig|vervaldatum|echeance|date echeance|vencimiento|scadenza|splatnost|datum splatnosti|termin platnosci|forfallodag|forfallodatum',
  );
  const invoice =
    has(
      'invoice|invoice number|invoice no|invoicenumber|rechnungsnummer|rechnung|factuurnummer|facture|numero de facture|factura|fattura|faktura|cislo faktury|numer faktury|fakturanummer',
    ) ||
    (has('issue date') && has('number'));
  const paid = has('paid date|payment date|date paid|transaction date|posting date|buchungstag');
  if (due && invoice && !paid) {
    return refused(
      'invoice-list',
      'This is a list of invoices (it has invoice numbers and due dates), not of payments. Import it under Invoices; spend comes from bank, card, expense or ledger exports.',
    );
  }
  const userWords =
    'email|e mail|email address|username|user name|user principal name|first name|last name|display name|login|last login|last sign in|last active|last activity date|user status|org unit path|user id|userid|given name|surname|2fa|mfa|license|licence|account enabled|last seen|role|fullname|seat type|member';
  const users = stats.filter((column) => hasWord(column.words, userWords)).length;
  const money = stats.some(
    (column) =>
      column.words !== '' &&
      /\b(amount|betrag|debit|credit|total|price|gross|net|bedrag|montant|importe|importo)\b/.test(
        column.words,
      ),
  );
  if (users >= 2 && !money) {
    return refused(
      'user-list',
      'This is a list of users, not of payments: it has names or e-mail addresses and no amounts. Import it under Usage.',
    );
  }
  return null;
}

/** Refusal for a table without a date column, with what was found instead. */
export function noDateColumn(stats: readonly ColumnStats[]): Refusal {
  const named = stats.find(
    (column) => (dateScore(column.words) > 0 || bookingDateScore(column.words) > 0) && column.filled > 0,
  );
  const timeOnly = stats.find(
    (column) => column.dates['time-only'] > 0 && column.dates['time-only'] >= column.filled * 0.5,
  );
  const times = named !== undefined && named.dates['time-only'] >= named.filled * 0.5 ? named : timeOnly;
  if (times !== undefined) {
    return refused(
      'no-date',
      `The column “${times.header}” holds only times of day (such as 00:00:00) and no dates: the dates were lost when the file was saved. Export it again from the source with dates.`,
    );
  }
  if (named !== undefined) {
    return refused(
      'no-date',
      `The column “${named.header}” should hold dates, but its cells cannot be read as dates. Check the export, or choose another column.`,
    );
  }
  return refused(
    'no-date',
    'No column holds dates, so the payments cannot be placed in time. Export the statement with a date column.',
  );
}

/** Refusal for a table without an amount column. */
export function noAmountColumn(stats: readonly ColumnStats[]): Refusal {
  const dates = stats.filter((column) => dateCells(column) > 0).length;
  const numbers = stats.filter((column) => amountCells(column) >= column.filled * 0.5 && column.filled > 0);
  const found =
    numbers.length === 0
      ? 'no column of numbers'
      : `only ${numbers
          .map((column) => `“${column.header}”`)
          .slice(0, 3)
          .join(', ')}`;
  return refused(
    'no-amount',
    `No column holds amounts of money (${found}${dates > 0 ? '' : ', and no dates either'}), so this is no list of payments. Export the statement with its amounts, or choose the column by hand.`,
  );
}
