import { hasWord, phraseScore, type Phrases } from './header-words.ts';

/**
 * Header words of statements, card exports, expense tools and ledgers in English, German, French,
 * Dutch, Spanish, Italian, Portuguese, Czech, Slovak, Polish, Hungarian, Swedish, Danish, Norwegian and
 * Finnish, as `headerWords` writes them.
 */

/** When the purchase happened. */
const TRANSACTION_DATE: Phrases = [
  [
    11,
    'transaction date|trans date|tran date|date of transaction|purchase date|transactiedatum|datum transactie|verrichtingsdatum|belegdatum|datum verrichting|fecha operacion|fecha de operacion|fecha de la operacion|date operation|date de l operation|date d operation|data operazione|data transakcji|data operacji|transaktionsdatum|transaktionsdag|transdag|kaufdatum|利用日|取引日|交易日期|거래일|거래일자|datum transakce|datum provedeni|execution date|tranzakcio datuma|data da transacao|inkopsdatum|kopdatum|kobsdato|transaksjonsdato|expense date|spend date|date of purchase',
  ],
  [9, 'date|datum|fecha|data|dato|paiva|paivamaara|datums|tag|dag|data operacji|when|日付|日期|날짜'],
  [
    4,
    'created|created on|created at|created date|date started|started|started date|timestamp|datetime|time|tijdstip|uhrzeit',
  ],
];

/** When the bank or the books took it in. */
const BOOKING_DATE: Phrases = [
  [
    10,
    'posting date|post date|posted date|date posted|posted|posted on|booking date|booked|buchungstag|buchungsdatum|buchung|bokforingsdag|bokforingsdatum|bokforingsdato|bogforingsdato|bokfort dato|kirjauspaiva|date processed|processed date|processed|completed date|date completed|completed|completed at|settlement date|settled|settled at|datum zauctovani|zauctovani|data ksiegowania|date comptable|date de comptabilisation|fecha contable|paid date|date paid|payment date|pay date|zahlungsdatum|betaaldatum|boekdatum|boekingsdatum|datum verrekening|data contabile|data contabilizzazione|finished on|clearing date|konyveles datuma|konyveles|gl date|ledger date|effective date',
  ],
  [
    6,
    'value date|valutadatum|valuta|valuta datum|wertstellung|wertstellungsdatum|wert|rentedatum|valutadag|date de valeur|date valeur|data valuta|fecha valor|ertek nap|erteknap|data waluty|valor',
  ],
];

const NO_DATE =
  'due|birth|expiry|expiration|exp|statement|update|updated|modified|hire|refresh|sign in|login|start|end|last|until|deleted|claimed|scheduled';

/** How well a header names the day of the purchase; booking days count when nothing better is there. */
export function dateScore(words: string): number {
  if (hasWord(words, NO_DATE)) return 0;
  // Only when nothing says when the money moved.
  if (hasWord(words, 'invoice date|issue date|authorized date|authorised date|auth date')) return 2;
  const plain = words.replace(/ (utc|gmt|cet|local|est|pst)$/, '');
  const booking = phraseScore(plain, BOOKING_DATE);
  if (booking > 0) return booking >= 10 ? 6 : 3;
  return phraseScore(plain, TRANSACTION_DATE);
}

/** How well a header names the day of booking or value. */
export function bookingDateScore(words: string): number {
  return hasWord(words, NO_DATE) ? 0 : phraseScore(words, BOOKING_DATE);
}

const AMOUNT: Phrases = [
  [
    10,
    'amount|amt|betrag|umsatz|montant|bedrag|importe|importo|monto|castka|ciastka|suma|kwota|belopp|belob|belop|summa|summe|osszeg|osszege|tutar|buchungsbetrag|rechnungsbetrag|iznos|znesek|maara|valor|how much|金額|利用金額|金额|交易金额|금액|거래금액|transaction amount|bruttobetrag|zahlbetrag',
  ],
  [9, 'gross|brutto|inflow|outflow|total amount|amount charged|spent|spend|ttc'],
  [
    7,
    'net|netto|total|sum|charge|charges|expense|gesamt|totaal|totale|paid|uitgave|depense|gasto|price paid',
  ],
  [6, 'value|cost|costs|wert|kosten|kost|payment'],
];

const NO_AMOUNT =
  'balance|残高|余额|잔액|bal|saldo|solde|kontostand|running|egyenleg|zustatek|zostatok|saldo na trn|rate|koers|kurs|wechselkurs|umrechnungskurs|exchange|fee|poplatek|gebuhr|gebuhren|gebuhrenschlussel|entgelt|commission|provision|vat|tax|mwst|ust|btw|iva|tva|dph|moms|discount|rabatt|limit|quantity|qty|count|number|nummer|no|id|code|mcc|zip|postcode|year|month|percent|unit|unit price|summary|points|cashback|refunded|due|per|quota|date|datum|type|desc|description|status|plan|volume|owed|subtotal|kosten op verrichting';

