import type { RowWrite } from '#database/actions.ts';
import { put, remove } from '#database/repositories.ts';
import type { VendorRuleId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { accepted } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';
import { inOrder } from '#domain/spend/vendors/rules.ts';
import { type RuleDraft, readTarget, readTest } from './rule-draft.ts';

/** One change of the rules: what it is called in the log, and what it writes. */
export interface RulePlan {
  readonly label: string;
  readonly writes: readonly RowWrite[];
}

type NameOf = (rule: Pick<VendorRule, 'applicationId' | 'vendorName'>) => string;

/**
 * Makes the draft a rule, or changes the stored one it came from, which keeps its place and its day.
 * Refused with what is missing in words.
 */
export function planSave(
  draft: RuleDraft,
  stored: VendorRule | null,
  fresh: { readonly id: VendorRuleId; readonly now: IsoInstant; readonly locale: string },
  nameOf: NameOf,
): Outcome<RulePlan> {
  const test = readTest(draft, fresh.locale);
  if (!test.ok) return test;
  const target = readTarget(draft);
  if (!target.ok) return target;
  const rule: VendorRule = {
    id: stored?.id ?? fresh.id,
    createdAt: stored?.createdAt ?? fresh.now,
    ...(stored?.enabled !== undefined && { enabled: stored.enabled }),
    ...(stored?.position !== undefined && { position: stored.position }),
    ...test.value,
    ...target.value,
  };
  const what = target.value.applicationId === null && target.value.vendorName === null;
  const says = what ? 'is not software' : `belongs to ${nameOf(rule)}`;
  const did = stored === null ? 'Made a rule' : 'Changed a rule';
  return accepted({ label: `${did}: “${rule.text}” ${says}`, writes: [put('vendorRules', rule)] });
}

export function planRemove(rule: VendorRule): RulePlan {
  return { label: `Removed the rule for “${rule.text}”`, writes: [remove('vendorRules', rule.id)] };
}

export function planSwitch(rule: VendorRule, enabled: boolean): RulePlan {
  const switched: VendorRule = { ...rule, enabled };
  return {
    label: `Switched the rule for “${rule.text}” ${enabled ? 'on' : 'off'}`,
    writes: [put('vendorRules', switched)],
  };
}

/** Moves a rule one place up or down. From then on all rules have a place; newer ones still come first. */
export function planMove(rules: readonly VendorRule[], id: VendorRuleId, step: -1 | 1): RulePlan | null {
  const order = inOrder(rules);
  const at = order.findIndex((rule) => rule.id === id);
  const moved = order[at];
  const other = order[at + step];
  if (moved === undefined || other === undefined) return null;
  order[at] = other;
  order[at + step] = moved;
  const placed: VendorRule[] = order.map((rule, position) => ({ ...rule, position }));
  return {
    label: `Moved the rule for “${moved.text}” ${step < 0 ? 'before' : 'behind'} “${other.text}”`,
    writes: placed
      .filter((rule, place) => order[place]?.position !== rule.position)
      .map((rule) => put('vendorRules', rule)),
  };
}
