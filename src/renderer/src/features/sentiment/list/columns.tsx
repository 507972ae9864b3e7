import { IconUsersMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import { changeWords, scoreText, shareText } from '../sentiment-words.ts';
import { ScoreTrend } from '../score-trend.tsx';
import type { SentimentRow } from './sentiment-rows.ts';

/** Few answers, in a word with an icon. */
export function FewChip(): ReactNode {
  return (
    <ToneChip tone="warning" icon={IconUsersMinus}>
      Few answers
    </ToneChip>
  );
}

const FEW = [
  { value: 'few', label: 'Few answers' },
  { value: 'enough', label: 'Yes, five or more' },
];

function fewOf({ few, latest }: SentimentRow): string | null {
  if (latest.answers === null) return null;
  return few ? 'few' : 'enough';
}

function Enough({ row }: { readonly row: SentimentRow }): ReactNode {
  if (row.few) return <FewChip />;
  return <span className="desk-dim">{row.latest.answers === null ? 'unknown' : 'yes'}</span>;
}

/** The columns of the list, by which it is also searched, filtered and exported. */
export function sentimentColumns(locale: string, today: IsoDate): DataColumn<SentimentRow>[] {
  return [
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 200,
      opens: true,
      value: ({ application }) => application.name,
    },
    {
      id: 'score',
      label: 'Score',
      kind: 'number',
      width: 100,
      value: ({ latest }) => latest.score,
      cell: ({ latest }) => scoreText(latest.score, locale),
    },
    {
      id: 'change',
      label: 'Since the one before',
      kind: 'number',
      width: 188,
      emptyText: 'first survey',
      value: ({ change }) => change,
      cell: ({ change, history }) =>
        change === null ? (
          <span className="desk-dim">first survey</span>
        ) : (
          <>
            <ScoreTrend scores={history.map(({ score }) => score)} /> {changeWords(change, locale)}
          </>
        ),
    },
    { id: 'answers', label: 'Answers', kind: 'number', width: 96, value: ({ latest }) => latest.answers },
    {
      id: 'rate',
      label: 'Response',
      kind: 'number',
      width: 120,
      value: ({ responseRate }) => responseRate && Math.round(responseRate * 1000) / 10,
      cell: ({ responseRate }) =>
        responseRate === null ? <span className="desk-dim">unknown</span> : shareText(responseRate, locale),
    },
    {
      id: 'few',
      label: 'Enough answers',
      kind: 'choice',
      width: 148,
      choices: FEW,
      value: fewOf,
      cell: (row) => <Enough row={row} />,
    },
    {
      id: 'on',
      label: 'Closed',
      kind: 'date',
      width: 190,
      value: ({ latest }) => latest.on,
      cell: ({ latest }) => (
        <span>
          {formatDate(latest.on, locale)}{' '}
          <span className="desk-dim">{formatDaysFrom(latest.on, today, locale)}</span>
        </span>
      ),
    },
    {
      id: 'comment',
      label: 'Comment',
      kind: 'text',
      width: 260,
      value: ({ latest }) => (latest.comment === '' ? null : latest.comment),
    },
    {
      id: 'owner',
      label: 'Owner',
      kind: 'text',
      width: 140,
      hiddenAtFirst: true,
      value: ({ application }) => (application.owner === '' ? null : application.owner),
    },
  ];
}
