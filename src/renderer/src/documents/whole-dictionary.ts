const TOKEN = /[\s\0]+|%[^\r\n]*|<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()%]*|[^\s/<>[\]()%]+/y;

/**
 * Whether `text` is one dictionary (ISO 32000-1, 7.3) with a value for each key, and behind it nothing but
 * comments, in which some programs sign their work. One pass over the tokens, so that no text takes long.
 */
export function isWholeDictionary(text: string): boolean {
  const tokens = tokensOf(text);
  if (tokens === null || tokens[0] !== '<<') return false;
  const end = valueEnd(tokens, 0);
  return end === tokens.length;
}

/** Tokens without blanks and comments; a string is `(`, whatever it holds. `null` when one is not closed. */
function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  for (let at = 0; at < text.length;) {
    if (text[at] === '(') {
      at = stringEnd(text, at);
      if (at < 0) return null;
      tokens.push('(');
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return null;
    at += token.length;
    if (!/^[\s\0%]/.test(token)) tokens.push(token);
  }
  return tokens;
}

function stringEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

/** Where the value that begins at `at` ends; -1 when there is none. */
function valueEnd(tokens: readonly string[], at: number): number {
  const open: string[] = [];
  let i = at;
  do {
    const token = tokens[i];
    if (token === undefined) return -1;
    const inside = open.at(-1);
    if (token === '>>' || token === ']') {
      if (inside !== (token === '>>' ? '<<' : '[')) return -1;
      open.pop();
      i++;
    } else {
      if (inside === '<<') {
        if (!token.startsWith('/')) return -1;
        i++;
      }
      const value = tokens[i];
      if (value === undefined || value === '>>' || value === ']') return -1;
      if (value === '<<' || value === '[') open.push(value);
      i += tokens[i + 2] === 'R' && /^\d+$/.test(value) && /^\d+$/.test(tokens[i + 1] ?? '') ? 3 : 1;
    }
  } while (open.length > 0);
  return i;
}
