import { Group } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { FileSource } from '#desktop/files.ts';
import { assertNever } from '#domain/outcome.ts';
import { ImportSteps } from '#ui/staged-preview/import-steps.tsx';
import { listsUsers } from './lists-users.ts';
import { RefusedView } from './refused-view.tsx';
import { StagedView } from './staged-view.tsx';
import { StoredView } from './stored-view.tsx';
import { Working } from './working.tsx';
import { useSpendImport } from './use-spend-import.ts';
import type { ImportPhase, SpendImportState } from './use-spend-import.ts';

interface SpendImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
  /** It is a file of users. */
  readonly onReadAs: (kind: 'usage') => void;
  /** The manager said that it is spend: it is not handed on without being asked. */
  readonly said: boolean;
}

/** Imports one spend file in three steps: file, columns and preview, result. Nothing is stored before a yes. */
export function SpendImport({ source, onDone, onReadAs, said }: SpendImportProps): ReactNode {
  const state = useSpendImport(source, onDone);
  const { phase } = state;
  const users = phase.kind === 'refused' && listsUsers(phase.refusal);
  useEffect(() => {
    if (users && !said) onReadAs('usage');
  }, [users, said, onReadAs]);
  return (
    <div>
      <Group p="lg" pb={0} justify="space-between" gap="lg">
        <h2 style={{ margin: 0, fontSize: 16 }}>{source.name}</h2>
        <ImportSteps current={stepOf(state.phase)} />
      </Group>
      <Phase state={state} onDone={onDone} onUsers={() => onReadAs('usage')} />
    </div>
  );
}

function Phase({
  state,
  onDone,
  onUsers,
}: {
  readonly state: SpendImportState;
  readonly onDone: () => void;
  readonly onUsers: () => void;
}): ReactNode {
  const { phase, corrections, correct } = state;
  switch (phase.kind) {
    case 'working':
      return <Working progress={phase.progress} storing={phase.storing} onCancel={state.cancel} />;
    case 'refused':
      return (
        <RefusedView
          refusal={phase.refusal}
          corrections={corrections}
          correct={correct}
          onPutAway={onDone}
          onUsers={phase.refusal.firstLines.length > 0 ? onUsers : null}
        />
      );
    case 'staged':
      return (
        <StagedView
          preview={phase.preview}
          problem={phase.problem}
          corrections={corrections}
          correct={correct}
          onStore={() => state.store(phase.preview)}
          onPutAway={onDone}
        />
      );
    case 'stored':
      return <StoredView record={phase.record} activityId={phase.activityId} onDone={onDone} />;
    default:
      return assertNever(phase);
  }
}

function stepOf(phase: ImportPhase): 0 | 1 | 2 {
  if (phase.kind === 'stored') return 2;
  return phase.kind === 'staged' || (phase.kind === 'working' && phase.storing) ? 1 : 0;
}