const ORIGINAL =
  'original|orig|originalbetrag|originalwahrung|originalwaehrung|foreign|fremdwahrung|fremdwaehrung|fremdbetrag|local|oorspr|oorspronkelijk|oorspronkelijke|puvodni|povodna|etrangere|etranger|origine|origen|origem|originale|target|utlandsk|utlandskt|oryginalna|oryginalny|eredeti|merchant currency|purchase currency|receipt|transaction currency|fx';

const BILLING =
  'billing|billed|settlement|settled|buchungsbetrag|buchungswahrung|buchungswaehrung|booked|account currency|source|total amount|converted|domestic|home|zauctovana|base|reporting|posted|charged|functional|reimbursement|reimbursable|reimbursed';

/** Words of an amount converted into the company's own currency. */
const CONVERTED =
  'base|reporting|home|domestic|functional|reimbursement|reimbursable|converted|company currency';

/** Whether an amount was converted, so that only a currency called so as well can be its own. */
export function isConverted(words: string): boolean {
  return hasWord(words, CONVERTED);
}

export type AmountKind = 'plain' | 'billing' | 'original';

/** What kind of amount a header promises and how clearly; null for balances, rates, fees, taxes and anything else. */
export function amountHeader(
  words: string,
  isCurrencyCode: (word: string) => boolean,
): { kind: AmountKind; score: number } | null {
  const score = phraseScore(words, AMOUNT);
  const kind = currencyKind(words) ?? 'plain';
  const own = hasWord(words, 'originalbetrag|fremdbetrag') ? 10 : score;
  if (own === 0) return null;
  const tolerated =
    /\b(incl|including|inclusive|inc|inkl|excl|excluding|exclusive|exc|exkl|ex|ohne|hors|sin|zonder|after|before|net of)\b/.test(
      words,
    );
  if (hasWord(words, NO_AMOUNT) && !tolerated) return null;
  if (kind === 'plain' && words.split(' ').some((word) => isCurrencyCode(word)))
    return { kind: 'billing', score: own };
  return { kind, score: tolerated ? own - 1 : own };
}

/** Whether a header speaks of the foreign original or of what was billed. */
export function currencyKind(words: string): 'billing' | 'original' | null {
  if (hasWord(words, ORIGINAL)) return 'original';
  return hasWord(words, BILLING) ? 'billing' : null;
}

const DEBIT: Phrases = [
  [
    9,
    'debit|debits|dr|debet|出金|支出|借方|출금|lastschrift|lastschriften|debito|debiti|debit amount|withdrawal|withdrawals|withdrawn|paid out|money out|outflow|soll|belastung|belastungen|uitgaven|af|cargo|cargos|addebito|addebiti|dare|obciazenia|obciazenie|uscite|uscita|gastos|depenses|ausgang|ausgaben|vydaj|vydaje|odchozi|terheles|kiadas|uttag|ud|ut|saidas|spent|payments out',
  ],
];
const CREDIT: Phrases = [
  [
    9,
    'credit|credits|cr|credito|入金|收入|貸方|입금|crediti|credit amount|deposit|deposits|deposited|paid in|money in|inflow|haben|gutschrift|gutschriften|kredit|bij|abono|abonos|accredito|accrediti|avere|uznania|uznanie|entrate|entrata|ingresos|recettes|eingang|einnahmen|prijem|prijmy|prichozi|jovairas|bevetel|insattning|ind|inn|entradas|payments in',
  ],
];

const NO_SIDE =
  'card|limit|account|type|number|date|note|memo|code|line|indicator|flag|id|balance|party|bevetel kiadas';

export function debitScore(words: string): number {
  return hasWord(words, NO_SIDE) || phraseScore(words, CREDIT) > 0 ? 0 : phraseScore(words, DEBIT);
}

export function creditScore(words: string): number {
  return hasWord(words, NO_SIDE) || phraseScore(words, DEBIT) > 0 ? 0 : phraseScore(words, CREDIT);
}

const FLAG: Phrases = [
  [
    9,
    'd c|c d|dr cr|cr dr|dc|cd|d k|dk|debit credit|credit debit|debit credit indicator|credit debit indicator|soll haben|s h|soll haben kennzeichen|af bij|bij af|bevetel kiadas|direction|richting|richtung|sens|in out|transaction direction|sign',
  ],
  [5, 'type|transaction type|kennzeichen|indicator|flag|typ|soort'],
];

