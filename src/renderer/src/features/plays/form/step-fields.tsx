import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TypedStep } from '#domain/plays/check.ts';
import { movedEntry } from '#domain/plays/edit.ts';
import type { FieldBinding } from '#ui/form/field-problems.ts';
import classes from '../plays.module.css';

interface StepFieldsProps {
  readonly steps: readonly TypedStep[];
  readonly onSteps: (steps: readonly TypedStep[]) => void;
  readonly onAdd: () => void;
  readonly bind: (field: string) => FieldBinding;
}

const ICON = 14;

function StepButtons({
  steps,
  onSteps,
  index,
}: Omit<StepFieldsProps, 'onAdd' | 'bind'> & { index: number }): ReactNode {
  const name = `step ${index + 1}`;
  return (
    <div className={classes['stepButtons']}>
      <ActionIcon
        aria-label={`Move ${name} up`}
        disabled={index === 0}
        onClick={() => onSteps(movedEntry(steps, index, -1))}
      >
        <IconArrowUp size={ICON} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Move ${name} down`}
        disabled={index === steps.length - 1}
        onClick={() => onSteps(movedEntry(steps, index, 1))}
      >
        <IconArrowDown size={ICON} />
      </ActionIcon>
      <ActionIcon aria-label={`Remove ${name}`} onClick={() => onSteps(steps.toSpliced(index, 1))}>
        <IconX size={ICON} />
      </ActionIcon>
    </div>
  );
}

/** What a play asks for: each step becomes a task. */
export function StepFields({ steps, onSteps, onAdd, bind }: StepFieldsProps): ReactNode {
  const change = (index: number, part: Partial<TypedStep>): void =>
    onSteps(steps.map((step, at) => (at === index ? { ...step, ...part } : step)));
  const none = bind('steps').error;
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0 }}>
      <Input.Label component="legend" mb={4}>
        Steps: what is to be done, days until it is due, and who does it (empty: the owner of the customer)
      </Input.Label>
      {steps.map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps have no names of their own; every field is controlled
        <div key={index} className={classes['stepFields']}>
          <TextInput
            aria-label={`Step ${index + 1}`}
            placeholder="What is to be done"
            autoComplete="off"
            value={step.title}
            onChange={(event) => change(index, { title: event.currentTarget.value })}
            {...bind(`steps.${index}.title`)}
          />
          <TextInput
            aria-label={`Days until step ${index + 1} is due`}
            inputMode="numeric"
            autoComplete="off"
            rightSection={<span className="desk-dim">d</span>}
            value={step.days}
            onChange={(event) => change(index, { days: event.currentTarget.value })}
            {...bind(`steps.${index}.days`)}
          />
          <TextInput
            aria-label={`Who does step ${index + 1}`}
            placeholder="Customer’s owner"
            autoComplete="off"
            value={step.owner}
            onChange={(event) => change(index, { owner: event.currentTarget.value })}
            {...bind(`steps.${index}.owner`)}
          />
          <StepButtons steps={steps} onSteps={onSteps} index={index} />
        </div>
      ))}
      {none !== undefined && (
        <p className={classes['stepProblem']} role="alert">
          {none}
        </p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={ICON} aria-hidden />}
        onClick={onAdd}
      >
        Add a step
      </Button>
    </fieldset>
  );
}
