import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FileSource } from '#desktop/files.ts';
import { ImportSteps } from '#ui/staged-preview/import-steps.tsx';
import { RefusedView } from './refused-view.tsx';
import { StagedView } from './staged-view.tsx';
import { StoredView } from './stored-view.tsx';
import { useUsageImport } from './use-usage-import.ts';
import type { UsageImportState } from './use-usage-import.ts';
import { Working } from './working.tsx';

interface UsageImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
  /** It is no file of users. */
  readonly onReadAs: (kind: 'spend') => void;
}

/** Imports one file of users in three steps: file, columns and preview, result. Nothing is stored before a yes. */
export function UsageImport(props: UsageImportProps): ReactNode {
  const { source, onDone } = props;
  const state = useUsageImport(source, onDone);
  return (
    <div>
      <Group p="lg" pb={0} justify="space-between" gap="lg">
        <h2 style={{ margin: 0, fontSize: 16 }}>{source.name}</h2>
        <ImportSteps current={stepOf(state)} />
      </Group>
      <Step {...props} state={state} />
    </div>
  );
}

function stepOf({ stored, reading }: UsageImportState): 0 | 1 | 2 {
  if (stored !== null) return 2;
  return reading.kind === 'read' ? 1 : 0;
}

function Step({
  state,
  source,
  onDone,
  onReadAs,
}: UsageImportProps & { readonly state: UsageImportState }): ReactNode {
  const { reading, stored, plan, corrections, correct } = state;
  if (stored !== null) {
    const { applications, snapshots } = state;
    return (
      <StoredView
        stored={stored}
        applications={applications}
        snapshots={snapshots}
        fileName={source.name}
        onDone={onDone}
      />
    );
  }
  if (reading.kind === 'refused') {
    return (
      <RefusedView
        refusal={reading.refusal}
        corrections={corrections}
        correct={correct}
        onPutAway={onDone}
        onSpend={() => onReadAs('spend')}
      />
    );
  }
  if (reading.kind === 'reading' || plan === null) {
    return (
      <Working progress={reading.kind === 'reading' ? reading.progress : null} onCancel={state.cancel} />
    );
  }
  return (
    <StagedView file={reading.file} plan={plan} again={reading.again} state={state} onPutAway={onDone} />
  );
}
