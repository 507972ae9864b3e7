import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { putSettings } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { USAGE_WINDOWS } from '#domain/usage/usage.ts';
import classes from './utilisation.module.css';

/** The days over which use is measured, here and on every other screen: a setting of the workspace. */
export function WindowSwitch(): ReactNode {
  const { settings, perform, readOnly } = useSession();
  const { usage } = settings;
  const label = useId();
  const change = (text: string): void => {
    const windowDays = USAGE_WINDOWS.find((days) => String(days) === text);
    if (windowDays === undefined || windowDays === usage.windowDays) return;
    void perform(
      `Measured use over ${windowDays} days`,
      [putSettings({ ...settings, usage: { ...usage, windowDays } })],
      { quiet: true },
    );
  };
  return (
    <div className={classes['window']}>
      <span id={label} className="desk-dim">
        Active within
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={label}
        disabled={readOnly !== null}
        value={String(usage.windowDays)}
        onChange={change}
        data={USAGE_WINDOWS.map((days) => ({ value: String(days), label: `${days} days` }))}
      />
    </div>
  );
}
