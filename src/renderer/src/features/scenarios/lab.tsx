import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { saveText } from '#desktop/files.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { KeptScenario, Quote, RenewalDecision } from '#domain/decisions/decision.ts';
import { withScenario } from '#domain/decisions/edit.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import { money } from '#domain/money/arithmetic.ts';
import { compareScenarios, NO_ASSUMPTIONS } from '#domain/scenarios/compare.ts';
import type { ScenarioSubject } from '#domain/scenarios/following.ts';
import { COST_BASES, type Scenario } from '#domain/scenarios/scenario.ts';
import { BASIS_MEANINGS, BASIS_WORDS } from '#domain/scenarios/words.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { AssumptionFields } from './assumption-fields.tsx';
import { CostChart } from './cost-chart.tsx';
import { scenariosCsv } from './figures.ts';
import { KeptScenarioBar } from './kept-scenario.tsx';
import { HORIZONS, useLabView, type Months } from './lab-store.ts';
import { ScenarioCard } from './scenario-card.tsx';
import classes from './scenarios.module.css';

interface LabProps {
  readonly subject: ScenarioSubject;
  readonly decision: RenewalDecision;
  readonly quotes: readonly Quote[];
}

async function saveCsv(name: string, text: string): Promise<void> {
  try {
    const saved = await saveText(`Scenarios of ${name}.csv`, text);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The table was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Whether the kept scenario is this very one: its choice, horizon and assumptions. */
function isKept(
  kept: KeptScenario | null,
  choice: Scenario['choice'],
  now: Pick<KeptScenario, 'months' | 'assumptions'>,
): boolean {
  if (kept === null || kept.choice !== choice || kept.months !== now.months) return false;
  return JSON.stringify(ordered(kept.assumptions)) === JSON.stringify(ordered(now.assumptions));
}

function ordered(assumptions: KeptScenario['assumptions']): unknown[] {
  const { upliftPercent, seatLineId, seatChange, trueUpSeats, ...rest } = assumptions;
  const { migrationCost, successorAnnualCost, overlapMonths } = rest;
  return [
    upliftPercent,
    seatLineId,
    seatChange,
    trueUpSeats,
    migrationCost,
    successorAnnualCost,
    overlapMonths,
  ];
}

/** Moves assumptions and shows at once what each decision would cost (R5). */
export function Lab({ subject, decision, quotes }: LabProps): ReactNode {
  const { locale, workspace } = useSession();
  const actions = useDecisionActions();
  const { months, basis, moved, setMonths, setBasis, move } = useLabView();
  const { contract } = subject;
  const kept = decision.scenario;
  const assumptions = moved[decision.id] ?? kept?.assumptions ?? NO_ASSUMPTIONS;
  const comparison = useMemo(
    () => compareScenarios(subject, assumptions, months),
    [subject, assumptions, months],
  );
  const present = useMemo(
    () =>
      kept === null
        ? null
        : compareScenarios(subject, kept.assumptions, kept.months).scenarios.find(
            ({ choice }) => choice === kept.choice,
          ),
    [subject, kept],
  );
  const keep = ({ choice, cost }: Scenario): void => {
    if (cost === null) return;
    const scenario: KeptScenario = {
      choice,
      months,
      assumptions,
      cash: money(cost.totals.cash, comparison.currency),
      accrual: money(cost.totals.accrual, comparison.currency),
      keptAt: workspace.now(),
    };
    const label = `Kept the scenario “${CHOICE_WORDS[choice]}” for ${contract.name}`;
    void actions.save(label, withScenario(decision, scenario));
  };
  return (
    <>
      <div className={classes['tools']}>
        <SegmentedControl
          aria-label="How far to look"
          value={String(months)}
          data={HORIZONS.map((count) => ({ value: String(count), label: `${count} months` }))}
          onChange={(count) => setMonths(Number(count) as Months)}
        />
        <SegmentedControl
          aria-label="When money counts"
          value={basis}
          data={COST_BASES.map((one) => ({ value: one, label: BASIS_WORDS[one] }))}
          onChange={(one) => setBasis(one as typeof basis)}
        />
        <span className="desk-dim">
          {BASIS_MEANINGS[basis]} From {formatDate(comparison.horizon.from, locale)} to{' '}
          {formatDate(comparison.horizon.to, locale)}.
        </span>
        <span className={classes['spacer']} />
        <Button
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => void saveCsv(contract.name, scenariosCsv(comparison))}
        >
          Export CSV…
        </Button>
      </div>
      {kept !== null && present !== null && present !== undefined && (
        <KeptScenarioBar
          kept={kept}
          keptOn={todayIn(kept.keptAt, localTimeZone())}
          present={present}
          onLoad={() => {
            setMonths(kept.months);
            move(decision.id, kept.assumptions);
          }}
          onTakeAway={() =>
            void actions.save(`Took the kept scenario of ${contract.name} away`, withScenario(decision, null))
          }
        />
      )}
      <AssumptionFields
        contract={contract}
        quotes={quotes}
        from={comparison.horizon.from}
        assumptions={assumptions}
        onChange={(next) => move(decision.id, next)}
      />
      <section className={classes['cards']} aria-label="What each decision costs">
        <h2 className={classes['hidden']}>What each decision costs</h2>
        {comparison.scenarios.map((scenario) => (
          <ScenarioCard
            key={scenario.choice}
            comparison={comparison}
            scenario={scenario}
            basis={basis}
            kept={isKept(kept, scenario.choice, { months, assumptions })}
            onKeep={() => keep(scenario)}
          />
        ))}
      </section>
      <CostChart comparison={comparison} basis={basis} />
    </>
  );
}
