import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useVendorRules } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { inOrder } from '#domain/spend/vendors/rules.ts';
import { useSpendOverview } from '#ledger/use-ledger.ts';
import { type RuleDraft, draftOf, emptyDraft } from './rules/rule-draft.ts';
import { RuleForm } from './rules/rule-form.tsx';
import { RulesList } from './rules/rules-list.tsx';

/** The manager's own rules: the list in the order they are tried, or the one that is being written. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { readOnly, locale } = useSession();
  const rules = inOrder(useVendorRules() ?? []);
  const { value: overview } = useSpendOverview();
  const currency = overview?.currencies[0]?.currency ?? 'EUR';
  const [editing, setEditing] = useState<RuleDraft | null>(null);
  if (editing !== null) {
    const title = editing.id === null ? 'New rule' : 'Change the rule';
    return (
      <Modal opened onClose={onClose} title={title} size="xl" key="form">
        <RuleForm start={editing} onDone={() => setEditing(null)} />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title="Your rules" size="xl" key="list">
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <Text size="sm" className="desk-dim">
          {rules.length === 0
            ? 'There are none yet. Write one here, or click the application or vendor of a row to correct it.'
            : 'The first rule that fits a row decides whose it is. A new rule comes first.'}
        </Text>
        <Button
          size="xs"
          style={{ flexShrink: 0 }}
          disabled={readOnly !== null}
          onClick={() => setEditing(emptyDraft(currency))}
        >
          New rule
        </Button>
      </Group>
      {rules.length > 0 && (
        <RulesList rules={rules} onEdit={(rule) => setEditing(draftOf(rule, locale, currency))} />
      )}
    </Modal>
  );
}
