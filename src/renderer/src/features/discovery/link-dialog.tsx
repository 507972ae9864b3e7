import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useApplications } from '#database/repositories.ts';
import type { Application } from '#domain/applications/application.ts';
import type { DiscoveredVendor } from '#ledger/questions.ts';

interface LinkDialogProps {
  readonly vendor: DiscoveredVendor;
  readonly onLink: (application: Pick<Application, 'id' | 'name'>) => void;
  readonly onClose: () => void;
}

/** Who types fast and presses Enter need not wait for the list to open. */
function onlyMatch(applications: readonly Application[], typed: string): Application | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  const found = applications.filter(({ name }) => name.toLowerCase().includes(wanted));
  return found.length === 1 ? found[0] : found.find(({ name }) => name.toLowerCase() === wanted);
}

/** Chooses the application that a vendor's charges belong to; choosing it is enough. */
export function LinkDialog({ vendor, onLink, onClose }: LinkDialogProps): ReactNode {
  const applications = useApplications() ?? [];
  const [typed, setTyped] = useState('');
  const application = onlyMatch(applications, typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (application !== undefined) onLink(application);
  };
  return (
    <Modal opened onClose={onClose} title={`Link ${vendor.name} to an application`}>
      {applications.length === 0 ? (
        <Text size="sm">There are no applications yet. Adopt the vendor instead: that makes one.</Text>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            <Select
              label="Application"
              placeholder="Type to find it"
              searchable
              openOnFocus={false}
              selectFirstOptionOnChange
              data-autofocus
              value={null}
              searchValue={typed}
              onSearchChange={setTyped}
              onChange={(chosen) => {
                const picked = applications.find(({ id }) => id === chosen);
                if (picked !== undefined) onLink(picked);
              }}
              data={applications.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Group>
              <Button type="submit" disabled={application === undefined}>
                Link
              </Button>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
