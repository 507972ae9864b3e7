import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconTable, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface CsvMenuProps {
  /** What the table lists, e.g. "applications". */
  readonly many: string;
  readonly hasAny: boolean;
  readonly hasShown: boolean;
  readonly onImport: () => void;
  readonly onExportAll: () => void;
  readonly onExportShown: () => void;
}

const ICON = 14;

/** A table's lists in and out: the same menu at the same place on every screen. */
export function CsvMenu(props: CsvMenuProps): ReactNode {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={ICON} />}>
          CSV
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUpload size={ICON} />} onClick={props.onImport}>
          Import CSV…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDownload size={ICON} />}
          disabled={!props.hasAny}
          onClick={props.onExportAll}
        >
          {`Export all ${props.many}…`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={ICON} />}
          disabled={!props.hasShown}
          onClick={props.onExportShown}
        >
          Export the table as shown…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
