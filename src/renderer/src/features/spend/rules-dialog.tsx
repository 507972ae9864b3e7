import { Button, Modal, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { remove, useApplications, useVendorRules } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { VendorRule } from '#domain/spend/ledger.ts';

const WORDS: Readonly<Record<VendorRule['match'], string>> = {
  exact: 'is exactly',
  starts: 'starts with',
  contains: 'contains',
};

/** The manager's own rules, latest first as they are applied; each can be taken away. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { perform, readOnly } = useSession();
  const rules = useVendorRules() ?? [];
  const applications = useApplications();
  const targetOf = ({ applicationId, vendorName }: VendorRule): string => {
    if (applicationId === null) return vendorName ?? 'not software';
    return applications?.find(({ id }) => id === applicationId)?.name ?? 'an application that was deleted';
  };
  return (
    <Modal opened onClose={onClose} title="Your rules for descriptions" size="lg">
      {rules.length === 0 ? (
        <Text size="sm">
          There are none yet. Click the application or vendor of a row to correct it: the correction becomes a
          rule, for the past and for what is imported later.
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Description</Table.Th>
              <Table.Th>Belongs to</Table.Th>
              <Table.Th>Take away</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map((rule) => (
              <Table.Tr key={rule.id}>
                <Table.Td>
                  {WORDS[rule.match]} “{rule.text}”
                </Table.Td>
                <Table.Td>{targetOf(rule)}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    disabled={readOnly !== null}
                    aria-label={`Remove the rule for “${rule.text}”`}
                    onClick={() =>
                      void perform(`Removed the rule for “${rule.text}”`, [remove('vendorRules', rule.id)])
                    }
                  >
                    Remove
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  );
}
