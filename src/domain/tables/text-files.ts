interface TextSignature {
  readonly pattern: RegExp;
  readonly message: string;
}

const STATEMENT = 'Export the statement as CSV or XLSX from where this file came from.';

/** The most telling first; each looks at the beginning of the text only. */
const SIGNATURES: readonly TextSignature[] = [
  {
    pattern: /<(\w+:)?(Invoice|CreditNote)\b[^>]*urn:oasis:names:specification:ubl/s,
    message: 'This is an electronic invoice (UBL), not a list of payments. Import it under Invoices.',
  },
  {
    pattern: /<(\w+:)?(CrossIndustryInvoice|CrossIndustryDocument)\b/,
    message: 'This is an electronic invoice (CII), not a list of payments. Import it under Invoices.',
  },
  {
    pattern: /<(\w+:)?FatturaElettronica\b/,
    message: 'This is an electronic invoice (FatturaPA), not a list of payments. Import it under Invoices.',
  },
  {
    pattern: /urn:iso:std:iso:20022:tech:xsd:camt\./,
    message: `This is a bank statement in CAMT (XML). ${STATEMENT}`,
  },
  {
    pattern: /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/,
    message: 'This is a spreadsheet in XML of 2003. Open it in a spreadsheet and save it as XLSX or CSV.',
  },
  { pattern: /^\s*(OFXHEADER|<\?OFX|<OFX>)/i, message: `This is a statement in OFX. ${STATEMENT}` },
  {
    pattern: /^\s*(<!doctype html|<html\b|<head\b|<body\b|<table\b|<meta\b|<style\b)/i,
    message:
      'This is a web page (HTML), whatever its ending says. Open it in a spreadsheet and save it as XLSX or CSV.',
  },
  {
    pattern: /^\s*<(\?xml|[a-z][\w.:-]*[\s>])/i,
    message: `This is an XML document, not a table. ${STATEMENT}`,
  },
  { pattern: /^\s*!(Type|Account|Option):/i, message: `This is a statement in QIF. ${STATEMENT}` },
  {
    pattern: /^\s*(\{1:F01|:20:[^\n]*\r?\n(:21:[^\n]*\r?\n)?:25:)/,
    message: `This is a statement in MT940. ${STATEMENT}`,
  },
  {
    pattern: /^\s*(\[\s*[[{"\d]|\{\s*"[^"\n]*"\s*:)/,
    message: `This is JSON data, not a table. ${STATEMENT}`,
  },
  { pattern: /^\s*BEGIN:VCALENDAR/i, message: 'This is a calendar file, not a table of payments.' },
  { pattern: /^\s*BEGIN:VCARD/i, message: 'This is a file of contacts (vCard), not a table of payments.' },
  {
    pattern:
      /^((From|To|Subject|Date|Return-Path|Received|MIME-Version|Message-ID|Delivered-To|X-[\w-]+): [^\n]*\r?\n(\s[^\n]*\r?\n)*){3}/i,
    message: 'This is an e-mail. Save its attachment and import that.',
  },
  {
    pattern: /^\s*(INSERT INTO|CREATE TABLE|-- (MySQL|PostgreSQL))\b/i,
    message: 'This is a database script (SQL). Export the table as CSV.',
  },
  {
    pattern: /^%!PS|^\{\\rtf/,
    message: 'This is a document to be printed, not a table. Export the statement as CSV.',
  },
];

const LOOKED_AT = 4000;

/** What a text is that is recognisably no table, with what to do; null when it may be one. */
export function nameOfTextFile(text: string): string | null {
  const start = text.slice(0, LOOKED_AT);
  return SIGNATURES.find(({ pattern }) => pattern.test(start))?.message ?? null;
}
