import { Button } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { FirstLines } from '#ui/staged-preview/first-lines.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { Notice } from '#ui/staged-preview/notice.tsx';
import { Columns } from './columns.tsx';
import { Decisions } from './decisions.tsx';
import { Figures } from './figures.tsx';
import { LeftOutRows, RowNotes } from './notes.tsx';
import { hindranceOf } from './plan/hindrance.ts';
import { addsSomething } from './plan/shares.ts';
import type { ReadFile } from '../reader/protocol.ts';
import { Questions } from './questions.tsx';
import { StoredBefore } from './stored-before.tsx';
import { Targets } from './targets.tsx';
import type { UsageImportState, UsagePlan } from './use-usage-import.ts';
import { peopleWords } from '../people-words.ts';

interface StagedViewProps {
  readonly file: ReadFile;
  readonly plan: UsagePlan;
  /** The file is read once more, with corrections. */
  readonly again: boolean;
  readonly state: UsageImportState;
  readonly onPutAway: () => void;
}

/** Second step: what would be stored and for which application, what was recognised and why, and every way to correct it. */
export function StagedView(props: StagedViewProps): ReactNode {
  const { file, plan, state } = props;
  const { corrections, correct, problem } = state;
  const { recognition } = file;
  return (
    <>
      <div className={classes['body']}>
        {problem !== null && (
          <Notice tone="problem" title="Nothing was stored">
            {problem}
          </Notice>
        )}
        <Recognised file={file} />
        <Figures file={file} />
        <Questions questions={recognition.questions} corrections={corrections} correct={correct} />
        <Targets file={file} plan={plan} state={state} />
        <StoredBefore plan={plan} applications={state.applications} />
        <FirstLines
          lines={recognition.firstLines}
          headerLine={recognition.dialect.headerLine}
          sheet={recognition.dialect.sheet}
        />
        <RowNotes
          title="Rejected rows"
          hint="These rows could not be read. The others can be stored without them."
          notes={file.rejected}
          fileName={recognition.fileName}
        />
        <RowNotes
          title="Taken with a doubt"
          hint="These people are kept; what could not be taken from their rows is unknown."
          notes={file.doubts}
          fileName={recognition.fileName}
        />
        <LeftOutRows leftOut={file.leftOut} />
        <Later>
          <Decisions file={file} corrections={corrections} correct={correct} />
          <Columns file={file} corrections={corrections} correct={correct} />
        </Later>
      </div>
      <Footer {...props} />
    </>
  );
}

/** Drawn when the rest is on screen, and without holding the window up: it is long, and below. */
function Later({ children }: { readonly children: ReactNode }): ReactNode {
  return useDeferredValue(true, false) && children;
}

function Recognised({ file: { recognition, remembered, notices } }: { readonly file: ReadFile }): ReactNode {
  // What was left out is told below, line by line.
  const told = notices.filter((sentence) => !sentence.startsWith('Left out: '));
  const why = recognition.evidence.filter(({ about }) => about === 'product').map(({ sentence }) => sentence);
  return (
    <section aria-label="What the file is">
      <strong>{recognition.product}</strong>
      {[...why, ...told].map((sentence) => (
        <p key={sentence} className={classes['evidence']}>
          {sentence}
        </p>
      ))}
      {remembered !== null && (
        <p className={classes['evidence']}>
          The layout you confirmed for files with these columns is used again.
        </p>
      )}
    </section>
  );
}

function storeWords(lists: number, people: number, locale: string): string {
  if (lists === 0) return 'Store';
  return lists === 1 ? `Store ${peopleWords(people, locale)}` : `Store ${lists} lists of people`;
}

function Footer({ file, plan, again, state, onPutAway }: StagedViewProps): ReactNode {
  const { locale, readOnly, today } = useSession();
  const hindrance = hindranceOf(file, plan, state.applications, today);
  const adding = plan.planned?.filter(addsSomething) ?? [];
  const people = adding.reduce((sum, { weighed }) => sum + weighed.people, 0);
  const hint =
    readOnly?.message ?? hindrance ?? 'Nothing is stored before you say so. It can be undone as a whole.';
  return (
    <div className={classes['footer']}>
      <Button
        data-primary-action
        disabled={hindrance !== null || readOnly !== null || again}
        loading={state.storing}
        onClick={() => state.store(file, plan)}
      >
        {storeWords(adding.length, people, locale)}
      </Button>
      <Button variant="default" disabled={state.storing} onClick={onPutAway}>
        Put this file away
      </Button>
      <span className="desk-dim">{again ? 'Reading the file again …' : hint}</span>
    </div>
  );
}
