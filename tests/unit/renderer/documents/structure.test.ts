import { describe, expect, it } from 'vitest';
import { checkStructure } from '#documents/structure.ts';
import { isWholeDictionary } from '#documents/whole-dictionary.ts';

/** The frame of a PDF with one object, its table counted from `first` and its trailer as given. */
function frame(trailer: string, first = 0): Uint8Array {
  const body = '%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n';
  const table = `xref\n${first} 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n${trailer}\n`;
  const text = `${body}${table}startxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

describe('a PDF is whole', () => {
  it.each([
    ['as it should be', frame('<</Size 2/Root 1 0 R>>')],
    ['signed by its program in a comment', frame('<</Size 2/Root 1 0 R>>\n%iText-5.5.6')],
    ['with a section that names no root, as linearised ones have', frame('<</Size 2>>')],
    ['counted from 1 with the free entry that is number 0', frame('<</Size 2/Root 1 0 R>>', 1)],
    ['with strings, arrays and dictionaries in it', frame('<</Size 2/ID[<aa>(b\\)(c))]/X<</Y[1 0 R/Z]>>>>')],
  ])('%s', (_how, bytes) => expect(checkStructure(bytes)).toMatchObject({ ok: true }));

  it.each([
    ['counted otherwise', frame('<</Size 2/Root 1 0 R>>', 7)],
    ['without a size', frame('<</Root 1 0 R>>')],
    ['with a trailer that is not closed', frame('<</Size 2/Root 1 0 R')],
  ])('but not %s', (_how, bytes) => expect(checkStructure(bytes)).toMatchObject({ ok: false }));
});

describe('a dictionary is whole', () => {
  it.each([
    ['<<>>', true],
    [' << /A 1 /B -2.5 /C true /D /E /F (g) /H <0a> /I 1 0 R >> % end', true],
    ['<< /A >>', false],
    ['<< /A 1 2 >>', false],
    ['<< 1 /A >>', false],
    ['<< /A [1 >> ]', false],
    ['<< /A (b >>', false],
    ['<< /A <0g> >>', false],
    ['<< /A 1 >> >>', false],
    ['[ 1 ]', false],
    ['', false],
  ])('%s: %s', (text, whole) => expect(isWholeDictionary(text)).toBe(whole));

  it('or not, in good time, however long its parts are', () => {
    for (const part of ['1', '1 ', '<aa>', '(', '\\(', '[', '<<', '/A', '%']) {
      expect(isWholeDictionary(`<< /A [${part.repeat(100_000)}`)).toBe(false);
    }
  });
});
