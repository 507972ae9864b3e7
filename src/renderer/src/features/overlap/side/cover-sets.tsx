import { Button, Select } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Estate } from '#domain/overlap/estate.ts';
import type { ComparedCosts } from '#domain/overlap/money.ts';
import type { CoverPlan } from '#domain/overlap/plan.ts';
import { comparisonNotes, costWords, namesOf, proofWords } from '#domain/overlap/words.ts';
import type { OverlapView } from '../overlap-address.ts';
import classes from '../overlap.module.css';
import type { LivePlan } from '#ledger/overlap/use-plan.ts';
import { useOverlapActions } from '../use-overlap-actions.ts';
import { GoingList } from './going-list.tsx';

interface CoverSetsProps {
  readonly estate: Estate;
  readonly costs: ComparedCosts;
  readonly live: LivePlan;
  readonly view: OverlapView;
  readonly onView: (change: Partial<OverlapView>) => void;
}

const UNKNOWN_NAMES = [
  { value: 'stays', label: 'stays' },
  { value: 'goes-first', label: 'goes where others serve' },
];

/** The smallest or cheapest set of applications that still serves every needed function, and what would go. */
export function CoverSets({ estate, costs, live, view, onView }: CoverSetsProps): ReactNode {
  const { plan, pending, problem } = live;
  const hasUnknown = estate.applications.some((one) => one.standing === 'serves' && costs.of(one) === null);
  return (
    <section aria-labelledby="overlap-sets" aria-busy={pending}>
      <h2 id="overlap-sets" className={classes['title']}>
        {view.shown === 'cheapest'
          ? 'The cheapest set that serves everything'
          : 'The smallest set that serves everything'}
      </h2>
      {view.shown === 'cheapest' && hasUnknown && (
        <Select
          size="xs"
          label="What costs nobody knows what"
          data={UNKNOWN_NAMES}
          allowDeselect={false}
          value={view.unknownCost}
          onChange={(value) => onView({ unknownCost: value === 'goes-first' ? 'goes-first' : 'stays' })}
        />
      )}
      {problem !== null && (
        <p role="alert">{`The set could not be worked out (${problem}). Open the page anew.`}</p>
      )}
      {plan === undefined && problem === null && <p className="desk-dim">Working it out</p>}
      {plan !== undefined && <Answer plan={plan} costs={costs} onView={onView} />}
    </section>
  );
}

function allNeeded(count: number): string {
  if (count === 0) return 'No application is in use.';
  return count === 1
    ? 'The one application in use is needed.'
    : `All ${count} applications in use are needed.`;
}

interface AnswerProps {
  readonly plan: CoverPlan;
  readonly costs: ComparedCosts;
  readonly onView: CoverSetsProps['onView'];
}

function Answer({ plan, costs, onView }: AnswerProps): ReactNode {
  const { locale } = useSession();
  const { goes, stays, frees, keptAnyway, lacking } = plan;
  return (
    <>
      <p className={classes['answer']}>
        {goes.length === 0
          ? allNeeded(stays.length)
          : `${stays.length} of ${stays.length + goes.length} applications serve everything that is needed. Without the other ${goes.length}, ${costWords(frees, locale)} would be free.`}
      </p>
      <p className={classes['note']}>{proofWords(plan, costs, locale)}</p>
      {(goes.length === 0 ? [] : comparisonNotes(plan, costs)).map((note) => (
        <p key={note} className={classes['note']}>
          {note}
        </p>
      ))}
      {keptAnyway.length > 0 && (
        <p
          className={classes['note']}
        >{`Not needed, but nobody else serves all they do: ${namesOf(keptAnyway)}.`}</p>
      )}
      {lacking.length > 0 && (
        <p className={classes['note']}>
          {`Fewer in use than needed: ${lacking.map(({ name }) => name).join(', ')}.`}
        </p>
      )}
      {goes.length > 0 && (
        <>
          <h3 className={classes['subtitle']}>Would go</h3>
          <GoingList all={goes} />
          <Buttons plan={plan} onView={onView} />
        </>
      )}
    </>
  );
}

function Buttons({ plan, onView }: Omit<AnswerProps, 'costs'>): ReactNode {
  const actions = useOverlapActions();
  const { goes, options } = plan;
  const active = goes.filter(({ application }) => application.status === 'active');
  const reason = `Not in the ${options.goal} set of applications that serves every needed function`;
  return (
    <div className={classes['buttons']}>
      <Button
        size="compact-sm"
        data-primary-action
        leftSection={<IconEye size={14} aria-hidden />}
        disabled={active.length === 0}
        onClick={() => actions.startReview(active, reason)}
      >
        {active.length === 0 ? 'All are under review' : `Start review of ${active.length}`}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onView({ shown: 'what-if', retire: goes.map(({ application }) => application.id) })}
      >
        What if they go?
      </Button>
    </div>
  );
}
