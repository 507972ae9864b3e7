import { Button, Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SpendCorrections } from '#domain/spend/recognise/plan.ts';
import { TEXT_ENCODINGS } from '#domain/tables/encoding.ts';
import type { TextEncoding } from '#domain/tables/encoding.ts';
import { DELIMITERS } from '#domain/tables/row-stream.ts';
import type { Delimiter } from '#domain/tables/row-stream.ts';
import type { StageRefusal } from '#ledger/protocol.ts';
import { ColumnPicks } from './column-picks.tsx';
import { FirstLines } from '#ui/staged-preview/first-lines.tsx';
import { Notice } from '#ui/staged-preview/notice.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { DELIMITER_NAMES, ENCODING_NAMES } from './words.ts';

interface RefusedViewProps {
  readonly refusal: StageRefusal;
  readonly corrections: SpendCorrections;
  readonly correct: (corrections: SpendCorrections) => void;
  readonly onPutAway: () => void;
  /** Imports it as a file of users; `null` where there is no table. */
  readonly onUsers: (() => void) | null;
}

const FIND_OUT = '';

/** The file can't be read as it stands: why, what it looks like, and what can be tried. */
export function RefusedView({
  refusal,
  corrections,
  correct,
  onPutAway,
  onUsers,
}: RefusedViewProps): ReactNode {
  const corrected = Object.keys(corrections).length > 0;
  return (
    <div className={classes['body']}>
      <Notice tone="problem" title="This file can't be imported as spend">
        {refusal.message} Nothing was stored.
      </Notice>
      <Group>
        <Button onClick={onPutAway}>Put this file away</Button>
        {onUsers !== null && (
          <Button variant="default" onClick={onUsers}>
            Import it as usage instead
          </Button>
        )}
        {corrected && (
          <Button variant="default" onClick={() => correct({})}>
            Take back my corrections
          </Button>
        )}
      </Group>
      {refusal.firstLines.length > 0 && (
        <>
          <FirstLines lines={refusal.firstLines} headerLine={null} />
          <TryAgain refusal={refusal} corrections={corrections} correct={correct} />
        </>
      )}
    </div>
  );
}

/** Ways to read the text otherwise, for a table that was not seen as one. */
function TryAgain({
  refusal: { firstLines, sheets },
  corrections,
  correct,
}: Omit<RefusedViewProps, 'onPutAway' | 'onUsers'>): ReactNode {
  return (
    <section className={classes['section']} aria-label="Read it otherwise">
      <h3 className={classes['sectionTitle']}>If it is a statement after all, say how to read it</h3>
      <div className={classes['decisions']}>
        <ColumnPicks firstLines={firstLines} corrections={corrections} correct={correct} />
        <NativeSelect
          label="Line of the header"
          value={corrections.headerLine === null ? 'none' : String(corrections.headerLine ?? FIND_OUT)}
          data={[
            { value: FIND_OUT, label: 'Find out' },
            { value: 'none', label: 'There is no header' },
            ...firstLines.map((_, index) => ({ value: String(index + 1), label: `Line ${index + 1}` })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const { headerLine: _, ...others } = corrections;
            if (value === FIND_OUT) correct(others);
            else correct({ ...others, headerLine: value === 'none' ? null : Number(value) });
          }}
        />
        {sheets === undefined ? (
          <TextPicks corrections={corrections} correct={correct} />
        ) : (
          <NativeSelect
            label="Sheet"
            value={corrections.sheet ?? FIND_OUT}
            data={[{ value: FIND_OUT, label: 'Find out' }, ...sheets]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              correct(value === FIND_OUT ? {} : { sheet: value });
            }}
          />
        )}
      </div>
    </section>
  );
}

/** How the bytes become a table. */
function TextPicks({ corrections, correct }: Pick<RefusedViewProps, 'corrections' | 'correct'>): ReactNode {
  return (
    <>
      <NativeSelect
        label="Columns are separated by"
        value={corrections.delimiter ?? FIND_OUT}
        data={[
          { value: FIND_OUT, label: 'Find out' },
          ...DELIMITERS.map((value) => ({ value, label: DELIMITER_NAMES[value] })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const { delimiter: _, ...others } = corrections;
          correct(value === FIND_OUT ? others : { ...others, delimiter: value as Delimiter });
        }}
      />
      <NativeSelect
        label="Encoding"
        value={corrections.encoding ?? FIND_OUT}
        data={[
          { value: FIND_OUT, label: 'Find out' },
          ...TEXT_ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const { encoding: _, ...others } = corrections;
          correct(value === FIND_OUT ? others : { ...others, encoding: value as TextEncoding });
        }}
      />
    </>
  );
}
