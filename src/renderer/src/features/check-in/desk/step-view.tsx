import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { CheckInStep } from '#domain/check-ins/check-in.ts';
import { progressOf, type AnsweredItem } from '#domain/check-ins/progress.ts';
import { STEP_WORDS, counted } from '#domain/check-ins/words.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { confirmable, type CheckInActions } from '../data/use-check-in-actions.ts';
import type { CheckInDesk } from '../data/use-check-in-desk.ts';
import { AssignDialog } from './assign-dialog.tsx';
import classes from './desk.module.css';
import { ItemGroups } from './item-groups.tsx';
import { KeyHints } from './key-hints.tsx';
import { RemarkField } from './remark-field.tsx';
import { useStepItems } from './use-step-items.ts';

interface StepViewProps {
  readonly desk: CheckInDesk;
  readonly step: CheckInStep;
  readonly actions: CheckInActions;
}

function progressWords({ desk, step }: StepViewProps, locale: string): string {
  const { items, answered, unanswered, carried } = progressOf(desk.items[step]);
  const parts = [
    `${counted(items, 'item', 'items', locale)}`,
    `${answered} answered`,
    ...(unanswered > 0 ? [`${unanswered} to go`] : []),
    ...(carried > 0 ? [`${carried} carried over`] : []),
  ];
  return parts.join(' · ');
}

/** Bulk confirmation leaves out what is to be decided, and says so. */
function confirmWords(rest: number, items: readonly AnsweredItem[]): string {
  const { unanswered } = progressOf(items);
  if (rest < unanswered) return `Confirm ${rest} that need no decision`;
  if (rest === 1) return 'Confirm the last one';
  return rest === items.length ? `Confirm all ${rest}` : `Confirm the other ${rest}`;
}

/** One of the five questions with its items. */
export function StepView(props: StepViewProps): ReactNode {
  const { desk, step, actions } = props;
  const { locale, readOnly } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const items = desk.items[step];
  const rest = confirmable(items).length;
  const stepItems = useStepItems(items, actions, list);
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <div>
          <h2 className={classes['question']}>{STEP_WORDS[step].question}</h2>
          <p className={classes['progress']}>
            {items.length === 0
              ? `Nothing since ${formatDate(desk.checkIn.from, locale)}`
              : progressWords(props, locale)}
          </p>
        </div>
        {rest > 0 && (
          <Button
            variant="default"
            disabled={readOnly !== null}
            leftSection={<IconChecks size={16} stroke={1.5} aria-hidden />}
            onClick={() => void actions.confirmRest(step)}
          >
            {confirmWords(rest, items)}
          </Button>
        )}
      </header>
      {items.length === 0 ? (
        <EmptyState title="Nothing to look at here">
          {desk.last === null
            ? 'Nothing in the workspace belongs to this step yet.'
            : 'Nothing in this step has changed since the last check-in.'}{' '}
          Go on with the next one.
        </EmptyState>
      ) : (
        <>
          <KeyHints />
          <div ref={list}>
            <ItemGroups items={items} step={stepItems} />
          </div>
        </>
      )}
      <RemarkField
        key={desk.checkIn.remarks[step] ?? ''}
        step={step}
        value={desk.checkIn.remarks[step] ?? ''}
        onSave={(words) => void actions.remark(step, words)}
      />
      {stepItems.assigning !== null && (
        <AssignDialog
          one={stepItems.assigning}
          sources={desk.sources}
          onClose={stepItems.stopAssigning}
          onAssign={stepItems.assign}
        />
      )}
    </div>
  );
}
