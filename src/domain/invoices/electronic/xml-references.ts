import { XmlFault } from './xml-fault.ts';
import { FORBIDDEN } from './xml-names.ts';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };
const REFERENCE = /&(?:#(\d{1,8})|#x([\dA-Fa-f]{1,7})|([^\s&;<]{1,60}));|&/g;

/**
 * Replaces the five references that XML itself names, and characters by number. Any other is a fault: no
 * invoice needs one, and following them is how a small file becomes a huge one.
 */
export function withoutReferences(raw: string, at: number): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    REFERENCE,
    (whole: string, decimal?: string, hex?: string, name?: string, offset?: number) => {
      const place = at + (offset ?? 0);
      if (decimal !== undefined) return character(Number(decimal), place);
      if (hex !== undefined) return character(Number.parseInt(hex, 16), place);
      if (name === undefined) throw new XmlFault('xml-damaged', place, 'a “&” begins no character');
      const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
      if (known !== undefined) return known;
      throw new XmlFault(
        'xml-entities',
        place,
        `“${whole}” stands for something that is not in the file itself, and such references are never followed`,
      );
    },
  );
}

function character(code: number, at: number): string {
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  if (text === '' || FORBIDDEN.test(text)) {
    throw new XmlFault('xml-damaged', at, `there is no character with the number ${code}`);
  }
  return text;
}
