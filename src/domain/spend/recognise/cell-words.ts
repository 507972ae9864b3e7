/** What a cell of a debit/credit column says; null for anything else. */
export function sideOfFlag(cell: string): 'debit' | 'credit' | 'neutral' | null {
  return SIDES.get(cell.trim().toLowerCase().replace(/\.$/, '')) ?? null;
}

const SIDES = new Map<string, 'debit' | 'credit' | 'neutral'>([
  ...'d|dr|dt|db|dbit|debit|debet|debito|débito|débit|s|soll|af|o|out|outflow|outgoing|withdrawal|paid out|ausgang|kiadás|obciążenie|uscita|cargo|sortie|purchase|spend|charge'
    .split('|')
    .map((word) => [word, 'debit'] as const),
  ...'c|cr|ct|crdt|credit|kredit|credito|crédito|crédit|k|h|haben|bij|i|in|inflow|incoming|deposit|paid in|eingang|bevétel|uznanie|entrata|abono|entrée|refund'
    .split('|')
    .map((word) => [word, 'credit'] as const),
  ['neutral', 'neutral'],
]);

/** Words that only a debit/credit column uses: enough to know such a column without its header. */
export const TELLING_FLAGS: ReadonlySet<string> = new Set(
  'd|c|dr|cr|dt|ct|k|s|h|o|i|debit|credit|debet|kredit|dbit|crdt|soll|haben|af|bij|inflow|outflow|in|out'.split(
    '|',
  ),
);

const NOT_COMPLETED =
  /^(pending|pend|declined|decline|failed|failure|cancell?ed|cancell?ation|scheduled|reverted|reversed|rejected|void|voided|authori[sz]ed|authori[sz]ation|in progress|processing|expired|denied|blocked|on hold|held|hold|draft|removed|returned|incomplete|unpaid|uncleared|not completed|vorgemerkt|ausstehend|offen|abgelehnt|storniert|en attente|refus[ée]e?|annul[ée]e?|in afwachting|geannuleerd|geweigerd|gereserveerd|reservering|pendiente|rechazad[oa]|cancelad[oa]|in sospeso|in attesa|rifiutat[oa]|annullat[oa]|čeká|čekající|zamítnut[aáo]|zrušen[aáo]|oczekując[ae]|odrzucon[ae]|anulowan[ae]|reserverad|väntande|avvisad|reserveret|afventer|függőben|elutasított|umsatz vorgemerkt)(?!\p{L})/iu;

const COMPLETED =
  /^(completed?|cleared|posted|paid|sent|settled|booked|gebucht|umsatz gebucht|succe(ss|eded|ssful).*|processed|approved|done|executed|captured|finali[sz]ed|closed|reimbursed|billed|ok|reconciled|received|confirmed|ausgeführt|bezahlt|erledigt|abgeschlossen|effectu[ée]e?|pay[ée]e?|comptabilis[ée]e?|voltooid|betaald|verwerkt|geboekt|uitgevoerd|completad[oa]|pagad[oa]|eseguit[oa]|contabilizzat[oa]|pagat[oa]|provedeno|zaúčtován[oa]|dokončeno|zaksięgowan[ae]|zrealizowan[ae]|bokförd|genomförd|betald|bogført|teljesített|könyvelt|refunded|partially refunded|true|false|yes|no)$/i;

/** What a cell of a status column means for the money. */
export function statusOf(cell: string): 'completed' | 'open' | 'unknown' {
  const text = cell.trim();
  if (text === '' || COMPLETED.test(text)) return 'completed';
  return NOT_COMPLETED.test(text) ? 'open' : 'unknown';
}

/** A cell of a `pending` column: yes means that the payment is not completed. */
export function isYes(cell: string): boolean {
  return /^(true|yes|y|1|pending|x)$/i.test(cell.trim());
}

/** A date cell that says the payment has not been booked yet. */
export function saysPending(cell: string): boolean {
  return /^(pending|offen|ausstehend|vorgemerkt|en attente|in afwachting|pendiente|in attesa|čeká|oczekuj|väntande|reserverad|reserveret)/i.test(
    cell.trim(),
  );
}

const TOTAL =
  /^(grand[ -]|sub[ -]?)?(totals?|totaal|totale|totaux|gesamt(summe|betrag)?|sum|summen?|zwischensumme|suma|součet|celkem|spolu|razem|summa|i alt|yhteensä|összesen|endsumme)(?!\p{L})/iu;
const BALANCE =
  /^(opening|closing|beginning|ending|starting|final|previous|available|ledger|current|brought forward|carried forward|b\/f|c\/f)\s+balance(?!\p{L})|^balance (brought|carried) forward|^(anfangs|end|alter |neuer )?(saldo|kontostand)(?!\p{L})|^(solde|begin ?saldo|eind ?saldo|beginsaldo|eindsaldo|saldo (inicial|final|iniziale|finale)|počáteční zůstatek|konečný zůstatek|saldo (początkowe|końcowe)|ingående saldo|utgående saldo|nyitó egyenleg|záró egyenleg)(?!\p{L})|^(turnover|obrat|apyvarta)$/iu;

/** A row that sums up other rows: its first text says so. */
export function saysTotal(text: string): boolean {
  return TOTAL.test(text.trim());
}

/** A line that states a balance or turnover of the account, which is no payment. */
export function saysBalance(text: string): boolean {
  return BALANCE.test(text.trimStart());
}

/** A payment service's own row that moves the money for the payment above it: counting both would count twice. */
export function saysFunding(type: string): boolean {
  return /^(bank deposit to pp account|general (credit )?card deposit|general (bank )?deposit|general currency conversion|transfer (to|from) (bank|credit card)|user initiated withdrawal|general withdrawal|bankgutschrift auf paypal|allgemeine währungsumrechnung|einzahlung auf paypal|general authorization|void of authorization|account hold|general account adjustment hold|reversal of general account hold)/i.test(
    type.trim(),
  );
}

/** Words of money coming in, with which the direction of the sign can be told. */
export function saysInflow(text: string): boolean {
  return /(?<!\p{L})(refund(ed)?|thank you|payment received|autopay|automatic payment|online payment|credit note|cash ?back|reversal|salary|payroll|deposit|interest earned|gutschrift|erstattung|rückzahlung|lohn|gehalt|remboursement|virement reçu|salaire|terugbetaling|teruggave|salaris|reembolso|abono|devolución|rimborso|stipendio|vrácení|refundace|zwrot|återbetalning|lön|jóváírás)(?!\p{L})/iu.test(
    text,
  );
}
