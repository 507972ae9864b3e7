import { fold } from './words.ts';

const LEGAL_FORM =
  /(?:^|[\s,])(?:G[Mm][Bb]H(?:\s*&\s*Co\.?\s*(?:KG|OHG)(?:aA)?)?|gGmbH|UG(?:\s*\(haftungsbeschränkt\))?|AG(?:\s*&\s*Co\.?\s*KG)?|KG|OHG|GbR|SE|e\.\s?K\.?|e\.\s?V\.|eG|a\.\s?G\.|Inc\.?|Incorporated|Corp\.?|Corporation|LLC|L\.L\.C\.|LLP|L\.P\.|LP|PBC|Ltd\.?|Limited|PLC|plc|DAC|Pty\.?\s*Ltd\.?|Pte\.?\s*Ltd\.?|Pvt\.?\s*Ltd\.?|S\.?A\.?R\.?L\.?|S\.?A\.?S\.?U?|S\.?A\.?|EURL|SNC|SCI|S\.?p\.?A\.?|S\.?r\.?l\.?s?|S\.?L\.?U?\.?|S\.\s?L\.|Lda\.?|Ltda\.?|Unipessoal(?:\s*,?\s*Lda\.?)?|B\.?V\.?(?:BA)?|N\.?V\.?|V\.?O\.?F\.?|C\.?V\.?|AB|A\/S|ApS|I\/S|AS|ASA|Oy|Oyj|OÜ|Sp\.\s*z\s*o\.\s*o\.|s\.r\.o\.|a\.s\.|Kft\.?|d\.o\.o\.|GmbH\s*i\.\s?G\.)(?=$|[\s,;.)●•|·])/u;
const PARTS = /\s*[●•|·]\s*|\s+[-–—]\s+/;
const LONGEST_NAME = 70;
const MOST_WORDS = 8;

/** A company's name with its legal form in a text, and where it stands. */
export interface NameFound {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The company names in a text: each from the beginning of a part of it to its legal form. */
export function companiesIn(text: string): readonly NameFound[] {
  const found: NameFound[] = [];
  let from = 0;
  for (const part of text.split(PARTS)) {
    const at = text.indexOf(part, from);
    from = at + part.length;
    const name = companyIn(part);
    if (name !== null) found.push({ name, from: at, to: at + name.length });
  }
  return found;
}

function companyIn(part: string): string | null {
  const form = LEGAL_FORM.exec(part);
  if (form === null || form.index === 0) return null;
  const name = part.slice(0, form.index + form[0].length).trim();
  const words = name.split(/\s+/);
  if (name.length > LONGEST_NAME || words.length > MOST_WORDS || words.length < 2) return null;
  if ((part.slice(0, form.index).match(/\p{L}/gu)?.length ?? 0) < 2) return null;
  // `salesforce.com EMEA Limited` begins small, as web addresses do.
  const begins = /^(?:[\p{Lu}\p{N}]|[a-z0-9-]+\.[a-z]{2,}\s)/u.test(name);
  if (!begins || /[:;!?@€$]/.test(name)) return null;
  // Sentences: most words of a name begin with a capital or are short joining words.
  const small = words.filter((word) => /^\p{Ll}{3,}/u.test(word) && !JOINING.has(word));
  return small.length > 1 ? null : name;
}

const JOINING: ReadonlySet<string> = new Set([
  'and',
  'und',
  'des',
  'the',
  'der',
  'die',
  'für',
  'van',
  'von',
  'del',
]);

/** Names are the same when their letters are. */
export function nameKey(name: string): string {
  return fold(name).replace(/[^a-z0-9]/g, '');
}

const NO_NAME =
  /^(?:gln|iban|bic|tel|fax|ust|vat|tva|iva|btw|nif|cif|p\.?\s?iva|siret|siren|e-?mail|www\.|https?:|phone|attn|z\.?\s?hd|c\/o|(?:kunden|lief)\W*n|po box|postfach|seite|page)\b|@|^www/i;
const COUNTRY = new Set(
  `austria osterreich australia belgium belgie belgique brazil brasil canada chile china croatia cyprus czechrepublic
  czechia danmark denmark deutschland england espana estonia finland suomi france frankreich germany greece hongkong
  hungary iceland india ireland israel italia italy italien japan latvia lithuania luxembourg luxemburg malta mexico
  nederland netherlands thenetherlands newzealand norge norway poland polska portugal romania schweiz suisse scotland
  singapore slovakia slovenia southafrica spain spanien sverige sweden switzerland turkey uk unitedkingdom usa
  unitedstates unitedstatesofamerica us gb allemagne belgien grossbritannien niederlande`.split(/\s+/),
);
const SALUTATION =
  /^(?:herrn?|frau|firma|mr|mrs|ms|dr|m|mme|madame|monsieur|sig|spett\.?(?:\s?le)?|sr|sra|an|to|attn)\.?:?$/i;

/** A number in several words, or beside commas: a street or a town, unless a legal form says otherwise. */
function isAddress(text: string): boolean {
  if (!/\d/.test(text) || hasLegalForm(text)) return false;
  return text.includes(',') || text.split(/\s+/).length >= 3;
}

/** Whether a text names a legal form of a company anywhere. */
export function hasLegalForm(text: string): boolean {
  return LEGAL_FORM.test(text);
}

/** Whether a line may be a person's or a company's name: letters, no number of any kind, no sentence. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || NO_NAME.test(text) || SALUTATION.test(text))
    return false;
  if (COUNTRY.has(nameKey(text)) || isAddress(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 || letters < text.replace(/\s/g, '').length * 0.6) return false;
  return text.split(/\s+/).length <= MOST_WORDS + 2 && !/[:;!?]$/.test(text);
}
