import { describe, expect, it } from 'vitest';
import { readPlay, typedPlay, type TypedPlay } from '#domain/plays/check.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import { MADE } from './samples.ts';

const TYPED: TypedPlay = {
  name: 'Onboarding',
  stage: 'purchase',
  kind: 'entered',
  days: '',
  score: '',
  from: '',
  to: '',
  steps: [{ title: 'Agree on a plan', days: '2', owner: ' Lena ' }],
};

const problems = (changes: Partial<TypedPlay>) =>
  readPlay({ ...TYPED, ...changes }).problems.map(({ field, message }) => [field, message]);

describe('a play as it is typed', () => {
  it('is read with blanks taken off', () => {
    const { trigger, steps, problems: none } = readPlay(TYPED);
    expect(none).toEqual([]);
    expect(trigger).toEqual({ kind: 'entered' });
    expect(steps).toEqual([{ title: 'Agree on a plan', dueAfterDays: 2, owner: 'Lena' }]);
  });

  it('needs a name and a step with a title', () => {
    expect(problems({ name: ' ' })).toEqual([['name', 'Give the play a name.']]);
    expect(problems({ steps: [] })).toEqual([
      ['steps', 'Add at least one step: a play without steps asks for nothing.'],
    ]);
    expect(problems({ steps: [...TYPED.steps, { title: ' ', days: '1', owner: '' }] })).toEqual([
      ['steps.1.title', 'Say what step 2 asks for.'],
    ]);
  });

  it('has whole days from 0', () => {
    const message = 'Enter whole days from 0 to 3650.';
    for (const days of ['', '-1', '1.5', 'ten', '3651']) {
      expect(problems({ kind: 'days-in-stage', days })).toEqual([['days', message]]);
      expect(problems({ steps: [{ title: 'Call', days, owner: '' }] })).toEqual([['steps.0.days', message]]);
    }
    expect(readPlay({ ...TYPED, kind: 'no-touchpoint', days: '0' }).trigger).toEqual({
      kind: 'no-touchpoint',
      days: 0,
    });
  });

  it('has a health from 0 to 100 and answers from 0 to 10 in order', () => {
    expect(problems({ kind: 'health-below', score: '101' })).toEqual([
      ['score', 'Enter a health from 0 to 100.'],
    ]);
    expect(problems({ kind: 'nps-answer', from: '9', to: '11' })).toEqual([
      ['to', 'Enter an answer from 0 to 10.'],
    ]);
    expect(problems({ kind: 'nps-answer', from: '7', to: '6' })).toEqual([
      ['to', 'The highest answer is below the lowest, 7.'],
    ]);
  });

  it('comes out of its form as it went in', () => {
    for (const play of defaultPlays(MADE)) {
      const { trigger, steps } = readPlay(typedPlay(play));
      expect({ trigger, steps }).toEqual({ trigger: play.trigger, steps: play.steps });
    }
  });
});
