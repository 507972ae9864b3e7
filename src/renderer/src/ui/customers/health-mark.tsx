import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Health, HealthLevel } from '#domain/health/score.ts';
import { LEVEL_NAMES } from '#domain/health/words.ts';
import classes from './health-mark.module.css';

const ICONS: Readonly<Record<HealthLevel, typeof IconEye>> = {
  good: IconCircleCheck,
  watch: IconEye,
  poor: IconAlertTriangle,
  unknown: IconCircleDashed,
};

interface HealthMarkProps {
  readonly health: Pick<Health, 'score' | 'level'>;
  /** What is said when the pointer rests on it. */
  readonly title?: string;
  /** Leaves the room of a card to the company's name: the word is only for those who can't see the icon. */
  readonly small?: boolean;
}

/** A customer's health: an icon, its number and a word; what is not known is said to be unknown, never shown as good or bad. */
export function HealthMark({ health, title, small = false }: HealthMarkProps): ReactNode {
  const { score, level } = health;
  const Icon = ICONS[level];
  const word = LEVEL_NAMES[level].toLowerCase();
  return (
    <span className={classes['mark']} data-level={level} data-small={small || undefined} title={title}>
      <Icon size={small ? 12 : 14} stroke={2} aria-hidden />
      <span className={classes['sr']}>health </span>
      {score !== null && <span>{score} </span>}
      <span className={small && score !== null ? classes['sr'] : undefined}>{word}</span>
    </span>
  );
}
