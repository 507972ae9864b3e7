import {
  Alert,
  Anchor,
  Autocomplete,
  Button,
  Group,
  Modal,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { APPLICATION_STATUSES } from '#domain/applications/application.ts';
import type { Application } from '#domain/applications/application.ts';
import { EMPTY_APPLICATION, nameProblem, namesake } from '../model/new-application.ts';
import type { ApplicationDraft } from '../model/new-application.ts';
import type { Suggestions } from '../model/suggestions.ts';
import { STATUS_CHOICES } from '../model/words.ts';

interface CreateDialogProps {
  readonly applications: readonly Application[];
  readonly suggestions: Suggestions;
  readonly onCreate: (draft: ApplicationDraft) => void;
  /** Shows an application that exists already. */
  readonly onShow: (application: Application) => void;
  readonly onClose: () => void;
}

/** Asks for what is known of a new application; only the name must be. */
export function CreateDialog(props: CreateDialogProps): ReactNode {
  const { applications, suggestions, onCreate, onShow, onClose } = props;
  const [draft, setDraft] = useState(EMPTY_APPLICATION);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<ApplicationDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const problem = nameProblem(draft.name);
  const twin = namesake(draft.name, applications);
  return (
    <Modal opened onClose={onClose} title="New application" size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (problem === null) onCreate(draft);
        }}
      >
        <Stack>
          <TextInput
            label="Name"
            required
            data-autofocus
            value={draft.name}
            error={tried ? problem : null}
            onChange={(event) => set({ name: event.currentTarget.value })}
            onBlur={() => setTried(tried || draft.name !== '')}
          />
          {twin !== null && (
            <Alert color="yellow" variant="light">
              {`There is an application called ${twin.name} already. `}
              <Anchor component="button" type="button" inherit onClick={() => onShow(twin)}>
                Show it
              </Anchor>
              {', or create a second one of this name.'}
            </Alert>
          )}
          <DraftFields draft={draft} suggestions={suggestions} set={set} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Create application</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface DraftFieldsProps {
  readonly draft: ApplicationDraft;
  readonly suggestions: Suggestions;
  readonly set: (change: Partial<ApplicationDraft>) => void;
}

function DraftFields({ draft, suggestions, set }: DraftFieldsProps): ReactNode {
  return (
    <>
      <SimpleGrid cols={2}>
        <Autocomplete
          label="Vendor"
          data={[...suggestions.vendors]}
          limit={8}
          value={draft.vendor}
          onChange={(vendor) => set({ vendor })}
        />
        <Select
          label="Status"
          data={[...STATUS_CHOICES]}
          allowDeselect={false}
          value={draft.status}
          onChange={(value) => {
            const status = APPLICATION_STATUSES.find((known) => known === value);
            if (status !== undefined) set({ status });
          }}
        />
        <Autocomplete
          label="Owner"
          data={[...suggestions.owners]}
          limit={8}
          value={draft.owner}
          onChange={(owner) => set({ owner })}
        />
        <Autocomplete
          label="Department"
          data={[...suggestions.departments]}
          limit={8}
          value={draft.department}
          onChange={(department) => set({ department })}
        />
      </SimpleGrid>
      <TagsInput
        label="Functions"
        description="What it is used for; pick or type your own."
        data={[...suggestions.functions]}
        limit={12}
        acceptValueOnBlur
        value={[...draft.functions]}
        onChange={(functions) => set({ functions })}
      />
    </>
  );
}
