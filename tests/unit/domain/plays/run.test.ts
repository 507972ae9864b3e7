import { describe, expect, it } from 'vitest';
import type { PlayRunId } from '#domain/brand.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import { firePlays } from '#domain/plays/fire.ts';
import type { PlayId } from '#domain/brand.ts';
import type { PlayRun } from '#domain/plays/play.ts';
import { progressOf, settleRun, takenBack, tallyOf, tallyRuns } from '#domain/plays/run.ts';
import { runsCsv } from '#domain/plays/run-rows.ts';
import { missingShipped, wantsShippedPlays } from '#domain/plays/shipped.ts';
import { firedLabel, triggerWords } from '#domain/plays/words.ts';
import { MADE, TODAY, contextOn, facts, play } from './samples.ts';

const TWO_STEPS = play(
  { kind: 'entered' },
  {
    steps: [
      { title: 'Call', dueAfterDays: 1, owner: '' },
      { title: 'Write', dueAfterDays: 2, owner: 'Tom' },
    ],
  },
);
const EDITOR = { by: 'Ada', at: MADE };

function firedOnce() {
  const [fired] = firePlays([TWO_STEPS], [facts('2026-02-20')], [], contextOn(TODAY));
  if (fired === undefined) throw new Error('the play is set off');
  return fired;
}

describe('a play that was set off', () => {
  it('has come as far as its tasks that are done or left out', () => {
    const { run, tasks } = firedOnce();
    const done = { at: MADE, by: '', evidence: '', documentId: null, skipped: true };
    const byId = new Map(tasks.map((task, index) => [task.id, index === 0 ? { ...task, done } : task]));
    expect(progressOf(run, byId)).toMatchObject({ done: 1, tasks: [{ title: 'Call' }, { title: 'Write' }] });
    byId.delete(run.tasks[1] ?? run.tasks[0]!);
    expect(progressOf(run, byId)).toMatchObject({ done: 1, tasks: [{ title: 'Call' }] });
  });

  it('gets its outcome, and leaves open tasks as they are', () => {
    const { run, tasks } = firedOnce();
    const outcome = settleRun(run, { kind: 'worked', note: ' They came back ' }, tasks, TODAY, EDITOR);
    expect(outcome).toEqual({
      ok: true,
      value: {
        run: { ...run, outcome: { kind: 'worked', on: TODAY, note: 'They came back' } },
        tasks: [],
      },
    });
  });

  it('that is called off leaves out its open tasks, with the reason that it asks for', () => {
    const { run, tasks } = firedOnce();
    const calledOff = (note: string) => settleRun(run, { kind: 'called-off', note }, tasks, TODAY, EDITOR);
    expect(calledOff(' ')).toMatchObject({ ok: false, code: 'reason' });
    expect(calledOff('They were bought')).toMatchObject({
      ok: true,
      value: {
        tasks: [
          { title: 'Call', done: { skipped: true, evidence: 'They were bought', by: 'Ada' } },
          { title: 'Write', done: { skipped: true } },
        ],
      },
    });
  });

  it('is known when it was taken back, so that it is not set off again', () => {
    const { run } = firedOnce();
    const back = takenBack(run);
    expect(back).toMatchObject({ id: run.id, tasks: [], outcome: { kind: 'called-off' } });
    expect(firePlays([TWO_STEPS], [facts('2026-02-20')], [back], contextOn(TODAY))).toEqual([]);
  });

  it('counts for its play, by outcome', () => {
    const { run } = firedOnce();
    const runs: PlayRun[] = [
      run,
      { ...run, id: 'b' as PlayRunId, outcome: { kind: 'worked', on: TODAY, note: '' } },
      { ...run, id: 'c' as PlayRunId, outcome: { kind: 'worked', on: TODAY, note: '' } },
    ];
    const tallies = tallyRuns(runs);
    expect(tallyOf(tallies, run.playId)).toEqual({
      runs: 3,
      open: 1,
      outcomes: { worked: 2, 'did-not-work': 0, 'called-off': 0 },
    });
    expect(tallyOf(tallies, 'other' as PlayId).runs).toBe(0);
  });

  it('goes out as CSV, a company that begins like a formula as text', () => {
    const { run, tasks } = firedOnce();
    const csv = runsCsv([run], () => '=cmd()', new Map(tasks.map((task) => [task.id, task])));
    const [header, line] = csv.split('\r\n');
    expect(header).toContain('play,stage,customer,on,why,tasks,tasks done,outcome');
    expect(line).not.toMatch(/,=cmd/);
    expect(line).toContain('2026-03-02,Entered Activation on 20 Feb 2026,2,0,');
  });
});

describe('the plays that come with the program', () => {
  it('are stored once: with a board, without a play, and never again', () => {
    expect(wantsShippedPlays(false, 1, 0)).toBe(true);
    expect(wantsShippedPlays(false, 0, 0)).toBe(false);
    expect(wantsShippedPlays(false, 1, 1)).toBe(false);
    expect(wantsShippedPlays(true, 1, 0)).toBe(false);
  });

  it('can be restored where they are gone, behind those that are there', () => {
    const [first, second, ...rest] = defaultPlays(MADE);
    if (first === undefined || second === undefined) throw new Error('there are shipped plays');
    const own = play({ kind: 'entered' }, { position: 40 });
    const missing = missingShipped([first, ...rest, own], MADE);
    expect(missing).toEqual([{ ...second, position: 41 }]);
  });
});

describe('in words', () => {
  it('a trigger says what it waits for', () => {
    expect(triggerWords({ kind: 'entered' }, 'purchase')).toBe('When a customer enters Purchase');
    expect(triggerWords({ kind: 'days-in-stage', days: 1 }, 'conversion')).toBe('After 1 day in Conversion');
    expect(triggerWords({ kind: 'nps-answer', from: 9, to: 10 }, 'advocacy')).toBe(
      'In Advocacy, when somebody answers 9 to 10',
    );
  });

  it('the log names one play and counts several', () => {
    const fired = firedOnce();
    expect(firedLabel([fired], () => 'Acme')).toBe('Plays set off: A goal for Acme');
    expect(firedLabel([fired, fired], () => 'Acme')).toBe('Plays set off: 2 for 1 customer');
  });
});
