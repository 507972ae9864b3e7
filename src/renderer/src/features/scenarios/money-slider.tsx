import { Slider } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { minorUnits, money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { MoneyField } from '#ui/form/money-field.tsx';
import classes from './scenarios.module.css';

interface MoneySliderProps {
  readonly label: string;
  readonly currency: CurrencyCode;
  /** `null`: not known. */
  readonly value: MinorUnits | null;
  readonly onChange: (value: MinorUnits | null) => void;
  /** End of the slider; more can be typed. */
  readonly max: number;
  readonly hint?: ReactNode;
}

const STEPS = 200;

/** A whole amount that divides a range into about 200 steps: 1, 2 or 5 with zeros. */
export function niceStep(max: number): number {
  const rough = Math.max(1, max / STEPS);
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  return Math.max(1, Math.round(found * power));
}

/** An amount to slide or to type. What is typed counts as soon as it can be read; a blank field is not known. */
export function MoneySlider({ label, currency, value, onChange, max, hint }: MoneySliderProps): ReactNode {
  const { locale } = useSession();
  // Only while its text differs from the value: a slider, a quote or a kept scenario may change it from outside.
  const [typed, setTyped] = useState<string | null>(null);
  const plain = amountText(value, currency, locale);
  const read = typed === null ? null : readAmountText(typed, currency, locale);
  const isOwn = read !== null && (!read.ok || read.value === value);
  const negative = read?.ok === true && (read.value ?? 0) < 0;
  const problem = negative ? 'An amount of 0 or more.' : read?.ok === false ? read.message : undefined;
  const type = (text: string): void => {
    setTyped(text);
    const next = readAmountText(text, currency, locale);
    if (next.ok && (next.value ?? 0) >= 0) onChange(next.value);
  };
  const step = niceStep(max);
  return (
    <div className={classes['slider']}>
      <MoneyField
        label={label}
        value={typed !== null && (isOwn || negative) ? typed : plain}
        onChange={type}
        onBlur={() => {
          if (problem === undefined) setTyped(null);
        }}
        error={problem}
        currency={currency}
        locale={locale}
      />
      <Slider
        thumbLabel={`${label}, slider`}
        thumbValueText={(shown) => (value === null ? 'unknown' : formatMoney(money(shown, currency), locale))}
        value={Math.min(max, value ?? 0)}
        onChange={(next) => {
          setTyped(null);
          onChange(minorUnits(Math.round(next)));
        }}
        min={0}
        max={Math.max(step, Math.ceil(max / step) * step)}
        step={step}
        size="sm"
        label={null}
      />
      {hint !== undefined && <div className={classes['hint']}>{hint}</div>}
    </div>
  );
}
