import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatPeriod } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { annualValue } from '#domain/contracts/value.ts';
import type { Quote, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import { seatLine, seatsInSteps } from '#domain/scenarios/prices.ts';
import { MoneySlider } from './money-slider.tsx';
import { FromQuote } from './quotes/from-quote.tsx';
import classes from './scenarios.module.css';
import { SliderField } from './slider-field.tsx';

interface AssumptionFieldsProps {
  readonly contract: Contract;
  readonly quotes: readonly Quote[];
  /** First day of the comparison: the lines of that day are changed. */
  readonly from: IsoDate;
  readonly assumptions: ScenarioAssumptions;
  readonly onChange: (assumptions: ScenarioAssumptions) => void;
}

const MOST_PERCENT = 100;
const MOST_SEATS = 1_000_000;
const MOST_OVERLAP = 24;
/** Of a contract without a price nothing is known: the sliders end at 100,000. */
const UNKNOWN_PRICE = 100_000;

function oftenWords({ atEnd, renewalTerm }: Contract['terms'], locale: string): string {
  if (atEnd === 'renews' && renewalTerm !== null) return `renews for ${formatPeriod(renewalTerm, locale)}`;
  return atEnd === 'ends' ? 'counted when it is extended' : 'counted once a year';
}

function upliftHint({ terms, upliftCapPercent: cap }: Contract, locale: string): string {
  const often = oftenWords(terms, locale);
  return cap === null ? `No cap agreed; ${often}` : `Cap ${cap.toLocaleString(locale)} %; ${often}`;
}

/** The six things that can be moved; the figures follow with every step. */
export function AssumptionFields(props: AssumptionFieldsProps): ReactNode {
  const { contract, quotes, from, assumptions, onChange } = props;
  const { locale } = useSession();
  const { currency } = contract;
  const change = (part: Partial<ScenarioAssumptions>): void => onChange({ ...assumptions, ...part });
  const lines = linesOn(contract, from);
  const line = seatLine(lines, assumptions.seatLineId);
  const step = line?.seatStep ?? 1;
  const seats = line?.seats ?? 0;
  const reach = Math.max(step * 20, Math.ceil((seats || 20) / step) * step);
  const unknown = UNKNOWN_PRICE * 10 ** minorDigits(currency);
  const yearly = annualValue(contract, from)?.minor ?? unknown;
  const reachOfMoney = Math.max(unknown / 100, yearly * 2);
  return (
    <section className={classes['assumptions']} aria-label="Assumptions">
      <SliderField
        label="Price rise at each renewal"
        unit="%"
        value={assumptions.upliftPercent}
        onChange={(upliftPercent) => change({ upliftPercent })}
        min={0}
        max={25}
        most={MOST_PERCENT}
        step={0.5}
        decimals={2}
        hint={upliftHint(contract, locale)}
      />
      <SliderField
        label="Seats more or fewer"
        unit="seats"
        value={assumptions.seatChange}
        onChange={(seatChange) => change({ seatChange })}
        min={-Math.ceil(seats / step) * step || -step}
        max={reach}
        most={MOST_SEATS}
        step={step}
        startsAt={0}
        hint={
          line === null ? (
            'The contract has no lines.'
          ) : (
            <SeatHint
              lines={lines.map(({ id, product }) => ({ value: id, label: product || 'Unnamed line' }))}
              line={line.id}
              words={`${seats.toLocaleString(locale)} → ${seatsInSteps(seats + assumptions.seatChange, step).toLocaleString(locale)}${step > 1 ? `, in steps of ${step}` : ''}`}
              onLine={(seatLineId) => change({ seatLineId })}
            />
          )
        }
      />
      <SliderField
        label="Seats added in each term"
        unit="seats"
        value={assumptions.trueUpSeats}
        onChange={(trueUpSeats) => change({ trueUpSeats })}
        min={0}
        max={reach}
        most={MOST_SEATS}
        step={step}
        hint={
          contract.trueUpRule === '' ? 'True-up, halfway through the term' : `True-up: ${contract.trueUpRule}`
        }
      />
      <MoneySlider
        label="Successor, a year"
        currency={currency}
        value={assumptions.successorAnnualCost}
        onChange={(successorAnnualCost) => change({ successorAnnualCost })}
        max={reachOfMoney}
        hint={
          <FromQuote
            quotes={quotes}
            currency={currency}
            onPick={(successorAnnualCost) => change({ successorAnnualCost })}
          />
        }
      />
      <MoneySlider
        label="Migration, once"
        currency={currency}
        value={assumptions.migrationCost}
        onChange={(migrationCost) => change({ migrationCost: migrationCost ?? minorUnits(0) })}
        max={reachOfMoney}
        hint="Paid on the successor’s first day"
      />
      <SliderField
        label="Old and new side by side"
        unit="months"
        value={assumptions.overlapMonths}
        onChange={(overlapMonths) => change({ overlapMonths })}
        min={0}
        max={12}
        most={MOST_OVERLAP}
        step={1}
        hint="Counted when replacing"
      />
    </section>
  );
}

interface SeatHintProps {
  readonly lines: readonly { readonly value: string; readonly label: string }[];
  readonly line: string;
  readonly words: string;
  readonly onLine: (id: string) => void;
}

/** Which line it is about, and what becomes of its seats. */
function SeatHint({ lines, line, words, onLine }: SeatHintProps): ReactNode {
  const [first] = lines;
  return (
    <span className={classes['seatHint']}>
      {lines.length > 1 ? (
        <NativeSelect
          size="xs"
          aria-label="Line whose seats change"
          value={line}
          data={[...lines]}
          onChange={(event) => onLine(event.currentTarget.value)}
        />
      ) : (
        first?.label
      )}
      <span>{words}</span>
    </span>
  );
}
