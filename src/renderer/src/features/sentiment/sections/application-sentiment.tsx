import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useSurveys } from '#database/use-rows.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { answersWords, sentimentOf, surveysOf, type Sentiment } from '#domain/sentiment/figures.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { FewChip } from '../list/columns.tsx';
import { ScoreTrend } from '../score-trend.tsx';
import { changeWords, scoreText, shareText } from '../sentiment-words.ts';
import classes from '../sentiment.module.css';
import { surveysAddress } from '../use-opened.ts';

function Latest({
  sentiment,
  scores,
}: {
  readonly sentiment: Sentiment;
  readonly scores: readonly number[];
}): ReactNode {
  const { today, locale } = useSession();
  const { latest, change, responseRate: rate, few } = sentiment;
  return (
    <>
      <p className={classes['latest']}>
        <strong>{scoreText(latest.score, locale)}</strong> of 100
        {change !== null && (
          <>
            {' '}
            <ScoreTrend scores={scores} />{' '}
            <span className="desk-dim">{changeWords(change, locale)} since the survey before</span>
          </>
        )}
        {few && <FewChip />}
      </p>
      <p className={classes['source']}>
        {answersWords(latest)}
        {rate !== null && `, ${shareText(rate, locale)} of those asked`}, closed{' '}
        {formatDate(latest.on, locale)} ({formatDaysFrom(latest.on, today, locale)})
      </p>
      {latest.comment !== '' && <p className={classes['comment']}>{latest.comment}</p>}
    </>
  );
}

/** What the latest survey says of an application, or that nobody was asked. */
export function ApplicationSentiment({ application }: ApplicationSectionProps): ReactNode {
  const { today } = useSession();
  const surveys = useSurveys();
  if (surveys === undefined) return null;
  const sentiment = sentimentOf(surveys, application.id, today);
  if (sentiment === null && !isUsed(application)) return null;
  const scores = surveysOf(surveys, application.id, today).map(({ score }) => score);
  return (
    <section aria-labelledby="application-sentiment" className={classes['section']}>
      <h3 id="application-sentiment" className={classes['title']}>
        Sentiment
      </h3>
      {sentiment === null ? (
        <p className={classes['source']}>Unknown: nobody was asked yet.</p>
      ) : (
        <Latest sentiment={sentiment} scores={scores} />
      )}
      <div className={classes['links']}>
        {sentiment !== null && (
          <Anchor component={Link} size="sm" href={surveysAddress(application.id)}>
            All surveys
          </Anchor>
        )}
        <Anchor component={Link} size="sm" href={surveysAddress(application.id, true)}>
          Record a survey
        </Anchor>
      </div>
    </section>
  );
}
