import type { VendorRuleId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';
import { compileRules } from '#domain/spend/vendors/rules.ts';
import type { CompiledRule, RuleBook, RuleFacts, RuleTest } from '#domain/spend/vendors/rules.ts';
import type { LedgerRow, RuleHits, RuleReach } from '../questions.ts';
import type { ColumnStore, Segment } from './column-store.ts';
import { createCurrencyTotals } from './currency-totals.ts';
import { factsOf } from './decide-rows.ts';
import type { LedgerView } from './filter.ts';
import { rowOf } from './rows.ts';

const SAMPLES = 5;
const DRAFT = 'draft' as VendorRuleId;
const NEW_RULE: VendorRule = {
  id: DRAFT,
  match: 'contains',
  text: '',
  applicationId: null,
  vendorName: null,
  // Newer than any other: a new rule comes first.
  createdAt: '9999-12-31T23:59:59.999Z' as IsoInstant,
};

/** The rules as they would be with this one, new or in place of the stored one with `id`. */
function withDraft(store: ColumnStore, test: RuleTest, id: VendorRuleId | null): RuleBook {
  const stored = id === null ? undefined : store.rules.byId(id);
  const { createdAt, position } = stored ?? NEW_RULE;
  const place = position === undefined ? {} : { position };
  const draft: VendorRule = { ...NEW_RULE, ...test, ...place, createdAt };
  return compileRules([...store.rules.all.filter((rule) => rule.id !== id), draft]);
}

/** Calls `visit` for every row whose text fits one of the rules that `fittingOf` finds, with those rules. */
function scan(
  store: ColumnStore,
  fittingOf: (descriptor: string) => readonly CompiledRule[],
  visit: (segment: Segment, row: number, fitting: readonly CompiledRule[]) => void,
): void {
  const byDescription: (readonly CompiledRule[] | undefined)[] = [];
  const text = store.dictionaries.description;
  for (const segment of store.segments) {
    const { description, rows } = segment;
    for (let row = 0; row < rows; row++) {
      const id = description[row] ?? 0;
      let fitting = byDescription[id];
      if (fitting === undefined) byDescription[id] = fitting = fittingOf(text.text(id));
      if (fitting.length > 0) visit(segment, row, fitting);
    }
  }
}

/** What a rule would catch before it is made or changed: rows, money, examples, and rules it meets. */
export function ruleReachOf(view: LedgerView, test: RuleTest, id: VendorRuleId | null): RuleReach {
  const { store } = view;
  const book = withDraft(store, test, id);
  const alone = compileRules([{ ...NEW_RULE, ...test }]);
  const totals = createCurrencyTotals(store.dictionaries.currency);
  const seen = new Set<number>();
  const samples: LedgerRow[] = [];
  const rivals: Rivals = new Map();
  let rows = 0;
  let decides = 0;
  const fittingOf = (descriptor: string): readonly CompiledRule[] =>
    alone.fitting(descriptor).length === 0 ? [] : book.fitting(descriptor);
  scan(store, fittingOf, (segment, row, fitting) => {
    const meeting = meet(fitting, factsOf(store, segment, row));
    if (meeting === null) return;
    rows++;
    if (meeting.decides) decides++;
    if (meeting.rival !== null) countRival(rivals, meeting.rival, !meeting.decides);
    totals.add(segment.currency[row] ?? 0, segment.amount[row] ?? 0);
    const description = segment.description[row] ?? 0;
    if (samples.length < SAMPLES && !seen.has(description)) samples.push(rowOf(view, segment, row));
    seen.add(description);
  });
  return {
    rows,
    decides,
    descriptors: seen.size,
    totals: totals.list(),
    samples,
    rivals: [...rivals.values()].sort((a, b) => b.rows - a.rows),
  };
}

/** What happens to one row: whether the draft decides it, and which rule it takes it from or loses it to. */
function meet(
  fitting: readonly CompiledRule[],
  facts: RuleFacts,
): { readonly decides: boolean; readonly rival: VendorRuleId | null } | null {
  const place = fitting.findIndex(({ rule }) => rule.id === DRAFT);
  if (fitting[place]?.factsFit(facts) !== true) return null;
  if (fitting.length === 1) return { decides: true, rival: null };
  const winner = fitting.findIndex(({ factsFit }) => factsFit(facts));
  if (winner !== place) return { decides: false, rival: fitting[winner]?.rule.id ?? null };
  const second = fitting.find(({ factsFit }, at) => at > place && factsFit(facts));
  return { decides: true, rival: second?.rule.id ?? null };
}

type Rivals = Map<string, { readonly id: VendorRuleId; rows: number; readonly wins: boolean }>;

function countRival(rivals: Rivals, id: VendorRuleId, wins: boolean): void {
  const key = `${wins} ${id}`;
  const rival = rivals.get(key) ?? { id, rows: 0, wins };
  rival.rows++;
  rivals.set(key, rival);
}

/** For every rule, how many rows it fits and how many it decides; none for one that is off. */
export function ruleHitsOf(store: ColumnStore): RuleHits[] {
  const hits = new Map(store.rules.all.map(({ id }) => [id, { id, rows: 0, decides: 0 }]));
  scan(store, store.rules.fitting, (segment, row, fitting) => {
    const facts = factsOf(store, segment, row);
    let decided = false;
    for (const { rule, factsFit } of fitting) {
      const hit = hits.get(rule.id);
      if (hit === undefined || !factsFit(facts)) continue;
      hit.rows++;
      if (!decided) hit.decides++;
      decided = true;
    }
  });
  return [...hits.values()];
}
