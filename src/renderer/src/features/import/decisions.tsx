import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DateOrder } from '#domain/calendar/date-text.ts';
import { CURRENCIES } from '#domain/money/currencies.ts';
import type { DecimalMark } from '#domain/money/amount-text.ts';
import type { SpendCorrections, SpendPlan, SpendTopic } from '#domain/spend/recognise/plan.ts';
import { TEXT_ENCODINGS } from '#domain/tables/encoding.ts';
import type { TextEncoding } from '#domain/tables/encoding.ts';
import { DELIMITERS } from '#domain/tables/row-stream.ts';
import type { Delimiter } from '#domain/tables/row-stream.ts';
import classes from '#ui/staged-preview/import.module.css';
import { DATE_ORDER_NAMES, DECIMAL_NAMES, DELIMITER_NAMES, ENCODING_NAMES, SIGN_NAMES } from './words.ts';

interface DecisionsProps {
  readonly plan: SpendPlan;
  readonly corrections: SpendCorrections;
  readonly correct: (corrections: SpendCorrections) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function choicesFrom<Value extends string>(names: Readonly<Record<Value, string>>): Choice[] {
  return (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

const NO_HEADER = 'none';

function headerChoices(plan: SpendPlan): Choice[] {
  const lines = Math.max(plan.firstLines.length, plan.dialect.headerLine ?? 0);
  const numbered = Array.from({ length: lines }, (_, index) => ({
    value: String(index + 1),
    label: `Line ${index + 1}`,
  }));
  return [{ value: NO_HEADER, label: 'There is no header' }, ...numbered];
}

function signChoices({ dialect }: SpendPlan): Choice[] {
  const { sign } = dialect;
  if (sign === 'debit-credit' || sign === 'flag') {
    return [
      { value: 'as-is', label: SIGN_NAMES[sign] },
      { value: 'flipped', label: `${SIGN_NAMES[sign]}, turned round` },
    ];
  }
  return [
    { value: 'spent-positive', label: SIGN_NAMES['spent-positive'] },
    { value: 'spent-negative', label: SIGN_NAMES['spent-negative'] },
  ];
}

function signValue({ dialect }: SpendPlan): string {
  const { sign, flipped } = dialect;
  if (sign === 'debit-credit' || sign === 'flag') return flipped ? 'flipped' : 'as-is';
  if (!flipped) return sign;
  return sign === 'spent-positive' ? 'spent-negative' : 'spent-positive';
}

function signCorrection(plan: SpendPlan, value: string): SpendCorrections {
  const { sign } = plan.dialect;
  if (sign === 'debit-credit' || sign === 'flag') return { flipped: value === 'flipped' };
  return { sign: value === 'spent-negative' ? 'spent-negative' : 'spent-positive', flipped: false };
}

interface DecisionProps {
  readonly label: string;
  readonly topic: SpendTopic;
  readonly plan: SpendPlan;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** One decision: what was recognised, why, and how to change it. */
function Decision({ label, topic, plan, value, choices, onChoose }: DecisionProps): ReactNode {
  const why = plan.evidence.filter(({ about }) => about === topic);
  return (
    <div>
      <NativeSelect
        size="xs"
        label={label}
        value={value}
        data={[...choices]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      {why.map(({ sentence }) => (
        <p key={sentence} className={classes['evidence']}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** Everything that was recognised about the file, with its evidence; each can be corrected. */
export function Decisions({ plan, corrections, correct }: DecisionsProps): ReactNode {
  const { dialect } = plan;
  const change = (change: SpendCorrections): void => correct({ ...corrections, ...change });
  const headerLine = dialect.headerLine === null ? NO_HEADER : String(dialect.headerLine);
  const shared = { plan } as const;
  return (
    <section className={classes['section']} aria-label="What was recognised">
      <h3 className={classes['sectionTitle']}>What was recognised, and why</h3>
      <div className={classes['decisions']}>
        <Decision
          {...shared}
          label="Money spent"
          topic="sign"
          value={signValue(plan)}
          choices={signChoices(plan)}
          onChoose={(value) => change(signCorrection(plan, value))}
        />
        <Decision
          {...shared}
          label="Order of dates"
          topic="dateOrder"
          value={dialect.dateOrder}
          choices={choicesFrom<DateOrder>(DATE_ORDER_NAMES)}
          onChoose={(value) => change({ dateOrder: value as DateOrder })}
        />
        <Decision
          {...shared}
          label="Decimal mark"
          topic="decimal"
          value={dialect.decimal}
          choices={choicesFrom<DecimalMark>(DECIMAL_NAMES)}
          onChoose={(value) => change({ decimal: value as DecimalMark })}
        />
        <Decision
          {...shared}
          label="Currency of rows that name none"
          topic="currency"
          value={plan.currency}
          choices={CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
          onChoose={(value) => change({ defaultCurrency: value })}
        />
        <Decision
          {...shared}
          label="Header"
          topic="header"
          value={headerLine}
          choices={headerChoices(plan)}
          onChoose={(value) => change({ headerLine: value === NO_HEADER ? null : Number(value) })}
        />
        {plan.dialect.sheet === null ? (
          <TextDecisions plan={plan} change={change} />
        ) : (
          <SheetDecision plan={plan} sheet={plan.dialect.sheet} correct={correct} />
        )}
      </div>
    </section>
  );
}

function TextDecisions({
  plan,
  change,
}: {
  readonly plan: SpendPlan;
  readonly change: (change: SpendCorrections) => void;
}): ReactNode {
  return (
    <>
      <Decision
        plan={plan}
        label="Columns are separated by"
        topic="delimiter"
        value={plan.dialect.delimiter}
        choices={DELIMITERS.map((value) => ({ value, label: DELIMITER_NAMES[value] }))}
        onChoose={(value) => change({ delimiter: value as Delimiter })}
      />
      <Decision
        plan={plan}
        label="Encoding"
        topic="encoding"
        value={plan.dialect.encoding}
        choices={TEXT_ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
        onChoose={(value) => change({ encoding: value as TextEncoding })}
      />
    </>
  );
}

/** Another sheet has other columns: what was corrected on this one does not go with it. */
function SheetDecision({
  plan,
  sheet,
  correct,
}: {
  readonly plan: SpendPlan;
  readonly sheet: string;
  readonly correct: (corrections: SpendCorrections) => void;
}): ReactNode {
  const choices = plan.sheets.map(({ name, hidden, spend }) => ({
    value: name,
    label: `${name}${hidden ? ' (hidden)' : ''}${spend ? '' : ' – no payments found'}`,
  }));
  return (
    <Decision
      plan={plan}
      label="Sheet"
      topic="sheet"
      value={sheet}
      choices={choices}
      onChoose={(value) => correct({ sheet: value })}
    />
  );
}
