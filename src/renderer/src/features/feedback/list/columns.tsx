import { formatDate } from '#domain/calendar/format.ts';
import { npsGroup } from '#domain/nps/score.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { AnswerWays } from '../answer-ways.tsx';
import type { AnswerRow } from '../use-answers.ts';
import { followUpWords, GROUP_NAMES } from '../words.ts';

export function answerRowId({ response }: AnswerRow): string {
  return response.id;
}

/** The columns of the list, by which it is also searched, filtered and exported. */
export function answerColumns(locale: string, onEdit: (row: AnswerRow) => void): DataColumn<AnswerRow>[] {
  return [
    {
      id: 'company',
      label: 'Company',
      kind: 'text',
      width: 190,
      opens: true,
      value: ({ customer }) => customer.company,
    },
    {
      id: 'on',
      label: 'Answered',
      kind: 'date',
      width: 120,
      value: ({ response }) => response.on,
      cell: ({ response }) => formatDate(response.on, locale),
    },
    { id: 'score', label: 'Answer', kind: 'number', width: 100, value: ({ response }) => response.score },
    {
      id: 'group',
      label: 'Group',
      kind: 'choice',
      width: 110,
      choices: (['promoter', 'passive', 'detractor'] as const).map((value) => ({
        value,
        label: GROUP_NAMES[value],
      })),
      value: ({ response }) => npsGroup(response.score),
    },
    {
      id: 'follow-up',
      label: 'Follow-up',
      kind: 'choice',
      width: 190,
      choices: [
        { value: 'none', label: 'Not followed up' },
        { value: 'open', label: 'Task open' },
        { value: 'done', label: 'Followed up' },
      ],
      value: ({ followUp }) => followUp.kind,
      cell: ({ followUp }) => followUpWords(followUp, locale),
      exported: ({ followUp }) => followUpWords(followUp, locale),
    },
    {
      id: 'ways',
      label: 'Actions',
      kind: 'text',
      width: 220,
      value: () => null,
      cell: (row) => <AnswerWays row={row} onEdit={() => onEdit(row)} />,
    },
    {
      id: 'respondent',
      label: 'Who',
      kind: 'text',
      width: 150,
      value: ({ response }) => response.respondent,
    },
    { id: 'comment', label: 'Comment', kind: 'text', width: 240, value: ({ response }) => response.comment },
    {
      id: 'owner',
      label: 'Owner',
      kind: 'text',
      width: 140,
      hiddenAtFirst: true,
      value: ({ customer }) => customer.owner,
    },
    {
      id: 'followed',
      label: 'Followed up on',
      kind: 'date',
      width: 140,
      hiddenAtFirst: true,
      value: ({ followUp }) => (followUp.kind === 'done' ? followUp.on : null),
      cell: ({ followUp }) => (followUp.kind === 'done' ? formatDate(followUp.on, locale) : ''),
    },
  ];
}
