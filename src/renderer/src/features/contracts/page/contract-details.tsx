import { use } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { ContractSections } from '#ui/sections/entry-sections.tsx';
import { ExplainedDeadline } from '#ui/terms/explained-deadline.tsx';
import { TermRuler } from '#ui/terms/term-ruler.tsx';
import { FactList, partyFacts, priceFacts, termFacts } from './contract-facts.tsx';
import { ContractLog } from './contract-log.tsx';
import classes from './contract-page.module.css';
import { LinesTable } from './lines-table.tsx';

interface ContractDetailsProps {
  readonly contract: Contract;
  readonly application: Application | null;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={classes['part']}>
      <h3 className={classes['partTitle']}>{title}</h3>
      {children}
    </section>
  );
}

function Amendments({
  contract,
  locale,
}: {
  readonly contract: Contract;
  readonly locale: string;
}): ReactNode {
  if (contract.amendments.length === 0) return <p className="desk-dim">None.</p>;
  return (
    <ol className={classes['log']}>
      {contract.amendments.map(({ id, effective, description }) => (
        <li key={id} className={classes['logLine']}>
          <time dateTime={effective} className="desk-dim">
            {formatDate(effective, locale)}
          </time>
          <span>{description}</span>
        </li>
      ))}
    </ol>
  );
}

/** One contract: where it stands in time, how its deadline comes about, what it costs, and its history. */
export function ContractDetails({ contract, application }: ContractDetailsProps): ReactNode {
  const { today, locale, settings } = useSession();
  const sections = use(ContractSections);
  const view = { rules: rulesOf(contract), today, settings: settings.deadlines, locale };
  return (
    <div className={classes['page']}>
      <div className={classes['top']}>
        <TermRuler {...view} />
        <ExplainedDeadline {...view} />
      </div>
      {sections.map(({ id, component: Section }) => (
        <Section key={id} contract={contract} application={application} />
      ))}
      <Part title="Lines and prices">
        <LinesTable contract={contract} on={today} locale={locale} />
        <FactList facts={priceFacts(contract, locale)} />
      </Part>
      <Part title="Parties">
        <FactList facts={partyFacts(contract, application)} />
      </Part>
      <Part title="Terms">
        <FactList facts={termFacts(contract, locale)} />
      </Part>
      <Part title="Amendments">
        <Amendments contract={contract} locale={locale} />
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
