import { Button, Group, NumberInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { putSettings } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import {
  healthSettingsOf,
  healthSettingsProblems,
  typedHealthSettings,
  type HealthSettingsField,
  type TypedHealthSettings,
} from '#domain/health/check.ts';
import { DEFAULT_HEALTH, HEALTH_MEASURES, type HealthSettings } from '#domain/health/health.ts';
import { MEASURE_NAMES } from '#domain/health/words.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import classes from '../health.module.css';

const FIELDS: readonly { readonly field: HealthSettingsField; readonly label: string }[] = [
  ...HEALTH_MEASURES.map((field) => ({ field, label: `${MEASURE_NAMES[field]}, 0–10` })),
  { field: 'good', label: 'Good from' },
  { field: 'poor', label: 'Poor below' },
  { field: 'validDays', label: 'Valid for days' },
];

function isSame(typed: TypedHealthSettings, settings: HealthSettings): boolean {
  const stored = typedHealthSettings(settings);
  return FIELDS.every(({ field }) => typed[field] === stored[field]);
}

/** Weights, thresholds and how long a reading holds. Every health follows at once. Drawn anew when they were changed. */
export function HealthSettingsForm(): ReactNode {
  const { settings, perform, readOnly } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedHealthSettings(settings.health));
  const problems = healthSettingsProblems(typed);
  const { bind, showAll } = useShownProblems(problems);
  const store = (label: string, health: HealthSettings): void =>
    void perform(label, [putSettings({ ...settings, health })]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const health = healthSettingsOf(typed);
    if (health === null) {
      showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
    } else store('Changed how health is judged', health);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <div className={classes['weights']}>
        {FIELDS.map(({ field, label }) => (
          <NumberInput
            key={field}
            label={label}
            value={typed[field] ?? ''}
            onChange={(value) => setTyped({ ...typed, [field]: typeof value === 'number' ? value : null })}
            disabled={readOnly !== null}
            {...bind(field)}
          />
        ))}
      </div>
      <Group mt="sm">
        <Button type="submit" disabled={readOnly !== null || isSame(typed, settings.health)}>
          Save
        </Button>
        <Button
          variant="default"
          disabled={readOnly !== null || isSame(typedHealthSettings(settings.health), DEFAULT_HEALTH)}
          onClick={() => store('Reset how health is judged', DEFAULT_HEALTH)}
        >
          Reset
        </Button>
      </Group>
      <p className={classes['note']}>
        Health = Σ weight × score ÷ Σ weight over what is known. Use and payment are read from what is
        entered. Unless something was entered for them: sentiment is the average of the latest NPS answers ×
        10; support is 100 for each ticket of 90 days that went well, 50 for neutral, 0 for badly, averaged;
        engagement is 100 with one other contact in every 30 of the last 90 days (since the first of all, if
        that is later), less with fewer.
      </p>
    </form>
  );
}
