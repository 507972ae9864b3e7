import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FEW_ANSWERS, type NpsGroup } from '#domain/nps/score.ts';
import { answersOf, type NpsOfPeriod } from '#domain/nps/trend.ts';
import { AnswersFigure } from './answers-figure.tsx';
import classes from './feedback.module.css';
import { scoreWords } from './words.ts';

interface NpsFiguresProps {
  readonly now: NpsOfPeriod;
  /** The period before; `null` where there is none. */
  readonly before: NpsOfPeriod | null;
  readonly locale: string;
}

const GROUPS: readonly (readonly [NpsGroup, 'promoters' | 'passives' | 'detractors', string])[] = [
  ['promoter', 'promoters', 'Promoters, 9–10'],
  ['passive', 'passives', 'Passives, 7–8'],
  ['detractor', 'detractors', 'Detractors, 0–6'],
];

/** The score of the period beside the one before, and the answers that make it. */
export function NpsFigures({ now, before, locale }: NpsFiguresProps): ReactNode {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const few = now.answers > 0 && now.answers < FEW_ANSWERS;
  return (
    <>
      <dl className={classes['scores']}>
        <div>
          <dt>NPS</dt>
          <dd>{scoreWords(now.score)}</dd>
          {before !== null && (
            <dd className="desk-dim">
              {scoreWords(before.score)} in the period before ({before.answers} answers)
            </dd>
          )}
        </div>
        <div>
          <dt>Answers</dt>
          <dd>{now.answers}</dd>
        </div>
        {GROUPS.map(([group, key, label]) => (
          <div key={group}>
            <dt>{label}</dt>
            <dd>
              <AnswersFigure title={label} answers={answersOf(now.counted, group)}>
                {now[key]}
              </AnswersFigure>
            </dd>
            <dd className="desk-dim">{now.answers > 0 && percent.format(now[key] / now.answers)}</dd>
          </div>
        ))}
      </dl>
      {few && (
        <p className={classes['warning']}>
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          Only {now.answers === 1 ? 'one answer' : `${now.answers} answers`}. Below {FEW_ANSWERS}, one more
          moves the score by several points.
        </p>
      )}
    </>
  );
}
