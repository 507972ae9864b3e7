/** Mail programs and systems cut addresses that are longer; so does the bridge. */
const LONGEST_LINK = 1900;

export interface MailLink {
  readonly url: string;
  /** The body had to be cut: the rest must be pasted. */
  readonly shortened: boolean;
}

const MAIL = /[^\s<>(),;:"[\]{}]+@[^\s<>(),;:"[\]{}]+\.[^\s<>(),;:"[\]{}]+/;

/** The mail address within a text such as “Legal <legal@example.com>”; `null` when there is none. */
export function mailAddressIn(text: string): string | null {
  return MAIL.exec(text)?.[0].replace(/[.]+$/, '') ?? null;
}

/** `encodeURIComponent` throws on half a character, which a text cut by another program may end with. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/**
 * A link that opens the mail program with the letter (RFC 6068: lines end with CR LF, everything percent-encoded). A
 * body that would make the link too long is cut at a line or a word, with `note` in place of the rest.
 */
export function mailLink(
  to: string | null,
  subject: string,
  body: string,
  note = '[The letter goes on here: paste it from the clipboard.]',
): MailLink {
  const start = `mailto:${to === null ? '' : encoded(to).replaceAll('%40', '@')}?subject=${encoded(subject)}&body=`;
  const whole = encoded(lines(body));
  if (start.length + whole.length <= LONGEST_LINK) return { url: start + whole, shortened: false };
  const room = LONGEST_LINK - start.length - encoded(lines(`\n\n${note}`)).length;
  const kept = longestStart(body, Math.max(0, room));
  return { url: start + encoded(lines(`${kept}\n\n${note}`)), shortened: true };
}

function lines(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/g, '\r\n');
}

/** The longest start of the text, up to a blank, that is no longer than `room` when encoded. */
function longestStart(text: string, room: number): string {
  let length = 0;
  let end = 0;
  for (const match of text.matchAll(/\s*\S+/g)) {
    length += encoded(lines(match[0])).length;
    if (length > room) break;
    end = match.index + match[0].length;
  }
  return text.slice(0, end);
}
