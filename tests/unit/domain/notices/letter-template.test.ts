import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LETTERS, templateFor, templateIdOf } from '#domain/notices/default-templates.ts';
import {
  LETTER_FIELDS,
  asTemplate,
  fieldsIn,
  fillTemplate,
  problemText,
  templateProblems,
} from '#domain/notices/letter-template.ts';
import type { LetterField, LetterValues } from '#domain/notices/letter-template.ts';
import type { NoticeTemplate } from '#domain/notices/notice.ts';

const FIELDS = Object.keys(LETTER_FIELDS) as LetterField[];
const VALUES = Object.fromEntries(FIELDS.map((field) => [field, `<${field}>`])) as LetterValues;

const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
const plainText = anyText.map((text) => text.replaceAll(/[{}\r\n]/g, ''));
const anyValue = fc.oneof(anyText, fc.constantFrom('{vendor}', '{', '}}', '{{today}}', '<b>&amp;</b>', ''));
const anyValues = fc
  .tuple(...FIELDS.map(() => anyValue))
  .map((values) => Object.fromEntries(FIELDS.map((field, at) => [field, values[at] ?? ''])) as LetterValues);
const anyPiece = fc.oneof(
  plainText,
  fc.constantFrom(...FIELDS).map((field) => ({ field })),
);

describe('a letter from a template', () => {
  it('has every field filled, and what stands in a value is neither filled again nor escaped', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), anyValues, (pieces, values) => {
        const template = pieces
          .map((piece) => (typeof piece === 'string' ? piece : `{${piece.field}}`))
          .join('');
        const expected = pieces
          .map((piece) => (typeof piece === 'string' ? piece : values[piece.field]))
          .join('');
        expect(templateProblems(`.${template}`)).toEqual([]);
        expect(fillTemplate(`.${template}`, values)).toBe(`.${expected}`);
      }),
    );
  });

  it('can hold any text as it is, also braces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(templateProblems(asTemplate(text))).toEqual([]);
        expect(fillTemplate(asTemplate(text), VALUES)).toBe(text.replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });

  it('takes fields as people write them', () => {
    expect(fillTemplate('{Vendor}, { term end }, {NOTICE_ADDRESS}', VALUES)).toBe(
      '<vendor>, <termEnd>, <noticeAddress>',
    );
    expect(fieldsIn('{today} {vendor} {vendor}')).toEqual(['vendor', 'today']);
  });

  it('leaves out a line of nothing but empty fields, and no other', () => {
    const values = { ...VALUES, noticeAddress: '', noticeMethod: '' };
    const template = '{vendor}\n{noticeAddress} {noticeMethod}\n\nTo: {noticeAddress}\nEnd';
    expect(fillTemplate(template, values)).toBe('<vendor>\n\nTo: \nEnd');
  });

  it('says which field is unknown, in which line, what was meant, and which there are', () => {
    const [problem, ...others] = templateProblems('Dear {vendor},\nyour {vendro} is\n{xyzzy}');
    expect(problem).toEqual({ kind: 'unknown-field', field: 'vendro', line: 2 });
    expect(others).toEqual([{ kind: 'unknown-field', field: 'xyzzy', line: 3 }]);
    if (problem === undefined) throw new Error('none was found');
    const text = problemText(problem, 'letter');
    expect(text).toContain('Line 2 of the letter has “{vendro}”, and there is no such field.');
    expect(text).toContain('Did you mean {vendor}?');
    for (const field of FIELDS) expect(text).toContain(`{${field}}`);
    expect(others.map((other) => problemText(other, 'subject')).join()).not.toContain('Did you mean');
  });

  it('says where a brace stands alone', () => {
    expect(templateProblems('{vendor\nfoo} {{fine}}')).toEqual([
      { kind: 'brace-alone', brace: '{', line: 1 },
      { kind: 'brace-alone', brace: '}', line: 2 },
    ]);
    expect(problemText({ kind: 'brace-alone', brace: '{', line: 1 }, 'subject')).toContain(
      'write “{{” for the sign',
    );
  });

  it('shows what cannot be filled as it was written', () => {
    expect(fillTemplate('{vendor} {vendro} {', VALUES)).toBe('<vendor> {vendro} {');
  });
});

describe('the template to begin with', () => {
  const kept = (vendor: string, language: 'en' | 'de', body: string): NoticeTemplate =>
    ({ id: templateIdOf(vendor, language), vendor, language, subject: 's', body }) as NoticeTemplate;

  it('comes with the program in both languages, without a mistake', () => {
    for (const language of ['en', 'de'] as const) {
      const { subject, body } = SHIPPED_LETTERS[language];
      expect(templateProblems(subject + body)).toEqual([]);
      expect(fieldsIn(body)).toEqual(expect.arrayContaining(['vendor', 'termEnd', 'today', 'party']));
      expect(templateFor([], 'Slack', language)).toMatchObject({ origin: 'shipped', body });
    }
  });

  it('is the vendor’s own, else the manager’s, however the vendor is written', () => {
    const templates = [kept('', 'en', 'own'), kept('Slack ', 'en', 'slack'), kept('', 'de', 'eigene')];
    expect(templateFor(templates, 'SLACK', 'en')).toMatchObject({ origin: 'vendor', body: 'slack' });
    expect(templateFor(templates, 'Miro', 'en')).toMatchObject({ origin: 'own', body: 'own' });
    expect(templateFor(templates, 'Slack', 'de')).toMatchObject({ origin: 'own', body: 'eigene' });
    expect(templateFor(templates, '', 'en')).toMatchObject({ origin: 'own', body: 'own' });
  });
});