export function flagScore(words: string): number {
  return phraseScore(words, FLAG);
}

const CURRENCY: Phrases = [
  [
    10,
    'currency|currency code|wkz|wkz umsatz|cur|curr|ccy|cur code|wahrung|waehrung|munt|muntsoort|devise|monnaie|moneda|divisa|valuta|mena|waluta|devizanem|devizaneme|penznem|moeda|buchungswahrung|buchungswaehrung|originalwahrung|originalwaehrung|fremdwahrung|fremdwaehrung|iso currency code|valuuta|valutakode',
  ],
];

export function currencyScore(words: string): number {
  return hasWord(words, 'rate|amount|betrag|fee|unofficial|castka|amt|gross')
    ? 0
    : phraseScore(words, CURRENCY);
}

const MERCHANT: Phrases = [
  [
    10,
    'merchant|merchant name|handler|haendler|verkaufer|payee|payee name|vendor|vendor name|supplier|supplier name|counterparty|counterparty name|counter party|counter party name|to from|handelaar|commercant|marchand|fournisseur|comercio|proveedor|esercente|fornitore|obchodnik|sprzedawca|lieferant|leverancier|handlare|leverantor|leverandor|merchant description',
  ],
  [
    9,
    'beneficiary|beneficiary name|recipient|recipient name|empfanger|empfaenger|beguenstigter|begunstigter|beguenstigter zahlungspflichtiger|auftraggeber empfanger|zahlungsempfanger|naam tegenpartij|tegenpartij|tegenrekeninghouder|naam tegenrekening|sender receiver name|sender receiver|receiver|receiver name|remitter|ordering party|other party|other party name|利用店名|店名|商户名称|交易对方|对方户名|가맹점명|begunstigde|beneficiaire|beneficiario|nazev protiuctu|prijemce|protistrana|kontrahent|kontrahenta|dane kontrahenta|nazwa kontrahenta|odbiorca|nadawca odbiorca|mottagare|modtager|mottaker|saaja|counteraccount name|partner neve|partner|target name|geschaftspartner|seller|company|store',
  ],
  [5, 'name|naam|nazev|nom|nombre|nome|namn|navn|nimi'],
];

const NO_MERCHANT =
  'id|code|message|account|number|category|iban|bic|address|adres|city|country|type|card|user|member|holder|body|entity|employee|logo|website|url|email|source|first|last|uctu|rekening|konto|compte|cuenta|conto|rachunek|rachunku|szamlaszama|szamla|szamlaneve|confidence|phone|currency|unit|file|group|bank|uiteindelijke|initierende';

export function merchantScore(words: string): number {
  const score = phraseScore(words, MERCHANT);
  if (score >= 9 && hasWord(words, 'nazev protiuctu|beguenstigter zahlungspflichtiger|counteraccount name'))
    return score;
  if (score > 0 && hasWord(words, NO_MERCHANT)) return 0;
  return score === 5 ? 2 : score;
}

const DESCRIPTION: Phrases = [
  [
    9,
    'description|transaction description|transaction details|transaction detail|narrative|verwendungszweck|buchungstext|buchungsdetails|omschrijving|libelle|concepto|descripcion|descrizione|causale|popis|opis|opis transakcji|opis operacji|tytul|beskrivning|beskrivelse|transaktionsbeschreibung|beschreibung|particulars|descricao|megnevezes|摘要|内容|적요|selite|kuvaus|bezeichnung|memo description|nazwa',
  ],
  [
    7,
    'details|text|tekst|desc|memo|historico|what|kozlemeny|titel|item|transaction|transaktion|bank description|appears on your statement as|statement descriptor|extended details|purpose|subject|expense|omschrijving 1',
  ],
  [3, 'product|service|service name|sku|line item|usage type'],
];

const NO_DESCRIPTION =
  'id|code|number|date|type|cac|vat|amount|zusatz|item title|seller message|payee|currency|category';

export function descriptionScore(words: string): number {
  return hasWord(words, NO_DESCRIPTION) ? 0 : phraseScore(words, DESCRIPTION);
}

const MEMO: Phrases = [
  [
    8,
    'memo|note|notes|comment|comments|remark|remarks|bemerkung|bemerkungen|kommentar|message|mededeling|vrije mededeling|mededelingen|poznamka|zprava|toelichting|kozlemeny|extended details|bank description|bank desc|message for payee|message for me|additional info|motif|meddelande|viesti|business purpose|justification|verwendungszweck|reference text',
  ],
];

