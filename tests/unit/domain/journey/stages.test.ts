import { describe, expect, it } from 'vitest';
import { STAGES } from '#domain/journey/journey.ts';
import { isStage, kindOfMove, moveText, PHASES, STAGES_OF_PHASE } from '#domain/journey/stages.ts';

describe('a move between stages', () => {
  it('is forward to the next stage and on entry', () => {
    expect(kindOfMove('awareness', 'conversion')).toEqual({ kind: 'forward' });
    expect(kindOfMove(null, 'renewal')).toEqual({ kind: 'forward' });
  });

  it('says which stages it skips', () => {
    expect(kindOfMove('awareness', 'activation')).toEqual({
      kind: 'skipped',
      over: ['conversion', 'purchase'],
    });
    expect(moveText('awareness', 'activation')).toBe('to Activation, skipping Conversion and Purchase');
  });

  it('is back to any earlier stage', () => {
    expect(kindOfMove('advocacy', 'awareness')).toEqual({ kind: 'back' });
    expect(moveText('advocacy', 'awareness')).toBe('back to Awareness');
  });

  it('stays where only the order changes', () => {
    expect(kindOfMove('renewal', 'renewal')).toEqual({ kind: 'stays' });
  });
});

describe('the phases', () => {
  it('cover every stage once and in order', () => {
    expect(PHASES.flatMap((phase) => STAGES_OF_PHASE[phase])).toEqual([...STAGES]);
  });

  it('know a stage from another word', () => {
    expect(isStage('renewal')).toBe(true);
    expect(isStage('Renewal')).toBe(false);
    expect(isStage('constructor')).toBe(false);
  });
});
