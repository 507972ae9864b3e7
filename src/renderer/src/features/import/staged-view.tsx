import { Button, Group, Radio, Stack } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { SpendCorrections, SpendQuestion } from '#domain/spend/recognise/plan.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { StagePreview } from '#ledger/protocol.ts';
import { ColumnRoles } from './column-roles.tsx';
import { Decisions } from './decisions.tsx';
import { FirstLines } from '#ui/staged-preview/first-lines.tsx';
import { LeftOutRows } from './left-out-rows.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { Notice } from '#ui/staged-preview/notice.tsx';
import classes from '#ui/staged-preview/import.module.css';

interface StagedViewProps {
  readonly preview: StagePreview;
  readonly problem: string | null;
  readonly corrections: SpendCorrections;
  readonly correct: (corrections: SpendCorrections) => void;
  readonly onStore: () => void;
  readonly onPutAway: () => void;
}

/** Second step: what would be stored, what was recognised and why, and every way to correct it. */
export function StagedView(props: StagedViewProps): ReactNode {
  const { preview, problem, corrections, correct } = props;
  const { plan } = preview;
  return (
    <>
      <div className={classes['body']}>
        {problem !== null && (
          <Notice tone="problem" title="Nothing was stored">
            {problem}
          </Notice>
        )}
        <Counts
          preview={preview}
          onSwap={() => correct({ ...corrections, flipped: !plan.dialect.flipped })}
        />
        <Questions questions={plan.questions} corrections={corrections} correct={correct} />
        <FirstLines lines={plan.firstLines} headerLine={plan.dialect.headerLine} sheet={plan.dialect.sheet} />
        <SampleRows preview={preview} />
        <LeftOutRows
          title="Rejected"
          hint="These rows could not be read. The others can be stored without them."
          rows={preview.rejectedRows}
          count={preview.rejected}
          fileName={preview.fileName}
        />
        <LeftOutRows
          title="Left out on purpose"
          hint="Totals, balance lines, payments that are not complete, and the like."
          rows={preview.skippedRows}
          count={preview.skipped}
          fileName={preview.fileName}
        />
        <Later>
          <Decisions plan={plan} corrections={corrections} correct={correct} />
          <ColumnRoles plan={plan} corrections={corrections} correct={correct} />
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

function Footer({ preview, onStore, onPutAway }: StagedViewProps): ReactNode {
  const { locale, readOnly } = useSession();
  const open = preview.plan.questions.length;
  const rows = preview.newRows.toLocaleString(locale);
  const hint =
    readOnly !== null
      ? readOnly.message
      : open > 0
        ? `Answer ${open === 1 ? 'the question' : `the ${open} questions`} above first.`
        : preview.newRows === 0
          ? 'Every row is in the ledger already: there is nothing to store.'
          : 'Nothing is stored before you say so.';
  return (
    <div className={classes['footer']}>
      <Button
        data-primary-action
        disabled={open > 0 || preview.newRows === 0 || readOnly !== null}
        onClick={onStore}
      >
        {preview.newRows === 1 ? 'Store 1 row' : `Store ${rows} rows`}
      </Button>
      <Button variant="default" onClick={onPutAway}>
        Put this file away
      </Button>
      <span className="desk-dim">{hint}</span>
    </div>
  );
}

interface CountsProps {
  readonly preview: StagePreview;
  /** Takes charges for refunds and the other way round. */
  readonly onSwap: () => void;
}

function Counts({ preview, onSwap }: CountsProps): ReactNode {
  const { locale } = useSession();
  const number = (value: number): string => value.toLocaleString(locale);
  const range =
    preview.from === null || preview.to === null
      ? 'No rows'
      : `${formatDate(preview.from, locale)} – ${formatDate(preview.to, locale)}`;
  const entries: readonly (readonly [string, string])[] = [
    ['New rows', number(preview.newRows)],
    ['Duplicates', number(preview.duplicates)],
    ['Rejected', number(preview.rejected)],
    ['Left out', number(preview.skipped)],
    ...Object.entries(preview.spent).map(
      ([currency, minor]) => [`Spent, ${currency}`, ledgerMoney(minor, currency, locale)] as const,
    ),
    ...Object.entries(preview.refunded)
      .filter(([, minor]) => minor > 0)
      .map(([currency, minor]) => [`Refunded, ${currency}`, ledgerMoney(minor, currency, locale)] as const),
    ['Known software vendors', number(preview.knownVendors)],
  ];
  return (
    <section aria-label="What would be stored">
      <dl className={classes['counts']}>
        {entries.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['evidence']}>
        {range}
        {preview.remembered && '. The layout you confirmed for files with this header is used again.'}{' '}
        <Button size="compact-xs" variant="subtle" onClick={onSwap}>
          Swap spent and refunded
        </Button>
      </p>
    </section>
  );
}

interface QuestionsProps {
  readonly questions: readonly SpendQuestion[];
  readonly corrections: SpendCorrections;
  readonly correct: (corrections: SpendCorrections) => void;
}

/** What the file leaves open. The preview shows the provisional answer; storing waits for the manager's. */
function Questions({ questions, corrections, correct }: QuestionsProps): ReactNode {
  return questions.map(({ id, question, choices }) => (
    <Notice key={id} tone="question" title="The file leaves this open">
      <Radio.Group label={question} onChange={(value) => correct({ ...corrections, [id]: value })}>
        <Stack gap="xs" mt="xs">
          {choices.map(({ value, label, provisional }) => (
            <Radio
              key={value}
              value={value}
              label={provisional ? `${label} (used for the preview)` : label}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Notice>
  ));
}

function SampleRows({ preview }: { readonly preview: StagePreview }): ReactNode {
  const { locale } = useSession();
  return (
    <section className={classes['section']} aria-label="First rows as they would be stored">
      <h3 className={classes['sectionTitle']}>First rows as they would be stored</h3>
      <ScrollRegion className={classes['tableWrap']} label="First rows">
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col" className={classes['number']}>
                Line
              </th>
              <th scope="col">Date</th>
              <th scope="col">Description</th>
              <th scope="col" className={classes['number']}>
                Amount
              </th>
              <th scope="col">Payer</th>
              <th scope="col">Department</th>
              <th scope="col">Category</th>
              <th scope="col">Stored</th>
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((row) => (
              <tr key={row.line} className={row.duplicate ? classes['duplicate'] : undefined}>
                <td className={classes['number']}>{row.line}</td>
                <td>{formatDate(row.date, locale)}</td>
                <td>{row.description}</td>
                <td className={classes['number']}>{ledgerMoney(row.amount, row.currency, locale)}</td>
                <td>{row.payer}</td>
                <td>{row.department}</td>
                <td>{row.category}</td>
                <td>{row.duplicate ? 'Already there' : 'New'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Group p="xs">
        <span className={classes['evidence']}>
          Money spent is positive, refunds are negative, whatever the file does.
        </span>
      </Group>
    </section>
  );
}
