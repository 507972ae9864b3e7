import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconTable, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { saveContracts, saveShown } from '../csv/save-files.ts';
import type { StoredContracts } from '../csv/stage-contracts.ts';
import type { ContractRow } from './contract-rows.ts';

interface FilesMenuProps {
  readonly table: DataTableModel<ContractRow>;
  readonly stored: StoredContracts;
  readonly onImport: () => void;
}

const ICON = 14;

/** Contract lists in and out. */
export function FilesMenu({ table, stored, onImport }: FilesMenuProps): ReactNode {
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
          disabled={stored.contracts.length === 0}
          onClick={() => void saveContracts(stored)}
        >
          Export all contracts…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={ICON} />}
          disabled={table.shown.length === 0}
          onClick={() => void saveShown(table.exportRows())}
        >
          Export the table as shown…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
