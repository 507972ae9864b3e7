import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { LineSize } from '#domain/right-sizing/right-size.ts';
import { stepText } from '#domain/right-sizing/steps.ts';
import classes from './right-sizing.module.css';

/** From the file to the seats that can go, step by step. */
export function SizeSteps({ size }: { readonly size: LineSize }): ReactNode {
  const { locale } = useSession();
  return (
    <ol className={classes['steps']}>
      {size.steps.map((step) => (
        <li key={step.kind}>{stepText(step, locale)}</li>
      ))}
    </ol>
  );
}
