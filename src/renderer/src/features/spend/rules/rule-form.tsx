import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useVendorRules } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { VendorRuleId } from '#domain/brand.ts';
import { planSave } from './plan-rule.ts';
import { type RuleDraft, readTarget, readTest } from './rule-draft.ts';
import { TargetFields, TestFields } from './rule-fields.tsx';
import { RuleReachView } from './rule-reach.tsx';
import { useRuleTargets } from './use-rule-names.ts';

interface RuleFormProps {
  readonly start: RuleDraft;
  /** Called when the rule was saved or the form was given up. */
  readonly onDone: () => void;
  /** Whose it is comes first when a row is corrected, and last when a rule is written. */
  readonly targetFirst?: boolean;
}

/** A rule being written or changed, with what it would catch. */
export function RuleForm({ start, onDone, targetFirst = false }: RuleFormProps): ReactNode {
  const { workspace, perform, readOnly, locale } = useSession();
  const rules = useVendorRules();
  const nameOf = useRuleTargets();
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const ready = readTest(draft, locale).ok && readTarget(draft).ok;
  const save = async (): Promise<void> => {
    const stored = rules?.find(({ id }) => id === draft.id) ?? null;
    const fresh = { id: workspace.newId() as VendorRuleId, now: workspace.now(), locale };
    const plan = planSave(draft, stored, fresh, nameOf);
    if (plan.ok && (await perform(plan.value.label, plan.value.writes))) onDone();
  };
  const target = <TargetFields draft={draft} change={change} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && readOnly === null) void save();
      }}
    >
      <Stack gap="md">
        {targetFirst && target}
        <TestFields draft={draft} change={change} />
        {!targetFirst && target}
        <RuleReachView draft={draft} />
        <Group>
          <Button type="submit" disabled={!ready || readOnly !== null}>
            {draft.id === null ? 'Make this rule' : 'Save this rule'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Text size="xs" className="desk-dim" style={{ flex: 1 }}>
            Rules count for the past and for what is imported later.
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
