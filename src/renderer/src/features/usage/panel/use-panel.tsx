import { Anchor, Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Panel } from '#ui/panel/panel.tsx';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import { useChooseFiles } from '../use-choose-files.ts';
import type { UsageAddress } from '../utilisation/usage-address.ts';
import { PeoplePart } from './people-part.tsx';
import { StateMark } from './state-mark.tsx';
import { UseFacts } from './use-facts.tsx';
import { UseParts } from './use-parts.tsx';
import { UseSources } from './use-sources.tsx';
import { UseTrend } from './use-trend.tsx';
import classes from './use-panel.module.css';

interface UsePanelProps {
  readonly application: Application;
  readonly contracts: readonly Contract[];
  readonly snapshots: readonly UsageSnapshot[];
  readonly use: ApplicationUse;
  readonly address: UsageAddress;
}

/** The use of one application: its figures, how they went, its parts, its people, and where all of it is from. */
export function UsePanel({ application, contracts, snapshots, use, address }: UsePanelProps): ReactNode {
  const chooseFiles = useChooseFiles();
  const { id, name, domain, vendor } = application;
  return (
    <Panel
      title={name}
      logo={<VendorLogo name={name} domain={domain} vendor={vendor} />}
      mark={<StateMark use={use} />}
      entryId={id}
    >
      <div className={classes['panel']}>
        <UseFacts use={use} address={address} />
        {use.notes.length > 0 && (
          <ul className={classes['notes']} aria-label="Notes">
            {use.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <p className={classes['links']}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconUpload size={14} aria-hidden />}
            onClick={chooseFiles}
          >
            {use.sources.length === 0 ? 'Import a usage file' : 'Import a newer file'}
          </Button>
          <Anchor component={Link} href={`/applications/${id}`} size="sm">
            Everything about {name}
          </Anchor>
        </p>
        <UseTrend application={application} contracts={contracts} snapshots={snapshots} address={address} />
        <UseParts use={use} address={address} />
        <PeoplePart use={use} snapshots={snapshots} address={address} />
        <UseSources use={use} snapshots={snapshots} />
      </div>
    </Panel>
  );
}

/** The address names an application that is not there (any more). */
export function MissingUsePanel(): ReactNode {
  return (
    <Panel title="Not found" entryId="missing">
      <EmptyState title="This application is not there any more">
        It was deleted, or belongs to another workspace. Choose another one from the list.
      </EmptyState>
    </Panel>
  );
}
