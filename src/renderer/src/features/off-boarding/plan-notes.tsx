import { Alert, Anchor, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { usePlaybooksLost } from '#database/use-playbooks-lost.ts';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { lostPlaysWords } from '#domain/flywheel/tools.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';

interface PlanNotesProps {
  readonly retirement: Retirement;
  readonly application: Application | null;
  readonly contract: Contract | null;
  readonly onRecount: (termEnd: IsoDate) => void;
}

/** The end of the term that the plan's last day lies in, where that is another day. */
function movedEnd({ termEnd }: Retirement, contract: Contract | null): IsoDate | null {
  if (contract === null) return null;
  const { end, state } = currentTerm(rulesOf(contract), termEnd);
  if (end === null || end === termEnd) return null;
  return state === 'ended' || end < termEnd ? end : null;
}

/** Playbooks of the customer journey that have no other software. */
function LostPlays({ applicationId }: Pick<Retirement, 'applicationId'>): ReactNode {
  const lost = usePlaybooksLost([applicationId]) ?? [];
  if (lost.length === 0) return null;
  return (
    <Note>
      {`${lostPlaysWords(lost)} `}
      <Anchor component={Link} href="/flywheel" inherit underline="always">
        Map another application to the stage
      </Anchor>
      {', or change the plays.'}
    </Note>
  );
}

function Note({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Alert color="yellow" variant="light" icon={<IconInfoCircle size={16} />} p="xs">
      {children}
    </Alert>
  );
}

/** What has become of the application and the contract while the plan runs; nothing when all is as it was. */
export function PlanNotes({ retirement, application, contract, onRecount }: PlanNotesProps): ReactNode {
  const { locale } = useSession();
  const { state, contractId } = retirement;
  if (state.kind === 'called-off') return <Note>{`Called off: ${state.why}`}</Note>;
  const end = movedEnd(retirement, contract);
  const leaving = application === null || ['retiring', 'retired'].includes(application.status);
  return (
    <>
      {application === null && (
        <Note>The application was deleted. Nothing is watched any more: call the retirement off.</Note>
      )}
      {!leaving && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={16} />} p="xs">
          {`${application.name} is not retiring any more. Call the retirement off if it stays.`}
        </Alert>
      )}
      {leaving && application !== null && <LostPlays applicationId={application.id} />}
      {contractId !== null && contract === null && (
        <Note>{`The contract was deleted. The days stay counted from ${formatDate(retirement.termEnd, locale)}.`}</Note>
      )}
      {contract?.archived === true && (
        <Note>
          {'The contract '}
          <Anchor component={Link} href={`/contracts/${contract.id}`} inherit underline="always">
            {contract.name}
          </Anchor>
          {` is archived. The days stay counted from ${formatDate(retirement.termEnd, locale)}.`}
        </Note>
      )}
      {contract !== null && end !== null && (
        <Note>
          <Group gap="xs">
            {`${contract.name} ends on ${formatDate(end, locale)} now.`}
            <Button size="compact-xs" variant="default" onClick={() => onRecount(end)}>
              Count the steps from there
            </Button>
          </Group>
        </Note>
      )}
    </>
  );
}
