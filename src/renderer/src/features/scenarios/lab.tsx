import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { localTimeZone } from '#database/use-followed.ts';
import type { Application } from '#domain/applications/application.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { Quote, RenewalDecision, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import { withScenario } from '#domain/decisions/edit.ts';
import { compareScenarios, NO_ASSUMPTIONS } from '#domain/scenarios/compare.ts';
import type { ScenarioSubject } from '#domain/scenarios/following.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { scenarioName } from '#domain/scenarios/words.ts';
import { AssumptionFields } from './assumption-fields.tsx';
import { CostChart } from './cost-chart.tsx';
import { isKept, keptScenarioOf, presentOf } from './kept.ts';
import { HowCounted } from './how-counted.tsx';
import { KeptScenarioBar } from './kept-scenario.tsx';
import { useLabView } from './lab-store.ts';
import { LabTools } from './lab-tools.tsx';
import { RightSizeOffer } from './right-size-offer.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import { useSeatsFromAddress } from './use-seats-from-address.ts';
import classes from './scenarios.module.css';

interface LabProps {
  readonly subject: ScenarioSubject;
  readonly application: Application | null;
  readonly decision: RenewalDecision;
  readonly quotes: readonly Quote[];
}

/** Moves assumptions and shows at once what each decision would cost (R5). */
export function Lab({ subject, application, decision, quotes }: LabProps): ReactNode {
  const { workspace } = useSession();
  const actions = useDecisionActions();
  const { months, basis, moved, move } = useLabView();
  const { contract } = subject;
  const assumptions = moved[decision.id] ?? decision.scenario?.assumptions ?? NO_ASSUMPTIONS;
  const comparison = useMemo(
    () => compareScenarios(subject, assumptions, months),
    [subject, assumptions, months],
  );
  const change = (next: ScenarioAssumptions): void => move(decision.id, next);
  useSeatsFromAddress(contract, comparison.horizon.from, assumptions, change);
  const made = { months, assumptions };
  const keep = (scenario: Scenario): void => {
    const kept = keptScenarioOf(scenario, comparison, made, workspace.now());
    if (kept === null) return;
    const label = `Kept the scenario “${scenarioName(scenario.choice, assumptions)}” for ${contract.name}`;
    void actions.save(label, withScenario(decision, kept));
  };
  return (
    <>
      <LabTools name={contract.name} comparison={comparison} />
      <Kept subject={subject} decision={decision} />
      <AssumptionFields
        contract={contract}
        quotes={quotes}
        from={comparison.horizon.from}
        assumptions={assumptions}
        onChange={change}
      />
      <RightSizeOffer
        contract={contract}
        application={application}
        decision={decision}
        assumptions={assumptions}
        onChange={change}
      />
      <section className={classes['cards']} aria-label="What each decision costs">
        <h2 className={classes['hidden']}>What each decision costs</h2>
        {comparison.scenarios.map((scenario) => (
          <ScenarioCard
            key={scenario.choice}
            comparison={comparison}
            scenario={scenario}
            basis={basis}
            kept={isKept(decision.scenario, scenario.choice, made)}
            onKeep={() => keep(scenario)}
          />
        ))}
      </section>
      <CostChart comparison={comparison} basis={basis} />
      <HowCounted comparison={comparison} />
    </>
  );
}

/** The scenario that is kept with the decision; nothing while none is. */
function Kept({ subject, decision }: Pick<LabProps, 'subject' | 'decision'>): ReactNode {
  const actions = useDecisionActions();
  const { setMonths, move } = useLabView();
  const kept = decision.scenario;
  const present = useMemo(() => (kept === null ? null : presentOf(subject, kept)), [subject, kept]);
  if (kept === null || present === null) return null;
  const load = (): void => {
    setMonths(kept.months);
    move(decision.id, kept.assumptions);
  };
  const label = `Took the kept scenario of ${subject.contract.name} away`;
  return (
    <KeptScenarioBar
      kept={kept}
      keptOn={todayIn(kept.keptAt, localTimeZone())}
      present={present}
      onLoad={load}
      onTakeAway={() => void actions.save(label, withScenario(decision, null))}
    />
  );
}
