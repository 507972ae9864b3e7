import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { STAGES, type Customer } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import type { Play } from '#domain/plays/play.ts';
import { dueWords } from '#domain/plays/words.ts';
import { useRunActions } from './use-run-actions.ts';

interface StartDialogProps {
  readonly customer: Customer;
  readonly plays: readonly Play[];
  readonly onClose: () => void;
}

/** Plays of the customer's stage first, then those of the others in their order. */
function choices(plays: readonly Play[], { stage }: Customer) {
  return [stage, ...STAGES.filter((other) => other !== stage)].flatMap((of) => {
    const items = plays
      .filter((play) => play.stage === of)
      .map(({ id, name }) => ({ value: id as string, label: name }));
    return items.length === 0 ? [] : [{ group: STAGE_NAMES[of], items }];
  });
}

/** Starts a play for a customer, whatever sets it off otherwise. */
export function StartDialog({ customer, plays, onClose }: StartDialogProps): ReactNode {
  const actions = useRunActions();
  const [id, setId] = useState<string | null>(
    plays.find(({ stage }) => stage === customer.stage)?.id ?? plays[0]?.id ?? null,
  );
  const play = plays.find((one) => one.id === id);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (play !== undefined) void actions.start(play, customer).then((done) => done && onClose());
  };
  return (
    <Modal opened onClose={onClose} title={`Start a play for ${customer.company}`}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label="Play"
            allowDeselect={false}
            searchable
            data={choices(plays, customer)}
            value={id}
            onChange={setId}
          />
          {play !== undefined && (
            <Text size="sm" component="div">
              Its tasks:
              <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
                {play.steps.map(({ title, dueAfterDays }) => (
                  <li key={`${dueAfterDays} ${title}`}>{`${title}, ${dueWords(dueAfterDays)}`}</li>
                ))}
              </ul>
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={play === undefined}>
              Start
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
