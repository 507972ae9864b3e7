import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Comparison } from '#domain/scenarios/scenario.ts';
import { isWarning, noteText, scenarioName } from '#domain/scenarios/words.ts';
import classes from './scenarios.module.css';

/** What each scenario takes for granted, one sentence for all that share it. */
export function HowCounted({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { locale } = useSession();
  const told = comparison.scenarios.flatMap(({ choice, notes }) =>
    notes.filter((note) => !isWarning(note)).map((note) => ({ choice, text: noteText(note, locale) })),
  );
  const byText = [...Map.groupBy(told, ({ text }) => text)];
  if (byText.length === 0) return null;
  return (
    <section className={classes['part']} aria-label="How it is counted">
      <h2 className={classes['partTitle']}>How it is counted</h2>
      <ul className={classes['counted']}>
        {byText.map(([text, about]) => (
          <li key={text}>
            <strong>
              {about.map(({ choice }) => scenarioName(choice, comparison.assumptions)).join(', ')}:
            </strong>{' '}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
