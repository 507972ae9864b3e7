import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useSizeOptions } from '#database/use-right-sizes.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { freeable } from '#domain/right-sizing/totals.ts';
import { rightSizes } from '#domain/right-sizing/right-sizes.ts';
import { estateUse } from '#domain/usage/figures/estate-use.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { MissingUsePanel, UsePanel } from './panel/use-panel.tsx';
import { useChooseFiles } from './use-choose-files.ts';
import { columnsOfUse } from './utilisation/columns.tsx';
import { saveShown } from './utilisation/save-shown.ts';
import { isShown } from './utilisation/show.ts';
import { STANDARD_VIEW } from './utilisation/standard-view.ts';
import { useUsageAddress, WHOLE, type UsageAddress } from './utilisation/usage-address.ts';
import { UseList } from './utilisation/use-list.tsx';
import { rowIdOfUse, rowsOfUse } from './utilisation/use-row.ts';

interface UsageScreenProps {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly snapshots: readonly UsageSnapshot[];
  readonly uses: ReadonlyMap<ApplicationId, ApplicationUse>;
}

/** Applications of which seats can be given back. */
function useUnderUsed({ applications, contracts, uses }: UsageScreenProps): ReadonlySet<ApplicationId> {
  const options = useSizeOptions();
  return useMemo(() => {
    const sizes =
      options === undefined ? [] : rightSizes(applications, contracts, (id) => uses.get(id), options);
    return new Set(freeable(sizes).map(({ applicationId }) => applicationId));
  }, [applications, contracts, uses, options]);
}

/** The table of use, its totals, and one application beside it. */
export function UsageScreen(props: UsageScreenProps): ReactNode {
  const { applications, uses } = props;
  const { today, locale } = useSession();
  const address = useUsageAddress();
  const chooseFiles = useChooseFiles();
  const underUsed = useUnderUsed(props);
  const [state, onState] = useTableState('usage', STANDARD_VIEW);
  const all = useMemo(() => rowsOfUse(applications, uses, underUsed), [applications, uses, underUsed]);
  const rows = useMemo(() => all.filter((row) => isShown(row, address.show)), [all, address.show]);
  const estate = useMemo(() => estateUse(all.map(({ use }) => use)), [all]);
  const columns = useMemo(() => columnsOfUse({ today, locale }), [today, locale]);
  const table = useDataTable({ rows, columns, rowId: rowIdOfUse, state, onState });
  return (
    <Screen
      title="Usage"
      count={all.length === 1 ? '1 application' : `${all.length.toLocaleString(locale)} applications`}
      scroll="fixed"
      tools={<TableSearch table={table} label="Search use" />}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            disabled={table.shown.length === 0}
            onClick={() => void saveShown(table.exportRows())}
          >
            Save as CSV
          </Button>
          <Button
            data-primary-action
            leftSection={<IconUpload size={14} aria-hidden />}
            onClick={chooseFiles}
          >
            Import usage files
          </Button>
        </>
      }
    >
      <UsagePages current="/usage" />
      <WithPanel
        name="usage"
        label="Use of the application"
        panel={address.application === null ? null : <OpenPanel {...props} address={address} />}
        onClose={() => address.go({ application: null, people: null, group: WHOLE, full: false })}
        full={address.full}
        onFull={(full) => address.go({ full })}
      >
        <UseList address={address} rows={all} estate={estate} table={table} />
      </WithPanel>
    </Screen>
  );
}

function OpenPanel(props: UsageScreenProps & { readonly address: UsageAddress }): ReactNode {
  const { applications, contracts, snapshots, uses, address } = props;
  const application = applications.find(({ id }) => id === address.application);
  const use = application && uses.get(application.id);
  if (application === undefined || use === undefined) return <MissingUsePanel />;
  return (
    <UsePanel
      key={application.id}
      application={application}
      contracts={contracts}
      snapshots={snapshots}
      use={use}
      address={address}
    />
  );
}
