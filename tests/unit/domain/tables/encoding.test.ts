import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createTextStream,
  detectEncoding,
  utf8Validity,
  type TextEncoding,
} from '#domain/tables/encoding.ts';

const createDecoder = (label: TextEncoding, fatal: boolean) => new TextDecoder(label, { fatal });

function detected(bytes: Uint8Array, complete = true): string {
  const outcome = detectEncoding(bytes, complete);
  return outcome.ok ? outcome.value.encoding : outcome.code;
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((char, i) => view.setUint16(i * 2, char.charCodeAt(0), !bigEndian));
  return bytes;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('encoding of a file', () => {
  it('follows a byte-order mark', () => {
    expect(detected(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('utf-8');
    expect(detected(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toBe('utf-16le');
    expect(detected(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toBe('utf-16be');
  });

  it('knows UTF-16 without a mark', () => {
    const text = 'Date;Amount\n2026-01-02;1.00\n';
    expect(detected(utf16(text, false))).toBe('utf-16le');
    expect(detected(utf16(text, true))).toBe('utf-16be');
  });

  it('tells Central from Western European code pages by their letters', () => {
    expect(detected(latin('Datum proveden\xed;N\xe1zev \xfa\xe8tu;Zpr\xe1va;M\xecna;p\xf8\xedjemce'))).toBe(
      'windows-1250',
    );
    expect(detected(latin('Data ksi\xeagowania;Kwota p\xb3atno\x9cci;Odbiorca \xbf'))).toBe('windows-1250');
    expect(detected(latin('Tranzakci\xf3 \xf6sszege;K\xf6zlem\xe9ny;\xc9rt\xe9knap;f\xfbszer, b\xf5r'))).toBe(
      'windows-1250',
    );
    expect(
      detected(latin('Libell\xe9;D\xe9bit;Cr\xe9dit;re\xe7u le; pay\xe9 \xe0; fran\xe7ais; \xeatre')),
    ).toBe('windows-1252');
    expect(detected(latin('Empf\xe4nger;W\xe4hrung;\xdcberweisung;Geb\xfchr;Stra\xdfe'))).toBe(
      'windows-1252',
    );
    expect(detected(latin('Descripci\xf3n;A\xf1o;Categor\xeda;Operaci\xf3n'))).toBe('windows-1252');
    expect(detected(latin('Date,Amount\n2026-01-02,\xa31.00\n'))).toBe('windows-1252');
  });

  it('forgives a character cut off at the end of the first bytes, not at the end of the file', () => {
    const cut = new Uint8Array([0x61, 0xe2, 0x82]);
    expect(detected(cut, false)).toBe('utf-8');
    expect(detected(cut, true)).not.toBe('utf-8');
  });

  it('any text is valid UTF-8, and overlong forms and surrogates are not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => utf8Validity(new TextEncoder().encode(text), true) !== 'invalid',
      ),
    );
    expect(utf8Validity(new Uint8Array([0xc0, 0xaf]), true)).toBe('invalid');
    expect(utf8Validity(new Uint8Array([0xed, 0xa0, 0x80]), true)).toBe('invalid');
  });

  it('agrees with the strict decoder on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const stream = createTextStream('utf-8', createDecoder);
        const pushed = stream.push(bytes);
        const valid = pushed.ok && stream.flush().ok;
        expect(['ascii', 'valid'].includes(utf8Validity(bytes, true))).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text stream', () => {
  it('puts characters together that a chunk’s edge cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (text, size) => {
          const bytes = new TextEncoder().encode(text);
          const stream = createTextStream('utf-8', createDecoder);
          let out = '';
          for (let at = 0; at < bytes.length; at += size) {
            const part = stream.push(bytes.subarray(at, at + size));
            out += part.ok ? part.value : '✗';
          }
          const rest = stream.flush();
          expect(out + (rest.ok ? rest.value : '✗')).toBe(text.replace(/^\ufeff/, ''));
        },
      ),
    );
  });

  it('refuses bytes of another encoding instead of replacing them', () => {
    const stream = createTextStream('utf-8', createDecoder);
    expect(stream.push(new Uint8Array([0x61, 0xe9, 0x62]))).toMatchObject({ ok: false, code: 'encoding' });
  });
});
