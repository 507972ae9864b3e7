import { NumberInput, Slider } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './scenarios.module.css';

interface SliderFieldProps {
  readonly label: string;
  /** Behind the number, e.g. "%". */
  readonly unit: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  /** End of the slider; more can be typed, up to `most`. */
  readonly max: number;
  readonly most: number;
  readonly step: number;
  readonly decimals?: number;
  /** What the value leads to, under the field. */
  readonly hint?: ReactNode;
  /** Where the bar begins, for values that go both ways. */
  readonly startsAt?: number;
}

/** A number to slide or to type; both say the same at once. */
export function SliderField(props: SliderFieldProps): ReactNode {
  const { label, unit, value, onChange, min, max, most, step, decimals = 0, hint, startsAt } = props;
  const least = min < 0 ? -most : min;
  return (
    <div className={classes['slider']}>
      <NumberInput
        label={label}
        value={value}
        onChange={(next) => onChange(typeof next === 'number' ? Math.min(most, Math.max(least, next)) : 0)}
        min={least}
        max={most}
        step={step}
        decimalScale={decimals}
        suffix={` ${unit}`}
        clampBehavior="strict"
        allowNegative={min < 0}
      />
      <Slider
        thumbLabel={`${label}, slider`}
        thumbValueText={(shown) => `${shown} ${unit}`}
        value={Math.min(max, Math.max(min, value))}
        onChange={onChange}
        min={min}
        max={max}
        step={step}
        {...(startsAt !== undefined && { startPointValue: startsAt })}
        size="sm"
        label={null}
      />
      {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
    </div>
  );
}
