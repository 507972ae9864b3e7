import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { FactorReadings } from '#domain/decisions/factors.ts';
import { factorSheet } from '#domain/decisions/recommend.ts';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { useSession } from '#database/session.tsx';
import type { TermDecision } from '../use-decision.ts';
import { ChoiceForm } from './choice-form.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { DecisionStatus } from './decision-status.tsx';
import { FactorTable } from './factor-table.tsx';
import { Preparation } from './preparation.tsx';
import { RightSizeNote } from './right-size-note.tsx';
import classes from './decision.module.css';

interface DecisionDeskProps {
  readonly contract: Contract;
  readonly application: Application | null;
  readonly term: TermDecision;
  readonly readings: FactorReadings;
}

type Weights = RenewalDecision['weights'];

/** The whole page, from rows to form and factor sheet. Weights that are being typed count at once. */
export function DecisionDesk({ contract, application, term, readings }: DecisionDeskProps): ReactNode {
  const { locale, readOnly } = useSession();
  const actions = useDecisionActions();
  const { decision, followed } = term;
  const [typed, setTyped] = useState<Weights | null>(null);
  const weights = typed ?? decision.weights;
  const sheet = factorSheet(readings, weights);
  const over = decision.state.kind === 'renewed-by-default';
  const saveWeights = (next: Weights): void => {
    setTyped(null);
    if (JSON.stringify(next) === JSON.stringify(decision.weights)) return;
    void actions.save(`Changed the weights for ${contract.name}`, { ...decision, weights: next }, true);
  };
  return (
    <div className={classes['page']}>
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <DecisionStatus contract={contract} term={term} />
          {!over && (
            <ChoiceForm
              key={decision.state.kind === 'decided' ? decision.state.decidedAt : 'open'}
              contract={contract}
              decision={decision}
              renewal={followed?.renewal ?? null}
              recommended={sheet.recommended}
            />
          )}
          {!over && (
            <Preparation
              contract={contract}
              application={application}
              decision={decision}
              readings={readings}
            />
          )}
          <DecisionHistory decision={decision} />
        </div>
        <FactorTable
          sheet={sheet}
          readings={readings}
          weights={weights}
          locale={locale}
          beside={<RightSizeNote contract={contract} application={application} decision={decision} />}
          readOnly={readOnly !== null}
          onType={setTyped}
          onSave={saveWeights}
        />
      </div>
    </div>
  );
}
