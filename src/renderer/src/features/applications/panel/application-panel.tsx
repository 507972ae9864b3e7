import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { Panel } from '#ui/panel/panel.tsx';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import { ArchivedChip, StatusChip } from '../list/marks.tsx';
import type { Suggestions } from '../model/suggestions.ts';
import type { ApplicationActions } from '../use-application-actions.ts';
import { ApplicationFacts } from './application-facts.tsx';
import { ApplicationRecord, ApplicationStory } from './application-story.tsx';
import { ApplicationSummary } from './application-summary.tsx';
import classes from './application-panel.module.css';

interface ApplicationPanelProps {
  readonly application: Application;
  /** Running contracts of this application. */
  readonly contracts: readonly Contract[];
  readonly suggestions: Suggestions;
  readonly actions: ApplicationActions;
  readonly onStatus: () => void;
  readonly onDelete: () => void;
}

/** One application: the figures one asks first, its facts, edited in place, its story and its record. */
export function ApplicationPanel(props: ApplicationPanelProps): ReactNode {
  const { application, contracts, suggestions, actions, onStatus, onDelete } = props;
  const { archived } = application;
  return (
    <Panel
      title={application.name}
      entryId={application.id}
      logo={
        <VendorLogo
          name={application.name}
          domain={application.domain}
          vendor={application.vendor}
          size={24}
        />
      }
      mark={archived ? <ArchivedChip /> : <StatusChip status={application.status} />}
      actions={
        <>
          <Button variant="default" aria-label="Change status…" onClick={onStatus}>
            Status…
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={`More for ${application.name}`}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={archived ? <IconArchiveOff size={14} /> : <IconArchive size={14} />}
                onClick={() => actions.setArchived([application], !archived)}
              >
                {archived ? 'Take back from the archive' : 'Archive'}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={14} />} onClick={onDelete}>
                Delete
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <ApplicationSummary application={application} contracts={contracts} />
      <div className={classes['columns']}>
        <ApplicationFacts application={application} suggestions={suggestions} actions={actions} />
        <ApplicationStory application={application} contracts={contracts} />
        <ApplicationRecord application={application} contracts={contracts} />
      </div>
    </Panel>
  );
}
