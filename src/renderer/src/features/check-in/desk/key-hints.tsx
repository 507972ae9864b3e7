import type { ReactNode } from 'react';
import classes from './desk.module.css';

const KEYS = [
  ['↑ ↓', 'move'],
  ['C', 'confirm'],
  ['1–5', 'decide'],
  ['A', 'give to somebody'],
  ['M', 'comment'],
  ['U', 'take back'],
] as const;

/** The keys that answer the item in hand. */
export function KeyHints(): ReactNode {
  return (
    <p className={classes['hints']}>
      {KEYS.map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd> {words}
        </span>
      ))}
    </p>
  );
}
