import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  Modal,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
} from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import { NO_BULK_EDIT } from '../model/edits.ts';
import type { BulkEdit } from '../model/edits.ts';
import type { Suggestions } from '../model/suggestions.ts';
import { CRITICALITY_CHOICES } from '../model/words.ts';

interface BulkDialogProps {
  readonly applications: readonly Application[];
  readonly suggestions: Suggestions;
  readonly onEdit: (edit: BulkEdit) => void;
  readonly onClose: () => void;
}

interface ChangedFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
  readonly children: (value: string) => ReactNode;
}

/** A field that is changed only when ticked, so that "leave as it is" and "make empty" stay apart. */
function ChangedField({ label, value, onValue, children }: ChangedFieldProps): ReactNode {
  return (
    <SimpleGrid cols={2} style={{ alignItems: 'center' }}>
      <Checkbox
        label={`Change ${label}`}
        checked={value !== null}
        onChange={(event) => onValue(event.currentTarget.checked ? '' : null)}
      />
      {value !== null && children(value)}
    </SimpleGrid>
  );
}

/** Changes the same facts of several applications at once. */
export function BulkDialog({ applications, suggestions, onEdit, onClose }: BulkDialogProps): ReactNode {
  const [edit, setEdit] = useState(NO_BULK_EDIT);
  const set = (change: Partial<BulkEdit>): void => setEdit((before) => ({ ...before, ...change }));
  const tagsInUse = [...new Set(applications.flatMap((application) => application.tags))];
  const nothing = JSON.stringify(edit) === JSON.stringify(NO_BULK_EDIT);
  return (
    <Modal opened onClose={onClose} title={`Edit ${applications.length} applications`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!nothing) onEdit(edit);
        }}
      >
        <Stack>
          <ChangedField label="owner" value={edit.owner} onValue={(owner) => set({ owner })}>
            {(value) => (
              <Autocomplete
                aria-label="Owner"
                placeholder="nobody"
                data={[...suggestions.owners]}
                limit={8}
                value={value}
                onChange={(owner) => set({ owner })}
              />
            )}
          </ChangedField>
          <ChangedField
            label="department"
            value={edit.department}
            onValue={(department) => set({ department })}
          >
            {(value) => (
              <Autocomplete
                aria-label="Department"
                placeholder="none"
                data={[...suggestions.departments]}
                limit={8}
                value={value}
                onChange={(department) => set({ department })}
              />
            )}
          </ChangedField>
          <ChangedField
            label="criticality"
            value={edit.criticality}
            onValue={(criticality) => set({ criticality })}
          >
            {(value) => (
              <Select
                aria-label="Criticality"
                placeholder="unknown"
                clearable
                clearButtonProps={{ 'aria-label': 'Set criticality to unknown' }}
                data={[...CRITICALITY_CHOICES]}
                value={value === '' ? null : value}
                onChange={(criticality) => set({ criticality: criticality ?? '' })}
              />
            )}
          </ChangedField>
          <TagsInput
            label="Add tags"
            data={[...suggestions.tags]}
            acceptValueOnBlur
            value={[...edit.addTags]}
            onChange={(addTags) => set({ addTags })}
          />
          {tagsInUse.length > 0 && (
            <Checkbox.Group
              label="Remove tags"
              value={[...edit.removeTags]}
              onChange={(removeTags) => set({ removeTags })}
            >
              <Group gap="sm" mt={4}>
                {tagsInUse.map((tag) => (
                  <Checkbox key={tag} value={tag} label={tag} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
          <Group justify="space-between">
            <Text size="sm" className="desk-dim">
              One step; it can be undone as a whole.
            </Text>
            <Group>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" disabled={nothing}>
                Apply
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
