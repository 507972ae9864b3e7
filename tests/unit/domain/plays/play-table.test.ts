import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PlayId } from '#domain/brand.ts';
import { STAGES } from '#domain/journey/journey.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import type { Play, PlayTrigger } from '#domain/plays/play.ts';
import { PLAY_TABLE, playKey, type PlayTableContext } from '#domain/plays/play-table.ts';
import { finderOf } from '#domain/quotes/link-cells.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf } from '#domain/tables/entity-import.ts';
import { MADE, play } from './samples.ts';

const BOARD = { id: 'board' as BoardId, name: 'Cloud' };
const NAMES = { boardName: (id: BoardId) => (id === BOARD.id ? BOARD.name : null) };

function contextWith(plays: readonly Play[]): PlayTableContext {
  return {
    now: MADE,
    nextPosition: 7,
    findById: (id) => plays.find((one) => one.id === id) ?? null,
    findByKey: (key) => plays.find((one) => playKey(one) === key) ?? null,
    board: finderOf([BOARD]),
  };
}

function read(text: string, plays: readonly Play[] = []) {
  const staged = stageEntityFile(text, PLAY_TABLE, contextWith(plays));
  if (!staged.ok) throw new Error(staged.message);
  return staged.value.rows.map(({ outcome }) => outcome);
}

function imported(text: string): Play[] {
  return read(text).map((outcome) => {
    if (!outcome.ok) throw new Error(outcome.message);
    return entityOf(outcome.value, { newId: () => 'new', now: MADE, mayKeepId: () => true });
  });
}

const HEADER = 'stage,name,trigger,days,steps\n';
const message = (line: string): string => {
  const [outcome] = read(`${HEADER}${line}\n`);
  return outcome === undefined || outcome.ok ? '' : outcome.message;
};

const days = fc.integer({ min: 0, max: 3650 });
const words = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const owners = fc.string({ maxLength: 15 }).map((text) => text.replaceAll('|', '').trim());
const triggers: fc.Arbitrary<PlayTrigger> = fc.oneof(
  fc.constant({ kind: 'entered' as const }),
  days.map((count) => ({ kind: 'days-in-stage' as const, days: count })),
  days.map((count) => ({ kind: 'before-renewal' as const, days: count })),
  days.map((count) => ({ kind: 'no-touchpoint' as const, days: count })),
  fc.integer({ min: 0, max: 100 }).map((score) => ({ kind: 'health-below' as const, score })),
  fc.integer({ min: 0, max: 5 }).map((from) => ({ kind: 'nps-answer' as const, from, to: from + 5 })),
);
const plays: fc.Arbitrary<Play> = fc.record({
  id: fc.constant('play' as PlayId),
  boardId: fc.constantFrom(null, BOARD.id),
  stage: fc.constantFrom(...STAGES),
  name: words,
  description: fc.string({ maxLength: 30 }),
  trigger: triggers,
  steps: fc.array(fc.record({ title: words, dueAfterDays: days, owner: owners }), {
    minLength: 1,
    maxLength: 4,
  }),
  enabled: fc.boolean(),
  activeSince: fc.constant(MADE),
  position: fc.nat({ max: 500 }),
  createdAt: fc.constant(MADE),
  updatedAt: fc.constant(MADE),
});

describe('plays.csv', () => {
  it('gives the same plays again', () => {
    const shipped = defaultPlays(MADE);
    expect(imported(writeEntityFile(PLAY_TABLE, shipped, NAMES))).toEqual(shipped);
    fc.assert(
      fc.property(plays, (one) => {
        expect(imported(writeEntityFile(PLAY_TABLE, [one], NAMES))).toEqual([one]);
      }),
    );
  });

  it('finds a play without an id by its stage, board and name', () => {
    const own = play({ kind: 'entered' }, { name: 'A goal' });
    const [outcome] = read(`${HEADER}Activation,a GOAL,entered,,1 | Call\n`, [own]);
    expect(outcome).toMatchObject({ ok: true, value: { matchedBy: 'name', match: { id: own.id } } });
  });

  it('says what is wrong with a row', () => {
    expect(message('Onboarding,A goal,entered,,1 | Call')).toContain('“Onboarding” is not one of awareness');
    expect(message(',A goal,entered,,1 | Call')).toContain('stage: write one of awareness');
    expect(message('activation,A goal,,,1 | Call')).toContain('trigger: write one of entered');
    expect(message('activation,,entered,,1 | Call')).toBe('name: Give the play a name.');
    expect(message('activation,A goal,days-in-stage,-3,1 | Call')).toBe(
      'days: Enter whole days from 0 to 3650.',
    );
    expect(message('activation,A goal,entered,,')).toContain('steps: Add at least one step');
    expect(message('activation,A goal,entered,,Call')).toBe('steps: Enter whole days from 0 to 3650.');
  });

  it('refuses a play of a board that is not here', () => {
    const [outcome] = read('stage,name,trigger,steps,board\nactivation,A,entered,1 | Call,Else\n');
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome?.ok === false && outcome.message).toContain('there is no such board here');
  });
});
