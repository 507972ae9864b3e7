import { describe, expect, it } from 'vitest';
import { importedPlays, stagePlays } from '#features/plays/csv/stage-plays.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import type { Play } from '#domain/plays/play.ts';
import { PLAY_TABLE } from '#domain/plays/play-table.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { MADE, play } from '../../domain/plays/samples.ts';

const PLAYS = defaultPlays(MADE);
const FILE = writeEntityFile(PLAY_TABLE, PLAYS, { boardName: () => null });

function staged(text: string, plays: readonly Play[]) {
  const outcome = stagePlays(text, { plays, boards: [] }, MADE);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('importing plays.csv', () => {
  it('changes nothing where all of it is there already', () => {
    const { plan } = staged(FILE, PLAYS);
    expect(plan).toMatchObject({ new: [], changed: [], rejected: [] });
    expect(plan.unchanged).toHaveLength(PLAYS.length);
  });

  it('brings the same plays into another workspace', () => {
    const { plan } = staged(FILE, []);
    expect(importedPlays(plan, [], { newId: () => 'new', now: MADE })).toEqual(PLAYS);
  });

  it('says what differs in words', () => {
    const own = play({ kind: 'entered' }, { name: 'A goal' });
    const text = `stage,name,trigger,days,steps\nactivation,A goal,days-in-stage,14,"0 | Call; 3 | Write | Tom"\n`;
    const { plan, preview } = staged(text, [own]);
    expect(importedPlays(plan, [own], { newId: () => 'new', now: MADE })).toMatchObject([
      {
        id: own.id,
        trigger: { kind: 'days-in-stage', days: 14 },
        steps: [
          { title: 'Call', dueAfterDays: 0, owner: '' },
          { title: 'Write', dueAfterDays: 3, owner: 'Tom' },
        ],
      },
    ]);
    const words = JSON.stringify(preview);
    expect(words).toContain('After 14 days in the stage');
    expect(words).toContain('Call (on the day); Write (after 3 days)');
  });

  it('rejects rows with their reason and the second of two about one play', () => {
    const text = [
      'stage,name,trigger,days,steps',
      'activation,A goal,entered,,1 | Call',
      'activation,a goal,entered,,2 | Call',
      'renewal,Late,no-touchpoint,-5,1 | Call',
    ].join('\n');
    expect(staged(text, []).plan.rejected).toEqual([
      { line: 3, reason: '“a goal” is already in line 2 of this file.' },
      { line: 4, reason: 'days: Enter whole days from 0 to 3650.' },
    ]);
  });
});
