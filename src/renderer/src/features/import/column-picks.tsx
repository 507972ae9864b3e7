import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SpendCorrections, SpendRole } from '#domain/spend/recognise/plan.ts';
import { guessDelimiter, guessNewline } from '#domain/tables/dialect.ts';
import { readRows } from '#domain/tables/row-stream.ts';
import { ROLE_NAMES } from './words.ts';

const NEEDED = ['date', 'description', 'amount'] as const satisfies readonly SpendRole[];
const FIND_OUT = '';

interface ColumnPicksProps {
  readonly firstLines: readonly string[];
  readonly corrections: SpendCorrections;
  readonly correct: (corrections: SpendCorrections) => void;
}

/** The cells of the header as far as it can be told, or of the first line. */
function columnsOf(firstLines: readonly string[], corrections: SpendCorrections): string[] {
  const text = firstLines.join('\n');
  const newline = guessNewline(text);
  const delimiter = corrections.delimiter ?? guessDelimiter(text, newline).delimiter;
  const wanted = corrections.headerLine ?? 1;
  let found: string[] = [];
  readRows(text, { delimiter, newline }, (cells, line) => {
    if (line === wanted || found.length === 0) found = cells;
  });
  return found;
}

/** Which columns hold date, description and amount, for a table whose columns were not recognised. */
export function ColumnPicks({ firstLines, corrections, correct }: ColumnPicksProps): ReactNode {
  const columns = columnsOf(firstLines, corrections);
  const data = [
    { value: FIND_OUT, label: 'Find out' },
    ...columns.map((name, index) => ({
      value: String(index),
      label: `Column ${index + 1}${name.trim() === '' ? '' : `: ${name.trim()}`}`,
    })),
  ];
  return NEEDED.map((role) => (
    <NativeSelect
      key={role}
      label={`Column of the ${ROLE_NAMES[role].toLowerCase()}`}
      value={String(corrections.columns?.[role] ?? FIND_OUT)}
      data={data}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const { [role]: _before, ...others } = corrections.columns ?? {};
        const columns = value === FIND_OUT ? others : { ...others, [role]: Number(value) };
        correct({ ...corrections, columns });
      }}
    />
  ));
}
