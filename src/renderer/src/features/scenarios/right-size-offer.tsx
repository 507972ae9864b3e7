import { Button } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useRightSizesOf } from '#database/use-right-sizes.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { RenewalDecision, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import { freeable } from '#domain/right-sizing/totals.ts';
import { sizeSummary } from '#domain/right-sizing/words.ts';
import classes from './scenarios.module.css';

interface RightSizeOfferProps {
  readonly contract: Contract;
  readonly application: Application | null;
  readonly decision: RenewalDecision;
  readonly assumptions: ScenarioAssumptions;
  readonly onChange: (assumptions: ScenarioAssumptions) => void;
}

/** What right-sizing says about this renewal, to be tried out with one press; nothing when no seats can go at it. */
export function RightSizeOffer(props: RightSizeOfferProps): ReactNode {
  const { contract, application, decision, assumptions, onChange } = props;
  const { locale } = useSession();
  const sizes = useRightSizesOf(contract, application);
  const here = freeable(sizes ?? []).filter(({ freeing }) => freeing.termStart === decision.termStart);
  return here.map((size) => {
    const { line, freed, product } = size;
    const used = assumptions.seatLineId === line.id && assumptions.seatChange === -freed;
    return (
      <section key={line.id} className={classes['kept']} aria-label={`Right size of ${product}`}>
        <IconRulerMeasure size={16} stroke={1.5} aria-hidden />
        <p className={classes['keptText']}>
          Right-sizing{here.length > 1 && ` of ${product}`}: {sizeSummary(size, locale)}
        </p>
        <Button
          variant="default"
          disabled={used}
          onClick={() => onChange({ ...assumptions, seatChange: -freed, seatLineId: line.id })}
        >
          {used ? 'In use' : 'Use the right size'}
        </Button>
      </section>
    );
  });
}
