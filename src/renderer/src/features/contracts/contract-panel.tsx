import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ContractId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { Panel } from '#ui/panel/panel.tsx';
import { blankContract, contractDraftOf } from './form/contract-draft.ts';
import type { ContractDraft } from './form/contract-draft.ts';
import { ContractEditor } from './form/contract-editor.tsx';
import { useContractActions } from './list/contract-list.tsx';
import { ContractDetails } from './page/contract-details.tsx';

interface SharedProps {
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  /** Shows another contract, or none. */
  readonly onShow: (id: ContractId | null) => void;
}

/** A new contract; `applicationName` when it was asked for from an application. */
export function NewContractPanel({
  contracts,
  applications,
  applicationName,
  onShow,
}: SharedProps & { readonly applicationName: string }): ReactNode {
  const { settings, workspace } = useSession();
  const [initial] = useState(() => blankContract(settings.currency, applicationName, workspace.newId()));
  return (
    <Panel title="New contract" entryId="new">
      <ContractEditor
        existing={null}
        initial={initial}
        contracts={contracts}
        applications={applications}
        onSaved={onShow}
        onCancel={() => onShow(null)}
        onDiscard={() => undefined}
      />
    </Panel>
  );
}

interface ContractPanelProps extends SharedProps {
  readonly contract: Contract;
}

function MoreMenu({
  contract,
  onGone,
}: {
  readonly contract: Contract;
  readonly onGone: () => void;
}): ReactNode {
  const { readOnly } = useSession();
  const actions = useContractActions();
  const remove = async (): Promise<void> => {
    if (await actions.remove([contract])) onGone();
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="More actions">
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={contract.archived ? <IconArchiveOff size={14} /> : <IconArchive size={14} />}
          disabled={readOnly !== null}
          onClick={() => void actions.archive([contract])}
        >
          {contract.archived ? 'Restore' : 'Archive'}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={14} />}
          disabled={readOnly !== null}
          onClick={() => void remove()}
        >
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** One contract: to read, and to edit in the same place. */
export function ContractPanel({ contract, contracts, applications, onShow }: ContractPanelProps): ReactNode {
  const { locale, readOnly } = useSession();
  const [editing, setEditing] = useState<ContractDraft | null>(null);
  const application = applications.find((one) => one.id === contract.applicationId) ?? null;
  if (editing !== null) {
    return (
      <Panel title={`Edit ${contract.name}`} entryId={`edit-${contract.id}`}>
        <ContractEditor
          existing={contract}
          initial={editing}
          contracts={contracts}
          applications={applications}
          onSaved={() => setEditing(null)}
          onCancel={() => setEditing(null)}
          onDiscard={() => setEditing(null)}
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={contract.name}
      entryId={contract.id}
      mark={contract.archived ? <span className="desk-dim">archived</span> : null}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPencil size={14} />}
            disabled={readOnly !== null}
            onClick={() => setEditing(contractDraftOf(contract, application, locale))}
          >
            Edit
          </Button>
          <MoreMenu contract={contract} onGone={() => onShow(null)} />
        </>
      }
    >
      <ContractDetails contract={contract} contracts={contracts} application={application} />
    </Panel>
  );
}

/** The address names a contract that is not there (any more). */
export function MissingContractPanel(): ReactNode {
  return (
    <Panel title="Contract not found" entryId="missing">
      <p style={{ padding: '0 16px' }}>
        This contract does not exist any more. If it was deleted by mistake, take the deletion back under
        Activity.
      </p>
    </Panel>
  );
}
