import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconTable, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import type { ApplicationRow } from '../model/application-row.ts';
import { exportApplications, exportShown } from './export-applications.ts';

interface FilesMenuProps {
  readonly table: DataTableModel<ApplicationRow>;
  readonly applications: readonly Application[];
  readonly onImport: () => void;
}

const ICON = 14;

/** Lists in and out. */
export function FilesMenu({ table, applications, onImport }: FilesMenuProps): ReactNode {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={ICON} />}>
          CSV
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUpload size={ICON} />} onClick={onImport}>
          Import CSV…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDownload size={ICON} />}
          disabled={applications.length === 0}
          onClick={() => void exportApplications(applications)}
        >
          Export all applications…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={ICON} />}
          disabled={table.shown.length === 0}
          onClick={() => void exportShown(table.exportRows())}
        >
          Export the table as shown…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
