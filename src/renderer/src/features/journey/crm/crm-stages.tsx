import { Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CrmMapping, StageTarget } from '#domain/crm/crm-file.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import classes from '#ui/staged-preview/import.module.css';
import { TARGET_CHOICES } from './crm-words.ts';

interface StagesProps {
  /** Names of stages in the file, each once. */
  readonly names: readonly string[];
  readonly mapping: CrmMapping;
  readonly onChange: (mapping: CrmMapping) => void;
}

const OPEN = '';

/** Asks once per name of a stage where it leads; what its words tell is proposed. */
export function CrmStages({ names, mapping, onChange }: StagesProps): ReactNode {
  if (names.length === 0) return null;
  return (
    <section className={classes['section']} aria-label="Names of stages">
      <h2 className={classes['sectionTitle']}>What the stages of the file are here</h2>
      <Group gap="md" p="sm" align="flex-start">
        {names.map((name) => {
          const target = mapping.stages[nameKey(name)];
          return (
            <NativeSelect
              key={name}
              label={name}
              value={target ?? OPEN}
              error={target === undefined && 'Choose what it is'}
              data={[...(target === undefined ? [{ value: OPEN, label: 'Choose…' }] : []), ...TARGET_CHOICES]}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...mapping, stages: { ...mapping.stages, [nameKey(name)]: value as StageTarget } })
              }
            />
          );
        })}
      </Group>
    </section>
  );
}
