const SPACE = 254;
const OTHER = 255;
const VALUES = valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(OTHER);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  for (const space of ' \t\n\r') values[space.charCodeAt(0)] = SPACE;
  return values;
}

/**
 * The bytes of Base64 text (RFC 4648, white space between allowed, as `xs:base64Binary`). `null` when there
 * is any other character or the number of characters does not fit, as when a part of it was lost.
 */
export function base64Bytes(text: string): Uint8Array | null {
  let end = text.trimEnd().length;
  let padding = 0;
  while (padding < 2 && text[end - 1] === '=') {
    padding++;
    end--;
  }
  const bytes = new Uint8Array(Math.ceil((end * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? (VALUES[code] ?? OTHER) : OTHER;
    if (value === SPACE) continue;
    if (value === OTHER) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    count++;
    if (count % 4 === 0) {
      bytes[length++] = bits >> 16;
      bytes[length++] = (bits >> 8) & 255;
      bytes[length++] = bits & 255;
    }
  }
  const rest = count % 4;
  if (rest === 1 || (padding > 0 && rest + padding !== 4) || (padding === 0 && rest !== 0)) return null;
  if (rest >= 2) bytes[length++] = ((bits << (rest === 2 ? 12 : 6)) >> 16) & 255;
  if (rest === 3) bytes[length++] = ((bits << 6) >> 8) & 255;
  return bytes.slice(0, length);
}
