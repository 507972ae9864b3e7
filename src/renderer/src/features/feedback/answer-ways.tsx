import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { followUpTaskId } from '#domain/nps/follow-up.ts';
import { useAnswerActions } from './use-answer-actions.ts';
import type { AnswerRow } from './use-answers.ts';
import classes from './feedback.module.css';

interface AnswerWaysProps {
  readonly row: AnswerRow;
  readonly onEdit: () => void;
}

/** What can be done with one answer. */
export function AnswerWays({ row, onEdit }: AnswerWaysProps): ReactNode {
  const { locale, readOnly } = useSession();
  const actions = useAnswerActions();
  const { response, customer, followUp } = row;
  const name = `the answer of ${formatDate(response.on, locale)}`;
  const disabled = readOnly !== null;
  return (
    <div className={classes['ways']}>
      {followUp.kind === 'none' && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={disabled}
          aria-label={`Create a task to follow up on ${name}`}
          onClick={() => void actions.followUp(response, customer)}
        >
          Follow up
        </Button>
      )}
      {followUp.kind === 'open' && (
        <Anchor component={Link} size="sm" href={`/tasks/${followUpTaskId(response)}`}>
          The task
        </Anchor>
      )}
      {followUp.kind !== 'done' && (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={disabled}
          aria-label={`Mark ${name} as followed up today`}
          onClick={() => void actions.markDone(response, customer.company)}
        >
          Done
        </Button>
      )}
      <ActionIcon aria-label={`Edit ${name}`} disabled={disabled} onClick={onEdit}>
        <IconPencil size={14} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Delete ${name}`}
        disabled={disabled}
        onClick={() => void actions.remove(response, customer.company)}
      >
        <IconTrash size={14} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}
