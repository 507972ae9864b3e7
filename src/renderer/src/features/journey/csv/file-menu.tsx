import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { readJourney } from '#database/journey.ts';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import {
  exportBoards,
  exportCustomers,
  exportMarks,
  exportStageEvents,
  exportTouchpoints,
} from './export-journey.ts';
import type { StoredJourney } from './staged-file.ts';

interface FileMenuProps {
  readonly onImport: (source: FileSource) => void;
  readonly onExportShown: () => void;
}

/** CSV in and out. */
export function FileMenu({ onImport, onExportShown }: FileMenuProps): ReactNode {
  const { workspace, readOnly } = useSession();
  const save = async (write: (stored: StoredJourney) => Promise<void>): Promise<void> =>
    write(await readJourney(workspace.database));
  const choose = async (): Promise<void> => {
    try {
      const [source] = await chooseFiles('customers', false);
      if (source !== undefined) onImport(source);
    } catch (error) {
      noticeProblem('No file was opened', error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          CSV
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={readOnly !== null} onClick={() => void choose()}>
          Import customers, moves or boards…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void save(exportCustomers)}>Export customers…</Menu.Item>
        <Menu.Item onClick={() => void save(exportStageEvents)}>Export stage moves…</Menu.Item>
        <Menu.Item onClick={() => void save(exportMarks)}>Export pauses and losses…</Menu.Item>
        <Menu.Item onClick={() => void save(exportTouchpoints)}>Export touchpoints…</Menu.Item>
        <Menu.Item onClick={() => void save(exportBoards)}>Export boards…</Menu.Item>
        <Menu.Item onClick={onExportShown}>Export the table as shown…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
