import { ActionIcon, Button, Switch, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { VendorRule } from '#domain/spend/ledger.ts';
import { ruleWords } from '#domain/spend/vendors/rule-words.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { RuleHits } from '#ledger/questions.ts';
import { useLedgerAnswer } from '#ledger/use-ledger.ts';
import { type RulePlan, planMove, planRemove, planSwitch } from './plan-rule.ts';
import classes from './rules.module.css';
import { useRuleTargets } from './use-rule-names.ts';

interface RulesListProps {
  /** In their order. */
  readonly rules: readonly VendorRule[];
  readonly onEdit: (rule: VendorRule) => void;
}

/** The rules in the order in which they are tried, each with the rows it decides. */
export function RulesList({ rules, onEdit }: RulesListProps): ReactNode {
  const { value: hits } = useLedgerAnswer({ kind: 'ruleHits' });
  return (
    <table className={classes['list']} aria-label="Your rules">
      <thead>
        <tr>
          <th scope="col">On</th>
          <th scope="col">Description</th>
          <th scope="col">Belongs to</th>
          <th scope="col" className={classes['rows']}>
            Rows
          </th>
          <th scope="col">
            <VisuallyHidden>Change</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, index) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            rules={rules}
            index={index}
            hits={hits?.find(({ id }) => id === rule.id)}
            onEdit={() => onEdit(rule)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RuleLineProps {
  readonly rule: VendorRule;
  readonly rules: readonly VendorRule[];
  readonly index: number;
  readonly hits: RuleHits | undefined;
  readonly onEdit: () => void;
}

function RuleLine({ rule, rules, index, hits, onEdit }: RuleLineProps): ReactNode {
  const { perform, readOnly, locale } = useSession();
  const targetOf = useRuleTargets();
  const on = rule.enabled !== false;
  const words = ruleWords(rule, (minor, currency) => ledgerMoney(minor, currency, locale));
  const run = (plan: RulePlan | null): void => {
    if (plan !== null) void perform(plan.label, plan.writes);
  };
  const locked = readOnly !== null;
  return (
    <tr data-off={!on}>
      <td>
        <Switch
          size="xs"
          aria-label={`Rule for “${rule.text}” is on`}
          checked={on}
          disabled={locked}
          onChange={(event) => run(planSwitch(rule, event.currentTarget.checked))}
        />
      </td>
      <td className={classes['words']}>{words}</td>
      <td className={classes['target']}>{targetOf(rule)}</td>
      <td className={classes['rows']}>{on ? hitWords(hits, locale) : 'off'}</td>
      <td>
        <div className={classes['tools']}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Try the rule for “${rule.text}” earlier`}
            disabled={locked || index === 0}
            onClick={() => run(planMove(rules, rule.id, -1))}
          >
            <IconArrowUp size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Try the rule for “${rule.text}” later`}
            disabled={locked || index === rules.length - 1}
            onClick={() => run(planMove(rules, rule.id, 1))}
          >
            <IconArrowDown size={15} aria-hidden />
          </ActionIcon>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={locked}
            aria-label={`Change the rule for “${rule.text}”`}
            onClick={onEdit}
          >
            Change
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            disabled={locked}
            aria-label={`Remove the rule for “${rule.text}”`}
            onClick={() => run(planRemove(rule))}
          >
            Remove
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** `12`, or `3 of 12` when another rule comes first for the others. */
function hitWords(hits: RuleHits | undefined, locale: string): string {
  if (hits === undefined) return '…';
  const rows = hits.rows.toLocaleString(locale);
  return hits.decides === hits.rows ? rows : `${hits.decides.toLocaleString(locale)} of ${rows}`;
}
