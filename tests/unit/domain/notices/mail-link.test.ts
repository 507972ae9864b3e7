import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailAddressIn, mailLink } from '#domain/notices/mail-link.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });
const withBreaks = (text: string): string => text.replaceAll(/\r\n|\r|\n/g, '\r\n');

function decoded(url: string): { to: string; subject: string; body: string } {
  const [, to = '', subject = '', body = ''] =
    /^mailto:([^?]*)\?subject=([^&]*)&body=([^&]*)$/.exec(url) ?? [];
  return { to: decodeURIComponent(to), subject: decodeURIComponent(subject), body: decodeURIComponent(body) };
}

describe('a mail link', () => {
  it('decodes back to address, subject and letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (subject, body) => {
        const { url, shortened } = mailLink('legal+eu@example.com', subject, body);
        fc.pre(!shortened);
        expect(decoded(url)).toEqual({ to: 'legal+eu@example.com', subject, body: withBreaks(body) });
        expect(url).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });

  it('is never longer than systems allow: a long letter is cut between words, with a note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 700, maxLength: 6000 }), (body) => {
        const { url, shortened } = mailLink(null, 'Notice', body, '[more]');
        expect(url.length).toBeLessThanOrEqual(1900);
        const note = shortened ? '\r\n\r\n[more]' : '';
        const text = decoded(url).body;
        expect(text.endsWith(note)).toBe(true);
        expect(withBreaks(body).startsWith(text.slice(0, text.length - note.length))).toBe(true);
      }),
    );
    const words = mailLink(null, 'Notice', 'letter '.repeat(1000), '[more]');
    expect(words.shortened).toBe(true);
    expect(decoded(words.url).body.replace('\r\n\r\n[more]', '')).toMatch(/letter$/);
    expect(words.url.length).toBeGreaterThan(1880);
  });

  it('survives half a character', () => {
    expect(decoded(mailLink(null, 'x', '\ud83d').url).body).toBe('\ufffd');
  });

  it('goes to the mail address within what is recorded', () => {
    expect(mailAddressIn('legal@example.com')).toBe('legal@example.com');
    expect(mailAddressIn('Legal team <legal@mail.example.com>, Dublin.')).toBe('legal@mail.example.com');
    expect(mailAddressIn('Write to contracts@example.com.')).toBe('contracts@example.com');
    expect(mailAddressIn('1 Main Street, Dublin')).toBeNull();
  });
});
