import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { CurrencyCode } from './money.ts';

/** One currency of ISO 4217 (active list, funds and metals left out). */
export interface Currency {
  readonly code: CurrencyCode;
  readonly name: string;
  /** Digits of the minor unit. */
  readonly digits: number;
}

const TWO_DIGITS = `
AED UAE dirham|AFN Afghan afghani|ALL Albanian lek|AMD Armenian dram|AOA Angolan kwanza|ARS Argentine peso
AUD Australian dollar|AWG Aruban florin|AZN Azerbaijani manat|BAM Bosnian convertible mark
BBD Barbados dollar|BDT Bangladeshi taka|BGN Bulgarian lev|BMD Bermudian dollar|BND Brunei dollar
BOB Bolivian boliviano|BRL Brazilian real|BSD Bahamian dollar|BTN Bhutanese ngultrum|BWP Botswana pula
BYN Belarusian rouble|BZD Belize dollar|CAD Canadian dollar|CDF Congolese franc|CHF Swiss franc
CNY Chinese yuan|COP Colombian peso|CRC Costa Rican colón|CUP Cuban peso|CVE Cape Verde escudo
CZK Czech koruna|DKK Danish krone|DOP Dominican peso|DZD Algerian dinar|EGP Egyptian pound
ERN Eritrean nakfa|ETB Ethiopian birr|EUR Euro|FJD Fiji dollar|FKP Falkland Islands pound
GBP Pound sterling|GEL Georgian lari|GHS Ghanaian cedi|GIP Gibraltar pound|GMD Gambian dalasi
GTQ Guatemalan quetzal|GYD Guyanese dollar|HKD Hong Kong dollar|HNL Honduran lempira|HTG Haitian gourde
HUF Hungarian forint|IDR Indonesian rupiah|ILS Israeli new shekel|INR Indian rupee|IRR Iranian rial
JMD Jamaican dollar|KES Kenyan shilling|KGS Kyrgyz som|KHR Cambodian riel|KPW North Korean won
KYD Cayman Islands dollar|KZT Kazakh tenge|LAK Lao kip|LBP Lebanese pound|LKR Sri Lankan rupee
LRD Liberian dollar|LSL Lesotho loti|MAD Moroccan dirham|MDL Moldovan leu|MGA Malagasy ariary
MKD Macedonian denar|MMK Myanmar kyat|MNT Mongolian tögrög|MOP Macanese pataca|MRU Mauritanian ouguiya
MUR Mauritian rupee|MVR Maldivian rufiyaa|MWK Malawian kwacha|MXN Mexican peso|MYR Malaysian ringgit
MZN Mozambican metical|NAD Namibian dollar|NGN Nigerian naira|NIO Nicaraguan córdoba|NOK Norwegian krone
NPR Nepalese rupee|NZD New Zealand dollar|PAB Panamanian balboa|PEN Peruvian sol
PGK Papua New Guinean kina|PHP Philippine peso|PKR Pakistani rupee|PLN Polish złoty|QAR Qatari riyal
RON Romanian leu|RSD Serbian dinar|RUB Russian rouble|SAR Saudi riyal|SBD Solomon Islands dollar
SCR Seychelles rupee|SDG Sudanese pound|SEK Swedish krona|SGD Singapore dollar|SHP Saint Helena pound
SLE Sierra Leonean leone|SOS Somali shilling|SRD Surinamese dollar|SSP South Sudanese pound
STN São Tomé and Príncipe dobra|SVC Salvadoran colón|SYP Syrian pound|SZL Swazi lilangeni|THB Thai baht
TJS Tajikistani somoni|TMT Turkmen manat|TOP Tongan paʻanga|TRY Turkish lira
TTD Trinidad and Tobago dollar|TWD New Taiwan dollar|TZS Tanzanian shilling|UAH Ukrainian hryvnia
USD US dollar|UYU Uruguayan peso|UZS Uzbek sum|VED Venezuelan digital bolívar|VES Venezuelan bolívar
WST Samoan tala|XCD East Caribbean dollar|XCG Caribbean guilder|YER Yemeni rial|ZAR South African rand
ZMW Zambian kwacha|ZWG Zimbabwe gold`;

const NO_DIGITS = `
BIF Burundian franc|CLP Chilean peso|DJF Djiboutian franc|GNF Guinean franc|ISK Icelandic króna
JPY Japanese yen|KMF Comorian franc|KRW South Korean won|PYG Paraguayan guaraní|RWF Rwandan franc
UGX Ugandan shilling|VND Vietnamese đồng|VUV Vanuatu vatu|XAF Central African CFA franc
XOF West African CFA franc|XPF CFP franc`;

const THREE_DIGITS = `
BHD Bahraini dinar|IQD Iraqi dinar|JOD Jordanian dinar|KWD Kuwaiti dinar|LYD Libyan dinar|OMR Omani rial
TND Tunisian dinar`;

/** Withdrawn codes that files still contain. */
const WITHDRAWN = `
ANG Netherlands Antillean guilder|EEK Estonian kroon|HRK Croatian kuna|LTL Lithuanian litas
LVL Latvian lats|SLL Sierra Leonean leone (old)
VEF Venezuelan bolívar (old)`;

function read(table: string, digits: number): Currency[] {
  const entries = table.split(/[|\n]/).filter((entry) => entry !== '');
  return entries.map((entry) => ({ code: entry.slice(0, 3) as CurrencyCode, name: entry.slice(4), digits }));
}

/** Every currency in use, by code. */
export const CURRENCIES: readonly Currency[] = [
  ...read(TWO_DIGITS, 2),
  ...read(NO_DIGITS, 0),
  ...read(THREE_DIGITS, 3),
].sort((left, right) => (left.code < right.code ? -1 : 1));

const byCode = new Map<string, Currency>(
  [...CURRENCIES, ...read(WITHDRAWN, 2)].map((currency) => [currency.code, currency]),
);

/** Whether `code` is a currency of ISO 4217, in upper case; recently withdrawn ones count. */
export function isKnownCurrency(code: string): code is CurrencyCode {
  return byCode.has(code);
}

/** Digits of the currency's minor unit: JPY 0, EUR 2, KWD 3. Throws on a code that is none. */
export function minorDigits(code: CurrencyCode): number {
  const currency = byCode.get(code);
  if (currency === undefined) throw new RangeError(`“${code}” is not an ISO 4217 currency.`);
  return currency.digits;
}

/** English name of a currency; the code itself when it is unknown. */
export function currencyName(code: CurrencyCode): string {
  return byCode.get(code)?.name ?? code;
}

/** Reads a currency code in either case; refused with code `currency` when it is none. */
export function parseCurrency(text: string): Outcome<CurrencyCode> {
  const code = text.trim().toUpperCase();
  if (isKnownCurrency(code)) return accepted(code);
  return refused(
    'currency',
    `“${text.trim()}” is not a currency. Use a code of three letters, for example EUR.`,
  );
}
