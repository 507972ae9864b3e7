import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useNotices } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { formatMoney } from '#domain/money/format.ts';
import { runningContractsOf, type RunningContract } from '#domain/off-boarding/running-contracts.ts';

interface RunningContractsProps {
  readonly application: Application;
  readonly contracts: readonly Contract[];
}

function costWords({ owed }: RunningContract, locale: string): string {
  if (owed === null) return 'What it still costs is not known.';
  if (owed.length === 0) return 'Nothing more is owed for this term.';
  return `It still costs ${owed.map((amount) => formatMoney(amount, locale)).join(' and ')}.`;
}

function endWords({ end, ends, sendBy }: RunningContract, today: string, locale: string): string {
  if (end === null) return 'It runs until notice is given.';
  if (ends) return `It ends on ${formatDate(end, locale)}.`;
  if (sendBy === null) return `It renews after ${formatDate(end, locale)}.`;
  const by = formatDate(sendBy, locale);
  return sendBy < today
    ? `It renews after ${formatDate(end, locale)}: notice should have been sent by ${by}.`
    : `It renews after ${formatDate(end, locale)}, unless notice is sent by ${by}.`;
}

/** Contracts that run although the application is retired, with what they still cost. Nothing when there are none. */
export function RunningContracts({ application, contracts }: RunningContractsProps): ReactNode {
  const { today, locale, settings } = useSession();
  const notices = useNotices();
  if (notices === undefined) return null;
  return runningContractsOf(application, contracts, notices, today, settings.deadlines).map((running) => {
    const { contract } = running;
    return (
      <Alert
        key={contract.id}
        color="yellow"
        variant="light"
        icon={<IconAlertTriangle size={16} />}
        p="xs"
        mb="xs"
      >
        {`${application.name} is retired, but `}
        <Anchor component={Link} href={`/contracts/${contract.id}`} inherit underline="always">
          {contract.name}
        </Anchor>
        {` still runs. ${endWords(running, today, locale)} ${costWords(running, locale)}`}
      </Alert>
    );
  });
}
