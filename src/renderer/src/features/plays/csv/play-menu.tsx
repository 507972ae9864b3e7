import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconRestore, IconTable, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Board } from '#domain/journey/journey.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import { missingShipped } from '#domain/plays/shipped.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { usePlayActions } from '../use-play-actions.ts';
import { savePlays, saveRuns } from './save-plays.ts';

interface PlayMenuProps {
  readonly plays: readonly Play[];
  readonly boards: readonly Board[];
  readonly runs: readonly PlayRun[];
}

const ICON = 14;

/** Chosen files go where dropped ones go: to Import, where everything is seen before anything is stored. */
function useImport(): () => void {
  const add = useInbox((inbox) => inbox.add);
  const [, navigate] = useLocation();
  return () =>
    void chooseFiles('spend', true).then(
      (files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      },
      (error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
    );
}

/** Playbooks in and out, and the shipped ones back. */
export function PlayMenu({ plays, boards, runs }: PlayMenuProps): ReactNode {
  const { workspace, readOnly } = useSession();
  const actions = usePlayActions();
  const importFiles = useImport();
  const missing = missingShipped(plays, workspace.now()).length;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={ICON} />}>
          CSV and more
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUpload size={ICON} />} onClick={importFiles}>
          Import CSV…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDownload size={ICON} />}
          disabled={plays.length === 0}
          onClick={() => void savePlays(plays, boards)}
        >
          Export all plays…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={ICON} />}
          disabled={runs.length === 0}
          onClick={() => void saveRuns(workspace.database, runs)}
        >
          Export all runs…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconRestore size={ICON} />}
          disabled={missing === 0 || readOnly !== null}
          onClick={() => actions.restore(plays)}
        >
          {missing === 0
            ? 'All shipped plays are here'
            : `Restore ${missing} shipped ${missing === 1 ? 'play' : 'plays'}`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
