import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { UseFigures } from '#domain/usage/figures/figures.ts';
import { boundsText, shareText, utilisationSentence } from './use-words.ts';
import classes from './utilisation-bar.module.css';

interface UtilisationBarProps {
  readonly use: UseFigures;
  readonly locale: string;
  /** "62 days old, older than 45 days", where the data are stale. */
  readonly staleWords?: string | null;
}

/**
 * Utilisation as a bar with its figure: hatched where it is not known, with a hatched end where it is known of some only.
 * What the bar says is also in words.
 */
export function UtilisationBar({ use, locale, staleWords = null }: UtilisationBarProps): ReactNode {
  const { utilisation, bounds } = use;
  const sentence = utilisationSentence(use, locale);
  const title = staleWords === null ? sentence : `${sentence} The data are ${staleWords}.`;
  if (utilisation.kind === 'unknown') {
    return (
      <span className={classes['utilisation']} title={title}>
        <span className={classes['track']} data-unknown aria-hidden />
        <span className="desk-dim">unknown</span>
      </span>
    );
  }
  const between = boundsText(use, locale);
  const known = Math.min(1, utilisation.value) * 100;
  const possible = Math.min(1, bounds?.atMost ?? 0) * 100;
  return (
    <span className={classes['utilisation']} title={title}>
      <span className={classes['track']} aria-hidden>
        {possible > known && <span className={classes['possible']} style={{ width: `${possible}%` }} />}
        <span
          className={classes['known']}
          data-over={use.moreActiveThanBought || undefined}
          style={{ width: `${known}%` }}
        />
      </span>
      <span className={classes['figure']}>{between ?? shareText(utilisation.value, locale)}</span>
      {staleWords !== null && (
        <span className={classes['stale']}>
          <IconClock size={12} aria-hidden />
          stale
        </span>
      )}
    </span>
  );
}
