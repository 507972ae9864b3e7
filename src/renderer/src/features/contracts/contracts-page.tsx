import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { useApplications, useContracts } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ContractId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { LOOK_AHEAD_DAYS } from '#domain/home/upcoming-deadlines.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { ContractsImport } from './csv/contracts-import.tsx';
import { chooseContractsFile } from './csv/save-files.ts';
import { saveContracts, saveShown } from './csv/save-files.ts';
import { ContractPanel, MissingContractPanel, NewContractPanel } from './contract-panel.tsx';
import { contractColumns } from './list/columns.tsx';
import { ContractList, FIRST_STATE, contractRowId } from './list/contract-list.tsx';
import { atStakeWithin, planContractRows } from './list/contract-rows.ts';
import { stakeWords } from './list/words.ts';
import { useContractView } from './view-state.ts';

/** Address part of a contract that does not exist yet. */
const NEW = 'new';

interface ContractsProps {
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
}

interface Address {
  readonly id: string | null;
  readonly full: boolean;
  /** Application that a new contract is for. */
  readonly applicationId: string | null;
  readonly show: (id: string | null, full?: boolean) => void;
}

/** Which contract is open and how large; all of it is in the address. */
function useAddress(): Address {
  const { id } = useParams<{ id?: string }>();
  const query = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const full = query.has('full');
  return {
    id: id ?? null,
    full,
    applicationId: query.get('application'),
    show: (next, large = full && next !== null) =>
      navigate(`/contracts${next === null ? '' : `/${next}`}?${large ? 'full=1' : ''}`),
  };
}

function OpenPanel({
  address,
  contracts,
  applications,
}: ContractsProps & { readonly address: Address }): ReactNode {
  const onShow = (id: ContractId | null): void => address.show(id);
  const shared = { contracts, applications, onShow };
  if (address.id === NEW) {
    const application = applications.find((one) => one.id === address.applicationId);
    return <NewContractPanel {...shared} applicationName={application?.name ?? ''} />;
  }
  const contract = contracts.find((one) => one.id === address.id);
  if (contract === undefined) return <MissingContractPanel />;
  return <ContractPanel key={contract.id} {...shared} contract={contract} />;
}

function Contracts({ contracts, applications }: ContractsProps): ReactNode {
  const { today, locale, settings, readOnly } = useSession();
  const address = useAddress();
  const [source, setSource] = useState<FileSource | null>(null);
  const chooseFile = (): void => void chooseContractsFile().then(setSource);
  const { withArchived, setWithArchived } = useContractView();
  const [state, onState] = useTableState('contracts', FIRST_STATE);
  const allRows = useMemo(
    () => planContractRows(contracts, applications, today, settings.deadlines),
    [contracts, applications, today, settings.deadlines],
  );
  const rows = useMemo(
    () => allRows.filter(({ contract }) => withArchived || !contract.archived),
    [allRows, withArchived],
  );
  const columns = useMemo(() => contractColumns(today, locale), [today, locale]);
  const table = useDataTable({ rows, columns, rowId: contractRowId, state, onState });
  const count = rows.length === 1 ? '1 contract' : `${rows.length.toLocaleString(locale)} contracts`;
  const stake = stakeWords(atStakeWithin(allRows, today, LOOK_AHEAD_DAYS), locale);
  return (
    <Screen
      title="Contracts"
      {...(allRows.length === 0 ? {} : { count })}
      scroll="fixed"
      tools={<TableSearch table={table} label="Search contracts" />}
      actions={
        <>
          <CsvMenu
            many="contracts"
            hasAny={contracts.length > 0}
            hasShown={table.shown.length > 0}
            onImport={chooseFile}
            onExportAll={() => void saveContracts({ contracts, applications })}
            onExportShown={() => void saveShown(table.exportRows())}
          />
          <Button
            data-primary-action
            leftSection={<IconPlus size={14} />}
            disabled={readOnly !== null}
            onClick={() => address.show(NEW)}
          >
            New contract
          </Button>
        </>
      }
    >
      <WithPanel
        name="contracts"
        label="Contract details"
        panel={
          address.id === null ? null : (
            <OpenPanel address={address} contracts={contracts} applications={applications} />
          )
        }
        onClose={() => address.show(null)}
        full={address.full}
        onFull={(full) => address.show(address.id, full)}
      >
        <ContractList
          table={table}
          stake={stake}
          openId={address.id}
          onOpen={(contract) => address.show(contract.id)}
          archivedCount={allRows.filter(({ contract }) => contract.archived).length}
          withArchived={withArchived}
          onWithArchived={setWithArchived}
          onClose={() => address.show(null)}
          onNew={() => address.show(NEW)}
          onImport={chooseFile}
        />
      </WithPanel>
      {source !== null && (
        <Modal opened onClose={() => setSource(null)} title={`Import ${source.name}`} size="90%">
          <ContractsImport source={source} onDone={() => setSource(null)} />
        </Modal>
      )}
    </Screen>
  );
}

/** Contracts of what we buy (R1, R2): list, panel and form. */
export function ContractsPage(): ReactNode {
  const contracts = useContracts();
  const applications = useApplications();
  if (contracts === undefined || applications === undefined) {
    return <Screen title="Contracts">{null}</Screen>;
  }
  return <Contracts contracts={contracts} applications={applications} />;
}
