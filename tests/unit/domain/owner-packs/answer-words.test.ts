import { describe, expect, it } from 'vitest';
import {
  NEW_APPLICATION_ANSWERS,
  NEW_VENDOR_ANSWERS,
  RENEWAL_ANSWERS,
  ROLLED_ANSWERS,
  SPEND_ANSWERS,
  UNKNOWN_USE_ANSWERS,
  UNUSED_ANSWERS,
  USED_ANSWERS,
} from '#domain/check-ins/answers.ts';
import { allowedAnswers, answerKey, answerWords, readAnswer } from '#domain/owner-packs/answer-words.ts';
import { SYNONYMS } from '#domain/owner-packs/answer-synonyms.ts';
import { choices } from './samples.ts';

const ALL = [
  NEW_APPLICATION_ANSWERS,
  NEW_VENDOR_ANSWERS,
  RENEWAL_ANSWERS,
  ROLLED_ANSWERS,
  SPEND_ANSWERS,
  USED_ANSWERS,
  UNUSED_ANSWERS,
  UNKNOWN_USE_ANSWERS,
].map(choices);

const UNUSED = choices(UNUSED_ANSWERS);

function read(cell: string, allowed = UNUSED) {
  const outcome = readAnswer(cell, allowed, 'Ana Silva');
  return outcome.ok ? outcome.value : outcome.message;
}

describe('answers in words', () => {
  it('are written so that an owner understands them', () => {
    expect(allowedAnswers(UNUSED)).toBe('Keep seats | Free seats | Retire | Give to NAME');
  });

  it('come back as what was meant, for every answer of every question', () => {
    for (const allowed of ALL) {
      for (const { verdict } of allowed) {
        const words = answerWords(verdict, allowed);
        for (const spelling of [words, words.toUpperCase(), `  ${words}. `, words.replaceAll(' ', '  ')]) {
          expect(read(spelling, allowed)).toEqual(verdict);
        }
      }
    }
  });

  it('may be said otherwise, and no other word means two answers of one question', () => {
    expect(read('not needed')).toEqual({ kind: 'decided', choice: 'retire' });
    expect(read('Reduce seats!')).toEqual({ kind: 'decided', choice: 'free-seats' });
    expect(read('okay')).toEqual({ kind: 'confirmed' });
    for (const allowed of ALL) {
      const meanings = allowed.flatMap(({ verdict, words }) => [
        answerKey(words),
        ...(verdict.kind === 'decided'
          ? [answerKey(verdict.choice), ...(SYNONYMS[verdict.choice] ?? [])]
          : []),
      ]);
      const spelled = allowed.flatMap(({ verdict, words }) => {
        const own = verdict.kind === 'decided' ? (SYNONYMS[verdict.choice] ?? []) : [];
        return [...new Set([answerKey(words), ...own])];
      });
      expect(new Set(spelled).size).toBe(spelled.length);
      expect(meanings.every((key) => key === answerKey(key))).toBe(true);
    }
  });

  it('can give the question to somebody', () => {
    expect(read('Assign to Ben Olsen')).toEqual({ kind: 'assigned', to: 'Ben Olsen', due: null });
    expect(read('given to:  Ben   Olsen')).toEqual({ kind: 'assigned', to: 'Ben Olsen', due: null });
    expect(read('assign to me')).toEqual({ kind: 'assigned', to: 'Ana Silva', due: null });
    expect(read('Give to NAME')).toContain('names nobody');
    expect(read('assign to name')).toContain('names nobody');
    expect(read('assign')).toContain('names nobody');
    expect(read('ask for help')).toContain('not an allowed answer');
  });

  it('that are none are refused with what was written and what is allowed', () => {
    expect(read('maybe')).toBe(
      '“maybe” is not an allowed answer. Allowed: Keep seats | Free seats | Retire | Give to NAME.',
    );
    expect(read('OK | Keep seats')).toContain('not an allowed answer');
    expect(read(allowedAnswers(UNUSED))).toContain('not an allowed answer');
    expect(read('retire?')).toContain('not an allowed answer');
    expect(read(`Assign to ${'x'.repeat(200)}`)).toContain('too long for a name');
    expect(read('=HYPERLINK("http://x")')).toContain('“=HYPERLINK("http://x")” is not an allowed answer');
  });
});
