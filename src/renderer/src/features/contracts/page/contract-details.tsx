import { IconAlertTriangle } from '@tabler/icons-react';
import { use } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import { coTerminated, endsTogetherStep } from '#domain/contracts/co-terminated.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { overlapText, overlapsOf } from '#domain/contracts/overlaps.ts';
import { ContractSections } from '#ui/sections/entry-sections.tsx';
import { ExplainedDeadline } from '#ui/terms/explained-deadline.tsx';
import { TermRuler } from '#ui/terms/term-ruler.tsx';
import { Amendments } from './amendments.tsx';
import { FactList, partyFacts, priceFacts, termFacts } from './contract-facts.tsx';
import { ContractLog } from './contract-log.tsx';
import classes from './contract-page.module.css';
import { EndsTogether } from './ends-together.tsx';
import { LinesTable } from './lines-table.tsx';
import { Papers } from './papers.tsx';
import { Part } from './part.tsx';
import { PriceHistory } from './price-history.tsx';
import { TermHistory } from './term-history.tsx';

interface ContractDetailsProps {
  readonly contract: Contract;
  /** All contracts: what it overlaps and ends with is found among them. */
  readonly contracts: readonly Contract[];
  readonly application: Application | null;
}

function Overlaps({ contract, contracts }: Pick<ContractDetailsProps, 'contract' | 'contracts'>): ReactNode {
  const { locale } = useSession();
  const found = overlapsOf(contract, contracts);
  if (found.length === 0) return null;
  return (
    <ul className={classes['overlaps']} aria-label="Overlapping contracts">
      {found.map((overlap) => (
        <li key={`${overlap.other.id} ${overlap.product}`}>
          <IconAlertTriangle size={14} aria-hidden="true" /> {overlapText(contract.name, overlap, locale)}
        </li>
      ))}
    </ul>
  );
}

/** One contract: where it stands in time, how its deadline comes about, what it costs, and its history. */
export function ContractDetails({ contract, contracts, application }: ContractDetailsProps): ReactNode {
  const { today, locale, settings } = useSession();
  const sections = use(ContractSections);
  const together = coTerminated(contract, contracts, today);
  const view = { rules: rulesOf(contract), today, settings: settings.deadlines, locale };
  return (
    <div className={classes['page']}>
      <div className={classes['top']}>
        <TermRuler {...view} />
        <ExplainedDeadline {...view} further={together === null ? [] : [endsTogetherStep(together)]} />
        <Overlaps contract={contract} contracts={contracts} />
      </div>
      {sections.map(({ id, component: Section }) => (
        <Section key={id} contract={contract} application={application} />
      ))}
      <Part title="Lines and prices">
        <LinesTable contract={contract} on={today} locale={locale} />
        <FactList facts={priceFacts(contract, locale)} />
        <PriceHistory contract={contract} locale={locale} />
      </Part>
      {together !== null && (
        <Part title="Ends together">
          <EndsTogether found={together} locale={locale} />
        </Part>
      )}
      <Part title="Parties">
        <FactList facts={partyFacts(contract, application)} />
      </Part>
      <Part title={view.rules === contract.terms ? 'Terms' : 'Terms as first agreed'}>
        <FactList facts={termFacts(contract, locale)} />
      </Part>
      <Part title="Amendments">
        <Amendments contract={contract} today={today} locale={locale} />
      </Part>
      <Part title="Terms so far" wide>
        <TermHistory contract={contract} />
      </Part>
      <Part title="Papers" wide>
        <Papers contract={contract} />
      </Part>
      <Part title="Notes">
        <p className={classes['notes']}>
          {contract.notes === '' ? <span className="desk-dim">None.</span> : contract.notes}
        </p>
      </Part>
      <Part title="Log">
        <ContractLog id={contract.id} />
      </Part>
    </div>
  );
}
