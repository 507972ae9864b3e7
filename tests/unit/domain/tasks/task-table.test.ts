import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RetirementId, TaskId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf } from '#domain/tables/entity-import.ts';
import { TASK_TABLE, type TaskTableContext } from '#domain/tasks/task-table.ts';
import type { Task, TaskSubject } from '#domain/tasks/task.ts';
import { NOW, TODAY, task } from './samples.ts';

const CONTEXT: TaskTableContext = {
  now: NOW,
  by: 'Ada',
  findById: () => null,
  findSubject: (_kind, id, name) => {
    if (id === 's1' || name === 'Slack') return { kind: 'found', id: 's1', name: 'Slack' };
    return { kind: name === 'Twice' ? 'several' : 'unknown' };
  },
  isKnownOwner: (name) => name === 'Ada',
  isKeptDocument: (id) => id === 'd1',
};
const NAMES = { nameOf: ({ kind }: TaskSubject) => (kind === 'none' ? '' : 'Slack') };

function read(text: string, context = CONTEXT) {
  const staged = stageEntityFile(text, TASK_TABLE, context);
  if (!staged.ok) throw new Error(staged.message);
  return staged.value.rows.map(({ outcome }) => outcome);
}

const reason = (text: string): string => {
  const [outcome] = read(text);
  return outcome?.ok === false ? outcome.message : 'accepted';
};

const anyText = fc.string({ maxLength: 12 }).map((text) => text.trim());
const anyTitle = anyText.filter((text) => text !== '');
const anyDate = fc.option(fc.integer({ min: -900, max: 900 }).map((days) => addDays(TODAY, days)));
const anyInstant = fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString() as IsoInstant);
const anySubject: fc.Arbitrary<TaskSubject> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc
    .constantFrom('application' as const, 'contract' as const, 'customer' as const)
    .map((kind) => ({ kind, id: 's1' })),
  fc
    .tuple(fc.constantFrom('own' as const, 'give-notice' as const, 'last-invoice' as const), anyDate)
    .map(([step, planned]) => ({
      kind: 'off-boarding' as const,
      retirementId: 's1' as RetirementId,
      step,
      planned,
    })),
);
const anyDone = fc.option(
  fc.record({
    at: anyInstant,
    by: anyText,
    evidence: anyTitle,
    documentId: fc.constantFrom(null, 'd1' as never),
    skipped: fc.boolean(),
  }),
);
const anyTask: fc.Arbitrary<Task> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,20}$/).map((id) => id as TaskId),
  title: anyTitle,
  note: fc.string({ maxLength: 20 }),
  subject: anySubject,
  owner: anyText,
  due: anyDate,
  firstDue: anyDate,
  done: anyDone,
  createdAt: anyInstant,
  updatedAt: anyInstant,
});

describe('tasks.csv', () => {
  it('gives back every task exactly', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTask, { selector: ({ id }) => id, maxLength: 4 }), (tasks) => {
        const rows = read(writeEntityFile(TASK_TABLE, tasks, NAMES));
        const stamp = { newId: () => 'new', now: NOW, mayKeepId: () => true };
        const back = rows.map((outcome) => (outcome.ok ? entityOf(outcome.value, stamp) : outcome.message));
        expect(back).toEqual(tasks);
      }),
    );
  });

  it.each([
    ['a date that is none', 'title,due\r\nCall,2026-02-30', /^due: /],
    ['no title', 'title,due\r\n,2026-03-01', /title: say what/],
    ['a kind nobody knows', 'title,due,kind\r\nCall,,vendor', /kind: “vendor” is not one of/],
    ['a subject without a kind', 'title,due,subject\r\nCall,,Slack', /kind: say whether “Slack”/],
    ['a kind without a subject', 'title,due,kind\r\nCall,,contract', /subject: name the contract/],
    [
      'a subject that is not here',
      'title,due,kind,subject\r\nCall,,application,Box',
      /there is no application “Box” here/,
    ],
    ['a name that several have', 'title,due,kind,subject\r\nCall,,customer,Twice', /several called “Twice”/],
    ['skipped without a reason', 'title,due,done\r\nCall,,skipped', /needs the reason/],
    [
      'a skipped data export',
      'title,due,kind,subject,step,done,evidence\r\nExport,,off-boarding,Slack,export-data,skipped,none',
      /data export cannot be skipped/,
    ],
    ['a step nobody knows', 'title,due,kind,subject,step\r\nX,,off-boarding,Slack,dance', /step: “dance”/],
  ])('refuses a row with %s, and says why', (_name, text, expected) => {
    expect(reason(text)).toMatch(expected);
  });

  it('takes a row with an owner who owns nothing yet, and says so', () => {
    const [outcome] = read('title,due,owner\r\nCall,2026-03-01,Zoe');
    expect(outcome?.ok && outcome.value.warnings).toEqual([
      'owner: nobody called “Zoe” owns anything here yet. Check the spelling.',
    ]);
  });

  it('takes what is done without its document where that is not kept', () => {
    const [outcome] = read('title,due,done,document\r\nCall,,yes,d9');
    expect(outcome?.ok && outcome.value.fields.done).toMatchObject({ at: NOW, by: 'Ada', documentId: null });
    expect(outcome?.ok && outcome.value.warnings).toHaveLength(1);
  });

  it('leaves what the file does not have as it is stored', () => {
    const stored = task({ note: 'kept', subject: { kind: 'contract', id: 'c' } });
    const [outcome] = read('title,due,id\r\nCall again,2026-05-01,t', { ...CONTEXT, findById: () => stored });
    expect(outcome?.ok && outcome.value.fields).toMatchObject({
      title: 'Call again',
      note: 'kept',
      subject: { kind: 'contract', id: 'c' },
      due: '2026-05-01',
    });
  });
});
