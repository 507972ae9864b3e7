import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNoticesOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { ownersIn, useTaskSources } from '#database/use-task-sources.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import { StartDialog } from '../dialogs/start-dialog.tsx';
import { useOffBoardingActions } from '../use-off-boarding-actions.ts';

interface StartButtonProps {
  readonly application: Application;
  readonly contracts: readonly Contract[];
  readonly contract: Contract | null;
  /** First day of the term whose end was decided; `null`: the present one. */
  readonly termStart: IsoDate | null;
}

/** Opens the dialog that begins a plan. */
export function StartButton(props: StartButtonProps): ReactNode {
  const { readOnly } = useSession();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDoorExit size={14} />}
        disabled={readOnly !== null}
        onClick={() => setOpened(true)}
      >
        Start the off-boarding plan…
      </Button>
      {opened && <Starting {...props} onClose={() => setOpened(false)} />}
    </>
  );
}

/** Gathers what the dialog needs, once it is asked for. */
function Starting(props: StartButtonProps & { readonly onClose: () => void }): ReactNode {
  const found = useTaskSources();
  return found === undefined ? null : <StartWith {...props} sources={found.sources} />;
}

const NO_CONTRACT = '' as ContractId;

interface StartWithProps extends StartButtonProps {
  readonly sources: TaskSources;
  readonly onClose: () => void;
}

function StartWith({
  application,
  contracts,
  contract,
  termStart,
  sources,
  onClose,
}: StartWithProps): ReactNode {
  const notices = useNoticesOf(contract?.id ?? NO_CONTRACT);
  const actions = useOffBoardingActions(sources.retirements, sources.tasks);
  if (notices === undefined) return null;
  return (
    <StartDialog
      application={application}
      contracts={contracts}
      contract={contract}
      termStart={termStart}
      noticeSent={notices.some((notice) => notice.termStart === termStart && notice.sent !== null)}
      others={sources.applications.filter(({ id, archived }) => id !== application.id && !archived)}
      owners={ownersIn(sources)}
      onStart={actions.start}
      onClose={onClose}
    />
  );
}
