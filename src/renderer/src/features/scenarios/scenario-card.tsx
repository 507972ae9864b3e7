import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { minorUnits, money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Comparison, CostBasis, Scenario } from '#domain/scenarios/scenario.ts';
import { COST_KIND_WORDS, isWarning, missingText, noteText, scenarioName } from '#domain/scenarios/words.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import { differenceToKeep } from './figures.ts';
import classes from './scenarios.module.css';

interface ScenarioCardProps {
  readonly comparison: Comparison;
  readonly scenario: Scenario;
  readonly basis: CostBasis;
  /** It is the one that is kept with the decision, with these very assumptions. */
  readonly kept: boolean;
  readonly onKeep: () => void;
}

/** One decision: what it costs, how that differs from keeping, what it is made of, and what to know about it. */
export function ScenarioCard({ comparison, scenario, basis, kept, onKeep }: ScenarioCardProps): ReactNode {
  const { locale, readOnly } = useSession();
  const { choice, cost, missing, notes } = scenario;
  const { currency, horizon } = comparison;
  const name = scenarioName(choice, comparison.assumptions);
  const warnings = notes.filter(isWarning);
  const text = (minor: number): string => formatMoney(money(minorUnits(minor), currency), locale);
  return (
    <section className={classes['card']} aria-label={name} data-choice={choice}>
      <h3 className={classes['cardTitle']}>
        {name}
        {kept && (
          <ToneChip tone="good" icon={IconCircleCheck}>
            Kept
          </ToneChip>
        )}
      </h3>
      {cost === null ? (
        <ul className={classes['missing']}>
          {missing.map((what) => (
            <li key={what}>{missingText(what)}</li>
          ))}
        </ul>
      ) : (
        <>
          <p className={classes['total']} data-testid={`total-${choice}`}>
            {text(cost.totals[basis])}
          </p>
          <Difference
            difference={differenceToKeep(comparison, scenario, basis)}
            isKeep={choice === 'keep'}
            text={text}
          />
          <dl className={classes['parts']}>
            {cost.kinds.map((part) => (
              <div key={part.kind}>
                <dt>{COST_KIND_WORDS[part.kind]}</dt>
                <dd>{text(part[basis])}</dd>
              </div>
            ))}
            {basis === 'cash' && cost.prepaid > 0 && (
              <div className={classes['aside']}>
                <dt>of it for days after {formatDate(horizon.to, locale)}</dt>
                <dd>{text(cost.prepaid)}</dd>
              </div>
            )}
          </dl>
        </>
      )}
      {warnings.length > 0 && (
        <ul className={classes['notes']}>
          {warnings.map((note) => (
            <li key={note.kind}>{noteText(note, locale)}</li>
          ))}
        </ul>
      )}
      <Button
        className={classes['keepButton'] ?? ''}
        variant="default"
        disabled={readOnly !== null || cost === null || kept}
        aria-label={`Keep “${name}” with the decision`}
        onClick={onKeep}
      >
        Keep this one
      </Button>
    </section>
  );
}

interface DifferenceProps {
  readonly difference: number | null;
  readonly isKeep: boolean;
  readonly text: (minor: number) => string;
}

function Difference({ difference, isKeep, text }: DifferenceProps): ReactNode {
  if (isKeep) return <p className={classes['difference']}>the others are compared with it</p>;
  if (difference === null) return <p className={classes['difference']}>not comparable: keeping is unknown</p>;
  if (difference === 0) return <p className={classes['difference']}>as much as keeping</p>;
  return (
    <p className={classes['difference']}>
      <strong>{text(Math.abs(difference))}</strong> {difference < 0 ? 'less' : 'more'} than keeping
    </p>
  );
}
