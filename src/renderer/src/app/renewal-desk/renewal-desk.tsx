import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { useApplications, useContract } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ContractId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { PageTabs } from '#ui/layout/page-tabs.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { RENEWAL_TABS } from './renewal-tabs.ts';

interface DeskProps {
  readonly contract: Contract;
  readonly application: Application | null;
}

/** Everything about the end of one term, page by page. Which term is in the address; at first the present one. */
function Desk({ contract, application }: DeskProps): ReactNode {
  const { tab } = useParams<{ tab?: string }>();
  const query = new URLSearchParams(useSearch());
  const { today, locale, settings } = useSession();
  const { term, renewal } = termOfRenewal(contract, query.get('term'), today, settings.deadlines);
  const shown = RENEWAL_TABS.find(({ path }) => path === tab) ?? RENEWAL_TABS[0];
  const asked = query.has('term') ? `?term=${term.start}` : '';
  const Page = shown?.component;
  return (
    <Screen
      title={`Renewal of ${contract.name}`}
      count={
        term.end === null
          ? 'open-ended'
          : `term ${term.number}, ${formatDate(term.start, locale)} to ${formatDate(term.end, locale)}`
      }
      actions={
        <Anchor component={Link} href={`/contracts/${contract.id}`} size="sm">
          The contract
        </Anchor>
      }
    >
      <PageTabs
        label="Pages of the renewal"
        tabs={RENEWAL_TABS.map(({ path, label }) => ({
          href: `/contracts/${contract.id}/renewal/${path}${asked}`,
          label,
          current: path === shown?.path,
        }))}
      />
      {Page !== undefined && (
        <Page
          key={`${contract.id} ${term.start}`}
          contract={contract}
          application={application}
          termStart={term.start}
          renewal={renewal}
        />
      )}
    </Screen>
  );
}

/** One renewal: the decision, what it would cost, the paper for the negotiation, the notice. */
export function RenewalDesk(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const contract = useContract(id as ContractId);
  const applications = useApplications();
  if (contract === undefined || applications === undefined) return <Screen title="Renewal">{null}</Screen>;
  if (contract !== null) {
    const application = applications.find((one) => one.id === contract.applicationId) ?? null;
    return <Desk contract={contract} application={application} />;
  }
  return (
    <Screen title="Renewal">
      <EmptyState title="This contract is not here any more">
        It was deleted, or its import was undone. <Link href="/renewals">All renewals</Link>
      </EmptyState>
    </Screen>
  );
}
