import { Alert, Button, Group, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconStarFilled } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { useSession } from '#database/session.tsx';
import type { Contract } from '#domain/contracts/contract.ts';
import { DECISION_CHOICES } from '#domain/decisions/decision.ts';
import type { DecisionChoice, RenewalDecision } from '#domain/decisions/decision.ts';
import { lastDayToDecide } from '#domain/decisions/decision-state.ts';
import { decide } from '#domain/decisions/edit.ts';
import { CHOICE_MEANINGS, CHOICE_WORDS } from '#domain/decisions/words.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import { LeaveGuard } from '#ui/form/leave-guard.tsx';
import { byWhen, lateWords } from '../choice-words.ts';
import classes from './decision.module.css';

interface ChoiceFormProps {
  readonly contract: Contract;
  readonly decision: RenewalDecision;
  /** `null` for an open-ended contract. */
  readonly renewal: Renewal | null;
  readonly recommended: DecisionChoice | null;
}

interface ChoiceCardProps {
  readonly choice: DecisionChoice;
  readonly chosen: boolean;
  readonly recommended: boolean;
  readonly name: string;
  readonly when: string;
  readonly onChoose: () => void;
}

function ChoiceCard({ choice, chosen, recommended, name, when, onChoose }: ChoiceCardProps): ReactNode {
  const id = useId();
  return (
    <label className={classes['card']} data-chosen={chosen} htmlFor={id}>
      <input
        id={id}
        type="radio"
        name={name}
        value={choice}
        checked={chosen}
        onChange={onChoose}
        aria-describedby={`${id}-what`}
      />
      <span className={classes['cardName']}>{CHOICE_WORDS[choice]}</span>
      <span id={`${id}-what`} className={classes['cardText']}>
        {recommended && (
          <span className={classes['recommended']}>
            <IconStarFilled size={11} aria-hidden /> Recommended.{' '}
          </span>
        )}
        {CHOICE_MEANINGS[choice]} {when}
      </span>
    </label>
  );
}

function chosenIn({ state }: RenewalDecision): DecisionChoice | null {
  return state.kind === 'decided' ? state.choice : null;
}

/** Chooses and says why. Deciding against the factors needs a reason; deciding late says what it costs. */
export function ChoiceForm({ contract, decision, renewal, recommended }: ChoiceFormProps): ReactNode {
  const { today, locale, readOnly } = useSession();
  const { editor, save } = useDecisionActions();
  const name = useId();
  const [choice, setChoice] = useState(chosenIn(decision));
  const [rationale, setRationale] = useState(decision.rationale);
  const [problem, setProblem] = useState<string | null>(null);
  const dirty = choice !== chosenIn(decision) || rationale.trim() !== decision.rationale;
  const late = lateWords({ renewal, today, locale });
  const discard = (): void => {
    setChoice(chosenIn(decision));
    setRationale(decision.rationale);
  };
  const submit = (): void => {
    if (choice === null) return setProblem('Choose one of the four first.');
    const verdict = {
      ...editor(),
      choice,
      rationale,
      today,
      deadline: lastDayToDecide(renewal),
      recommended,
    };
    const outcome = decide(decision, verdict);
    if (!outcome.ok) return setProblem(outcome.message);
    setProblem(null);
    void save(`Decided about ${contract.name}: ${CHOICE_WORDS[choice].toLowerCase()}`, outcome.value);
  };
  return (
    <div className={classes['form']}>
      <LeaveGuard dirty={dirty} what="this decision" onDiscard={discard} />
      {late !== null && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} role="note">
          {late}
        </Alert>
      )}
      <fieldset className={classes['cards']} disabled={readOnly !== null}>
        <legend className={classes['hidden']}>What to do</legend>
        {DECISION_CHOICES.map((one) => (
          <ChoiceCard
            key={one}
            choice={one}
            chosen={one === choice}
            recommended={one === recommended}
            name={name}
            when={byWhen(one, { renewal, today, locale })}
            onChoose={() => setChoice(one)}
          />
        ))}
      </fieldset>
      <Textarea
        label="Rationale"
        autosize
        minRows={2}
        maxRows={10}
        value={rationale}
        readOnly={readOnly !== null}
        error={problem}
        onChange={(event) => {
          setRationale(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <Group gap="sm">
        <Button data-primary-action disabled={readOnly !== null || !dirty} onClick={submit}>
          {decision.state.kind === 'decided' ? 'Decide anew' : 'Decide'}
        </Button>
        {dirty && (
          <Button variant="subtle" color="gray" onClick={discard}>
            Leave as it was
          </Button>
        )}
      </Group>
    </div>
  );
}