export function memoScore(words: string): number {
  return hasWord(words, 'id|code|number|date') ? 0 : phraseScore(words, MEMO);
}

const CATEGORY: Phrases = [
  [
    9,
    'category|category name|kategorie|categorie|categoria|kategoria|kategori|rubriek|rubrieknaam|expense type|expense category|expenditure category|expenditure catergory|merchant category|kategorie transakce|account name|gl account name|nominal',
  ],
  [5, 'expenditure|expense area|type of expenditure|trans cac desc 1|gl name|split|tag'],
];

export function categoryScore(words: string): number {
  return hasWord(words, 'code|id|icon|url|unit|detailed|confidence|sub|mcc|capital')
    ? 0
    : phraseScore(words, CATEGORY);
}

const PAYER: Phrases = [
  [
    10,
    'card member|cardmember|cardholder|card holder|cardholder name|card holder name|name on card|employee|employee name|kaarthouder|karteninhaber|umsatz getatigt von|umsatz getaetigt von|member name|account owner|payer|payer name|paid by|submitter|submitted by|spender|person|titulaire|titular|drzitel karty|posiadacz|kartinnehavare|kortholder|kortinnehaver|purchaser|staff|staff member|mitarbeiter|medewerker',
  ],
  [7, 'user|username|user name|card name|card label'],
  [
    6,
    'card|card number|card no|card last4|card last 4|card last four|last four digits|last 4|last four|kredietkaart|kartennummer|cislo karty|kartyaszam|kortnummer|numero carte|numero de tarjeta|numer karty',
  ],
];

export function payerScore(words: string): number {
  return hasWord(words, 'type|state|brand|funding|exp|city|email|address|country|fingerprint|code|originator')
    ? 0
    : phraseScore(words, PAYER);
}

const DEPARTMENT: Phrases = [
  [
    9,
    'department|dept|department name|cost centre|cost center|cost centre name|cost center name|kostenstelle|abteilung|directorate|organisational unit|organizational unit|organisatonal unit|service area|business unit|afdeling|kostenplaats|departement|centre de cout|departamento|centro de costo|centro di costo|reparto|oddeleni|stredisko|dzial|mpk|avdelning|afdeling|osasto|team|division',
  ],
  [4, 'class|location|project|expenditure unit|trans cac desc 2'],
];

export function departmentScore(words: string): number {
  return hasWord(words, 'code|id|family|address') ? 0 : phraseScore(words, DEPARTMENT);
}

const REFERENCE: Phrases = [
  [
    9,
    'transaction id|transaction number|transaction reference|transaction reference number|transaction ref|trans no|trans id|trans ref|txn id|id transakce|referencni cislo transakce|transactiereferentie|buchungsreferenz|tranzakcio azonosito|identificador|tracking id|unique id|transaktions id|expense id|payment id',
  ],
  [
    8,
    'reference|ref|belegfeld 1|reference number|ref no|referenz|referentie|reference no|referencia|riferimento|referens|viite|record id',
  ],
  [
    5,
    'id|num|number|check number|receipt number|voucher|document number|volgnr|doc no|invoice number|invoice no|cheque number',
  ],
];

const NO_REFERENCE =
  'card|vendor|agency|account|phone|user|supplier|category|customer|merchant|iban|sort|employee|related|pending|tax|vat|mcc|entity|creditor|konto|bank|routing';

export function referenceScore(words: string): number {
  return hasWord(words, NO_REFERENCE) ? 0 : phraseScore(words, REFERENCE);
}

const STATUS: Phrases = [
  [
    9,
    'status|state|transaction status|payment status|pending|stav|statut|estado|stato|staat|zustand|allapot|tila|stan',
  ],
  [5, 'info'],
];

export function statusScore(words: string): number {
  return hasWord(
    words,
    'card|city|user|account|address|approval|approved by|id|country|zip|tax|reconciliation',
  )
    ? 0
    : phraseScore(words, STATUS);
}

/** Whether a header cell is a word of a table of payments at all; used to find the header row. */
export function isHeaderWord(words: string, isCurrencyCode: (word: string) => boolean): boolean {
  return (
    dateScore(words) > 0 ||
    bookingDateScore(words) > 0 ||
    amountHeader(words, isCurrencyCode) !== null ||
    [debitScore, creditScore, flagScore, currencyScore, merchantScore, descriptionScore, memoScore].some(
      (score) => score(words) > 0,
    ) ||
    [categoryScore, payerScore, departmentScore, referenceScore, statusScore].some(
      (score) => score(words) > 0,
    ) ||
    hasWord(words, NO_AMOUNT)
  );
}
