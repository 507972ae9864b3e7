import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { put, useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { ApplicationId, VendorRuleId } from '#domain/brand.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';
import type { LedgerRow } from '#ledger/questions.ts';
import { useLedgerAnswer } from '#ledger/use-ledger.ts';
import { lastingPart } from './rule-text.ts';

interface AssignDialogProps {
  readonly row: LedgerRow;
  readonly onClose: () => void;
}

const NOT_SOFTWARE = 'not-software';

const MATCHES: readonly { readonly value: VendorRule['match']; readonly label: string }[] = [
  { value: 'exact', label: 'is exactly' },
  { value: 'starts', label: 'starts with' },
  { value: 'contains', label: 'contains' },
];

/** Says whose charge a row is. The correction becomes a rule, so that the past and the future follow it. */
export function AssignDialog({ row, onClose }: AssignDialogProps): ReactNode {
  const { workspace, perform, readOnly } = useSession();
  const applications = useApplications();
  const [target, setTarget] = useState<string | null>(row.applicationId);
  const [match, setMatch] = useState<VendorRule['match']>('exact');
  const [text, setText] = useState(row.description);

  const changeMatch = (next: VendorRule['match']): void => {
    setMatch(next);
    // Only a text the manager has not touched is replaced.
    if (text === row.description && next !== 'exact') setText(lastingPart(row.description));
    if (text === lastingPart(row.description) && next === 'exact') setText(row.description);
  };
  const save = async (): Promise<void> => {
    if (target === null) return;
    const applicationId = target === NOT_SOFTWARE ? null : (target as ApplicationId);
    const name = applications?.find(({ id }) => id === applicationId)?.name ?? '';
    const rule: VendorRule = {
      id: workspace.newId() as VendorRuleId,
      match,
      text: text.trim(),
      applicationId,
      vendorName: null,
      createdAt: workspace.now(),
    };
    const label =
      applicationId === null
        ? `Made a rule: “${rule.text}” is not software`
        : `Made a rule: “${rule.text}” belongs to ${name}`;
    if (await perform(label, [put('vendorRules', rule)])) onClose();
  };

  return (
    <Modal opened onClose={onClose} title="Whose charge is this?" size="lg">
      <Stack gap="md">
        <div>
          <Text size="sm" fw={600}>
            {row.description}
          </Text>
          <Text size="sm" className="desk-dim">
            Now {row.applicationName || row.vendorName || 'nobody known'}: {row.why}
          </Text>
        </div>
        <Select
          label="It belongs to"
          placeholder="Choose an application"
          searchable
          openOnFocus={false}
          data-autofocus
          value={target}
          onChange={setTarget}
          data={[
            { value: NOT_SOFTWARE, label: 'No application: this is not software' },
            ...(applications ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          comboboxProps={{ withinPortal: true }}
        />
        <div>
          <Text size="sm" fw={500} mb={4}>
            And every row whose description
          </Text>
          <Group gap="xs" align="flex-start" wrap="nowrap">
            <SegmentedControl
              aria-label="How the description is compared"
              value={match}
              data={[...MATCHES]}
              onChange={(value) => changeMatch(value as VendorRule['match'])}
            />
            <TextInput
              aria-label="Text of the description"
              style={{ flex: 1 }}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Group>
          <Reach match={match} text={text} />
        </div>
        <Group>
          <Button
            disabled={target === null || text.trim() === '' || readOnly !== null}
            onClick={() => void save()}
          >
            Make this rule
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** How many stored rows the rule would catch, while it is typed. */
function Reach({ match, text }: Pick<VendorRule, 'match' | 'text'>): ReactNode {
  const { locale } = useSession();
  const { value } = useLedgerAnswer(
    text.trim() === '' ? null : { kind: 'ruleReach', rule: { match, text: text.trim() }, id: null },
  );
  if (value === undefined || text.trim() === '') return null;
  const rows = value.rows === 1 ? '1 row' : `${value.rows.toLocaleString(locale)} rows`;
  return (
    <Text size="xs" className="desk-dim" mt={4} component="output" display="block">
      {rows} of the ledger{value.samples.length > 0 && `, for example ${value.samples.map(({ description }) => description).join(' · ')}`}
    </Text>
  );
}
