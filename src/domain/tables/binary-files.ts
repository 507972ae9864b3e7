interface Signature {
  readonly bytes: readonly number[];
  readonly message: string;
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

const PICTURE = 'This is a picture. A picture has no rows to read: export the statement as CSV.';
const SIGNED =
  'This is a signed or encrypted container (certificate or P7M). Take the document out of it first.';

const SIGNATURES: readonly Signature[] = [
  {
    bytes: ascii('%PDF'),
    message:
      'This is a PDF document. Import invoices under Invoices; for spend, export the statement as CSV or XLSX.',
  },
  {
    bytes: ascii('PK\x03\x04'),
    message:
      'This is a ZIP archive or an Excel workbook (XLSX), not a text. Unpack the archive, or save the workbook as CSV.',
  },
  {
    bytes: ascii('PK\x05\x06'),
    message: 'This is an empty ZIP archive. Export the file again.',
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    message: 'This is a PNG picture. A picture has no rows to read: export the statement as CSV.',
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    message: 'This is a JPEG picture. A picture has no rows to read: export the statement as CSV.',
  },
  { bytes: ascii('GIF8'), message: 'This is a GIF picture. Export the statement as CSV.' },
  { bytes: [0x1f, 0x8b], message: 'This file is compressed (gzip). Unpack it and import the file inside.' },
  { bytes: ascii('BZh'), message: 'This file is compressed (bzip2). Unpack it and import the file inside.' },
  {
    bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    message: 'This file is compressed (xz). Unpack it and import the file inside.',
  },
  { bytes: ascii('7z\xbc\xaf'), message: 'This is a 7-Zip archive. Unpack it and import the file inside.' },
  { bytes: ascii('Rar!'), message: 'This is a RAR archive. Unpack it and import the file inside.' },
  { bytes: ascii('SQLite format 3'), message: 'This is an SQLite database. Export the table as CSV.' },
  { bytes: ascii('\x7fELF'), message: 'This is a program, not a table. Choose the exported statement.' },
  { bytes: ascii('MZ'), message: 'This is a program, not a table. Choose the exported statement.' },
  { bytes: ascii('II*\0'), message: PICTURE },
  { bytes: ascii('MM\0*'), message: PICTURE },
  { bytes: [0x30, 0x80, 0x06, 0x09], message: SIGNED },
  { bytes: [0x30, 0x82], message: SIGNED },
  { bytes: ascii('PAR1'), message: 'This is a Parquet data file. Export the table as CSV.' },
  { bytes: ascii('{\\rtf'), message: 'This is a rich-text document. Export the statement as CSV.' },
];

/** What a file is that has a well-known binary signature, with what to do; null for any other file. */
export function nameOfBinary(bytes: Uint8Array): string | null {
  for (const { bytes: signature, message } of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return message;
  }
  if (OLD_OFFICE.every((byte, i) => bytes[i] === byte)) return nameOfOldOffice(bytes);
  // The name of these formats stands behind a length.
  const [inside, kind] = [textAt(bytes, 4), textAt(bytes, 8)];
  if (inside === 'ftyp')
    return 'This is a picture or video. It has no rows to read: export the statement as CSV.';
  return textAt(bytes, 0) === 'RIFF' && /^(WEBP|AVI |WAVE)$/.test(kind) ? PICTURE : null;
}

/** The container of Office files before 2007, and of newer ones with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PARTS_LOOKED_AT = 512 * 1024;

/** What is inside is told by the names of its parts, which are written in UTF-16. */
function nameOfOldOffice(bytes: Uint8Array): string {
  let names = '';
  const end = Math.min(bytes.length - 1, PARTS_LOOKED_AT);
  for (let at = 512; at < end; at += 2) {
    const code = bytes[at + 1] === 0 ? (bytes[at] ?? 0) : 0;
    names += code >= 32 && code < 127 ? String.fromCharCode(code) : ' ';
  }
  if (names.includes('EncryptedPackage')) {
    return 'The workbook is protected by a password. Open it in a spreadsheet, save it as XLSX without the password, and import that file.';
  }
  if (names.includes('WordDocument'))
    return 'This is an old Word document. Export the statement as CSV or XLSX.';
  if (names.includes('__substg1.0'))
    return 'This is an e-mail of Outlook. Save its attachment and import that.';
  return 'This is an old Excel workbook (XLS). Open it in a spreadsheet and save it as XLSX or CSV.';
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
