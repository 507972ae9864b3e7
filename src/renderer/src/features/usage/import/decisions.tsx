import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DateOrder } from '#domain/calendar/date-text.ts';
import type { UsageCorrections, UsageEvidence } from '#domain/usage/read/recognition.ts';
import classes from '#ui/staged-preview/import.module.css';
import { AsOfField } from './questions.tsx';
import type { ReadFile } from '../reader/protocol.ts';
import { DATE_ORDER_NAMES } from './words.ts';

interface DecisionsProps {
  readonly file: ReadFile;
  readonly corrections: UsageCorrections;
  readonly correct: (corrections: UsageCorrections) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const NO_HEADER = 'none';
const NOT_KNOWN = 'unknown';
/** Lengths of reports that products offer. */
const PERIODS = [7, 14, 28, 30, 60, 90, 180, 365];

/** Everything that was recognised about the file, with its evidence; each can be corrected. */
export function Decisions({ file, corrections, correct }: DecisionsProps): ReactNode {
  const { dialect, evidence, asOf, questions } = file.recognition;
  const change = (changed: UsageCorrections): void => correct({ ...corrections, ...changed });
  const asksAsOf = questions.some(({ id }) => id === 'asOf');
  const own = file.parts.some(({ application }) => application !== null);
  const hasDates = file.recognition.columns.some(({ role }) => role === 'last-active' || role === 'event');
  return (
    <section className={classes['section']} aria-label="What was recognised">
      <h3 className={classes['sectionTitle']}>What was recognised, and why</h3>
      <div className={classes['decisions']}>
        {!asksAsOf && !own && asOf !== null && (
          <div>
            <AsOfField key={asOf.date} corrections={corrections} correct={correct} asOf={asOf.date} />
            <Why about="asOf" evidence={evidence} />
          </div>
        )}
        <PeriodDecision file={file} evidence={evidence} change={change} />
        {hasDates && (
          <Decision
            label="Order of dates"
            about="dateOrder"
            evidence={evidence}
            value={dialect.dateOrder}
            choices={Object.entries(DATE_ORDER_NAMES).map(([value, label]) => ({ value, label }))}
            onChoose={(value) => change({ dateOrder: value as DateOrder })}
          />
        )}
        <Decision
          label="Header"
          about="header"
          evidence={evidence}
          value={dialect.headerLine === null ? NO_HEADER : String(dialect.headerLine)}
          choices={headerChoices(file)}
          onChoose={(value) => change({ headerLine: value === NO_HEADER ? null : Number(value) })}
        />
        {dialect.sheet !== null && file.sheets.length > 1 && (
          <Decision
            label="Sheet"
            about="sheet"
            evidence={evidence}
            value={dialect.sheet}
            choices={file.sheets.map((value) => ({ value, label: value }))}
            // Another sheet has other columns: what was corrected on this one does not go with it.
            onChoose={(sheet) => correct({ sheet })}
          />
        )}
      </div>
    </section>
  );
}

function headerChoices({ recognition: { firstLines, dialect } }: ReadFile): readonly Choice[] {
  const lines = Math.max(firstLines.length, dialect.headerLine ?? 0);
  const numbered = Array.from({ length: lines }, (_, index) => ({
    value: String(index + 1),
    label: `Line ${index + 1}`,
  }));
  return [{ value: NO_HEADER, label: 'There is no header' }, ...numbered];
}

/** Days that active days were counted over; as long as they are not known, the days tell nothing. */
function PeriodDecision({
  file,
  evidence,
  change,
}: {
  readonly file: ReadFile;
  readonly evidence: readonly UsageEvidence[];
  readonly change: (changed: UsageCorrections) => void;
}): ReactNode {
  const { columns, periodDays } = file.recognition;
  const counts = columns.some(({ role }) => role === 'active-days' || role === 'event');
  if (!counts || columns.some(({ role }) => role === 'period')) return null;
  const lengths = periodDays === null || PERIODS.includes(periodDays) ? PERIODS : [...PERIODS, periodDays];
  return (
    <div>
      <Decision
        label="Active days are counted over"
        about="period"
        evidence={evidence}
        value={periodDays === null ? NOT_KNOWN : String(periodDays)}
        choices={[
          { value: NOT_KNOWN, label: 'Not known' },
          ...lengths
            .toSorted((a, b) => a - b)
            .map((days) => ({ value: String(days), label: `${days} days` })),
        ]}
        onChoose={(value) => change({ periodDays: value === NOT_KNOWN ? null : Number(value) })}
      />
      {periodDays === null && (
        <p className={classes['evidence']}>
          The file does not say over how many days. Until you say it, its active days tell nothing about who
          is active.
        </p>
      )}
    </div>
  );
}

interface DecisionProps {
  readonly label: string;
  readonly about: UsageEvidence['about'];
  readonly evidence: readonly UsageEvidence[];
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** One decision: what was recognised, why, and how to change it. */
function Decision({ label, about, evidence, value, choices, onChoose }: DecisionProps): ReactNode {
  return (
    <div>
      <NativeSelect
        size="xs"
        label={label}
        value={value}
        data={[...choices]}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
      <Why about={about} evidence={evidence} />
    </div>
  );
}

function Why({ about, evidence }: Pick<DecisionProps, 'about' | 'evidence'>): ReactNode {
  return evidence
    .filter((one) => one.about === about)
    .map(({ sentence }) => (
      <p key={sentence} className={classes['evidence']}>
        {sentence}
      </p>
    ));
}
