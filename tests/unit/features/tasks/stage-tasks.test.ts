import { describe, expect, it } from 'vitest';
import type { ContractId, TaskId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { TASK_TABLE } from '#domain/tasks/task-table.ts';
import { importedTasks, stageTasks, taskNames } from '#features/tasks/csv/stage-tasks.ts';
import { contract } from '../../domain/invoices/flags/samples.ts';
import { application, planned } from '../../domain/off-boarding/samples.ts';
import { NOW, sources, task } from '../../domain/tasks/samples.ts';

const { retirement, tasks: steps } = planned();
const all = sources({
  applications: [application(), application({ id: 'b' as never, name: 'Box' })],
  contracts: [
    contract({ id: 'c1' as ContractId, name: 'Mail' }),
    contract({ id: 'c2' as ContractId, name: 'Mail' }),
  ],
  retirements: [retirement],
  tasks: [task({ subject: { kind: 'contract', id: 'c2' } }), ...steps],
});
const context = { sources: all, owners: ['Ada'], now: NOW, by: 'Ada', isKeptDocument: () => false };

function staged(text: string, about = context) {
  const outcome = stageTasks(text, about);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('a file of tasks', () => {
  it('that was just saved changes nothing', () => {
    const { plan } = staged(writeEntityFile(TASK_TABLE, all.tasks, taskNames(all)));
    expect([plan.new, plan.changed, plan.rejected].map((rows) => rows.length)).toEqual([0, 0, 0]);
    expect(plan.unchanged).toHaveLength(all.tasks.length);
  });

  it('brings its tasks into a workspace without them, about the same entries', () => {
    const text = writeEntityFile(TASK_TABLE, all.tasks, taskNames(all));
    const { plan } = staged(text, { ...context, sources: { ...all, tasks: [] } });
    const stored = importedTasks(plan, [], { newId: () => 'new', now: NOW });
    expect(stored).toEqual(all.tasks);
  });

  it('finds entries by name, plans by their application, and asks where several have the name', () => {
    const { plan } = staged(
      [
        'title,due,kind,subject',
        'One,,application,box',
        'Two,,off-boarding,Dropbox',
        'Three,,contract,Mail',
        'Four,,off-boarding,Box',
      ].join('\n'),
    );
    expect(plan.new.map(({ draft }) => draft.fields.subject)).toEqual([
      { kind: 'application', id: 'b' },
      { kind: 'off-boarding', retirementId: retirement.id, step: 'own', planned: null },
    ]);
    expect(plan.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '4 subject: there are several called “Mail”. Give its id in the column “subject id”.',
      '5 subject: there is no off-boarding plan of an application “Box” here. Import or create it first, or correct the name.',
    ]);
  });

  it('says what each row would change', () => {
    const { preview } = staged('title,due,done,evidence,id\nAsk for a quote,2026-04-01,yes,Mail of today,t');
    expect(preview.changed).toMatchObject([
      {
        name: 'Ask for a quote',
        differences: [
          { field: 'due', before: '2026-03-20', after: '2026-04-01' },
          { field: 'done', before: 'open', after: 'done 2026-03-02: Mail of today' },
        ],
      },
    ]);
  });

  it('gives a new id to a task whose id is taken by nobody, and keeps those it knows', () => {
    const { plan } = staged('title,due,id\nOld,,t\nNew,2026-05-01,other');
    const stored = importedTasks(plan, all.tasks, { newId: () => 'new', now: NOW });
    expect(stored.map(({ id }) => id).toSorted()).toEqual(['other', 't'] as TaskId[]);
    expect(stored.find(({ id }) => id === 'other')?.due).toBe('2026-05-01' as IsoDate);
  });
});
