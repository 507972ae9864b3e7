import { ActionIcon, Anchor, Button, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { answersWords, hasFewAnswers, responseRate } from '#domain/sentiment/figures.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { Panel } from '#ui/panel/panel.tsx';
import { FewChip } from '../list/columns.tsx';
import type { SentimentRow } from '../list/sentiment-rows.ts';
import { changeWords, scoreText, shareText } from '../sentiment-words.ts';
import { useSurveyActions } from '../use-survey-actions.ts';
import classes from '../sentiment.module.css';

interface SurveyPanelProps {
  readonly row: SentimentRow;
  readonly onRecord: () => void;
  readonly onEdit: (survey: Survey) => void;
}

function countsWords(survey: Survey, locale: string): string {
  const rate = responseRate(survey);
  const asked = survey.asked === null ? '' : ` of ${survey.asked} asked`;
  return `${answersWords(survey)}${asked}${rate === null ? '' : ` (${shareText(rate, locale)})`}`;
}

interface LineProps {
  readonly survey: Survey;
  readonly before: Survey | undefined;
  readonly name: string;
  readonly onEdit: () => void;
}

function SurveyLine({ survey, before, name, onEdit }: LineProps): ReactNode {
  const { locale, readOnly } = useSession();
  const actions = useSurveyActions();
  const day = formatDate(survey.on, locale);
  const change = before === undefined ? null : Math.round((survey.score - before.score) * 10) / 10;
  return (
    <li className={classes['survey']}>
      <strong className={classes['score']}>{scoreText(survey.score, locale)}</strong>
      <div className={classes['told']}>
        <span>
          {day}
          {change !== null && <span className="desk-dim">, {changeWords(change, locale)}</span>}
        </span>
        <span className="desk-dim">{countsWords(survey, locale)}</span>
        {hasFewAnswers(survey) && <FewChip />}
        {survey.comment !== '' && <p className={classes['comment']}>{survey.comment}</p>}
      </div>
      <div className={classes['ways']}>
        <Tooltip label="Edit">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Edit the survey of ${day}`}
            disabled={readOnly !== null}
            onClick={onEdit}
          >
            <IconPencil size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Delete">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Delete the survey of ${day}`}
            disabled={readOnly !== null}
            onClick={() => void actions.remove(survey, name)}
          >
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}

/** All surveys of one application, the latest first. */
export function SurveyPanel({ row, onRecord, onEdit }: SurveyPanelProps): ReactNode {
  const { readOnly } = useSession();
  const { application, history } = row;
  const latestFirst = history.toReversed();
  return (
    <Panel title={application.name} entryId={application.id}>
      <div className={classes['panel']}>
        <div className={classes['panelHead']}>
          <Anchor component={Link} href={`/applications/${application.id}`} size="sm">
            The application
          </Anchor>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={readOnly !== null}
            onClick={onRecord}
          >
            Another survey
          </Button>
        </div>
        <ul className={classes['surveys']} aria-label={`Surveys of ${application.name}`}>
          {latestFirst.map((survey, index) => (
            <SurveyLine
              key={survey.id}
              survey={survey}
              before={latestFirst[index + 1]}
              name={application.name}
              onEdit={() => onEdit(survey)}
            />
          ))}
        </ul>
        <p className={classes['note']}>
          Scores count from 0 (nobody likes it) to 100, whatever scale was asked on. With fewer than five
          answers one person’s mood moves them.
        </p>
      </div>
    </Panel>
  );
}
