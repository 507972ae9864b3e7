import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LedgerRow } from '#ledger/questions.ts';
import { proposeRule } from './rules/propose-rule.ts';
import { emptyDraft } from './rules/rule-draft.ts';
import { RuleForm } from './rules/rule-form.tsx';

interface AssignDialogProps {
  readonly row: LedgerRow;
  readonly onClose: () => void;
}

/** Says whose charge a row is. The correction becomes a rule, so that the past and the future follow it. */
export function AssignDialog({ row, onClose }: AssignDialogProps): ReactNode {
  const start = { ...emptyDraft(row.currency), ...proposeRule(row.description), target: row.applicationId };
  return (
    <Modal opened onClose={onClose} title="Whose charge is this?" size="xl">
      <Text size="sm" fw={600}>
        {row.description}
      </Text>
      <Text size="sm" className="desk-dim" mb="md">
        Now {row.applicationName || row.vendorName || 'nobody known'}: {row.why}
      </Text>
      <RuleForm start={start} onDone={onClose} targetFirst />
    </Modal>
  );
}
