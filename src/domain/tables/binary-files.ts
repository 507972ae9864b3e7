interface Signature {
  readonly bytes: readonly number[];
  readonly message: string;
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  {
    bytes: ascii('%PDF'),
    message:
      'This is a PDF document. Import invoices under Invoices; for spend, export the statement as CSV or XLSX.',
  },
  {
    bytes: ascii('PK\x03\x04'),
    message:
      'This is a ZIP archive or an Excel workbook (XLSX). Give the file the ending .xlsx if it is a workbook, or unpack the archive first.',
  },
  {
    bytes: ascii('PK\x05\x06'),
    message: 'This is an empty ZIP archive. Export the file again.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    message: 'This is an old Excel workbook (XLS). Open it in a spreadsheet and save it as XLSX or CSV.',
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
  { bytes: ascii('{\\rtf'), message: 'This is a rich-text document. Export the statement as CSV.' },
];

/** What a file is that has a well-known binary signature, with what to do; null for any other file. */
export function nameOfBinary(bytes: Uint8Array): string | null {
  for (const { bytes: signature, message } of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return message;
  }
  return null;
}
