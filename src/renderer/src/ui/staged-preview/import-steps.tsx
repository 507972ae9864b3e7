import type { ReactNode } from 'react';
import classes from './import.module.css';

const STEPS = ['File', 'Columns and preview', 'Result'] as const;

/** How far the import of a file has come. */
export function ImportSteps({ current }: { readonly current: 0 | 1 | 2 }): ReactNode {
  return (
    <ol className={classes['steps']} aria-label="Steps">
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === current ? 'step' : undefined}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  );
}
