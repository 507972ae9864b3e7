import { Alert, Button, Group, Modal, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { StageTool } from '#domain/flywheel/effort.ts';
import { mapTools, type StageShares } from '#domain/flywheel/tools.ts';
import { STAGES } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { sharesOf, useToolMap } from './use-tool-map.ts';

interface ToolsDialogProps {
  /** `null`: it is chosen here. */
  readonly application: Application | null;
  readonly applications: readonly Application[];
  readonly tools: readonly StageTool[];
  readonly onClose: () => void;
}

function Shares({
  shares,
  onShares,
}: {
  readonly shares: StageShares;
  readonly onShares: (shares: StageShares) => void;
}): ReactNode {
  return (
    <Group grow align="flex-start" wrap="wrap" preventGrowOverflow={false}>
      {STAGES.map((stage) => (
        <NumberInput
          key={stage}
          label={STAGE_NAMES[stage]}
          suffix=" %"
          miw={140}
          decimalScale={2}
          placeholder="–"
          value={shares[stage] ?? ''}
          onChange={(value) =>
            onShares({ ...shares, [stage]: typeof value === 'number' ? value : undefined } as StageShares)
          }
        />
      ))}
    </Group>
  );
}

/** Says which stages an application supports and what share of its cost each carries (F3). */
export function ToolsDialog({ application, applications, tools, onClose }: ToolsDialogProps): ReactNode {
  const { readOnly } = useSession();
  const map = useToolMap(tools);
  const [chosen, setChosen] = useState(application);
  const [shares, setShares] = useState<StageShares>(
    application === null ? {} : sharesOf(tools, application.id),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const choices = applications
    .filter(({ archived, status }) => !archived && status !== 'retired' && status !== 'rejected')
    .map(({ id, name }) => ({ value: id as string, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const choose = (id: string | null): void => {
    setChosen(applications.find((one) => one.id === id) ?? null);
    setShares(id === null ? {} : sharesOf(tools, id));
    setProblem(null);
  };
  const change = (next: StageShares): void => {
    setShares(next);
    // A refusal goes as soon as it is mended; it comes only with a refused save.
    if (problem !== null && chosen !== null && mapTools(chosen.id, next).ok) setProblem(null);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen === null) return setProblem('Choose the application first.');
    const saved = await map(chosen, shares);
    if (!saved.ok) return setProblem(saved.message);
    if (saved.value) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={application === null ? 'Map an application' : `Stages that ${application.name} supports`}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          {application === null && (
            <Select
              label="Application"
              searchable
              openOnFocus={false}
              data={choices}
              value={chosen?.id ?? null}
              onChange={choose}
            />
          )}
          <Text size="sm" className="desk-dim">
            The share of its cost that each stage carries. What is left belongs to no stage.
          </Text>
          <Shares shares={shares} onShares={change} />
          {problem !== null && (
            <Alert color="red" role="alert" variant="light">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
