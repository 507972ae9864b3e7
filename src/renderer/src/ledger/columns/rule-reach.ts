import type { VendorRule } from '#domain/spend/ledger.ts';
import { compileRules } from '#domain/spend/vendors/rules.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { VendorRuleId } from '#domain/brand.ts';
import type { RuleReach } from '../questions.ts';
import type { ColumnStore } from './column-store.ts';

const SAMPLES = 5;

/** How many stored rows a rule would catch, before it is made. */
export function ruleReachOf(
  { segments, dictionaries }: ColumnStore,
  rule: Pick<VendorRule, 'match' | 'text'>,
): RuleReach {
  const finds = compileRules([
    {
      ...rule,
      id: '' as VendorRuleId,
      applicationId: null,
      vendorName: null,
      createdAt: '' as IsoInstant,
    },
  ]);
  const counts = new Float64Array(dictionaries.description.size);
  for (const { description } of segments) {
    for (let row = 0; row < description.length; row++) {
      const id = description[row] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  let rows = 0;
  let descriptors = 0;
  const samples: string[] = [];
  for (let id = 0; id < counts.length; id++) {
    const count = counts[id] ?? 0;
    if (count === 0 || finds(dictionaries.description.text(id)) === null) continue;
    rows += count;
    descriptors++;
    if (samples.length < SAMPLES) samples.push(dictionaries.description.text(id));
  }
  return { rows, descriptors, samples };
}
