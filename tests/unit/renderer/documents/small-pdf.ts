/** A PDF of one page that says `lines`, with files inside; whole in every respect. */
export function smallPdf(
  lines: readonly string[],
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
): Uint8Array {
  const text = lines.map((line, i) => `BT /F1 11 Tf 50 ${780 - i * 20} Td (${line}) Tj ET`).join('\n');
  const named = files.map(({ name }, i) => `(${name}) ${6 + i * 2} 0 R`).join(' ');
  const objects: (readonly [dictionary: string, stream?: Uint8Array])[] = [
    [`<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${named}] >> >> >>`],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ],
    ['<<', latin1(text)],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ];
  files.forEach(({ name, bytes }, i) => {
    objects.push([`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${7 + i * 2} 0 R >> >>`]);
    objects.push(['<< /Type /EmbeddedFile', bytes]);
  });
  return written(objects);
}

function written(objects: readonly (readonly [string, Uint8Array?])[]): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [i, [dictionary, stream]] of objects.entries()) {
    offsets.push(length());
    parts.push(latin1(`${i + 1} 0 obj\n${dictionary}`));
    if (stream !== undefined)
      parts.push(latin1(` /Length ${stream.length} >>\nstream\n`), stream, latin1('\nendstream'));
    parts.push(latin1('\nendobj\n'));
  }
  const start = length();
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    latin1(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  const bytes = new Uint8Array(length());
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
