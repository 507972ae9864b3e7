import type { VendorRuleId } from '#domain/brand.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';

/** What of a rule decides which rows it fits. */
export type RuleTest = Pick<VendorRule, 'match' | 'text' | 'amount' | 'payer'>;

/** The facts of a row a rule may ask for besides its descriptor. */
export interface RuleFacts {
  /** Minor units; spent positive, refunded negative. */
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
}

/** An enabled rule ready to be tried. */
export interface CompiledRule {
  readonly rule: VendorRule;
  /** Whether amount, currency and payer of a row are what the rule asks for. */
  readonly factsFit: (row: RuleFacts) => boolean;
}

/** The manager's rules, compiled. */
export interface RuleBook {
  /** The first rule for the descriptor among those that ask for nothing else. */
  readonly plain: (descriptor: string) => VendorRule | null;
  /** Rules that ask for amount or payer as well and come before `plain`, first first. */
  readonly conditional: (descriptor: string) => readonly CompiledRule[];
  /** Every enabled rule whose text fits the descriptor, first first. */
  readonly fitting: (descriptor: string) => readonly CompiledRule[];
  /** Whether any enabled rule asks for more than the descriptor. */
  readonly anyConditional: boolean;
  /** All rules, those that are off included. */
  readonly all: readonly VendorRule[];
  readonly byId: (id: VendorRuleId) => VendorRule | undefined;
}

/** Most texts have single blanks only; looking is cheaper than writing them anew. */
const UNEVEN_BLANKS = /\s\s|[^\S ]/;

/** Case and the number and kind of blanks make no difference between a rule and a row. */
export function normaliseBlanks(text: string): string {
  const plain = text.trim().toLowerCase();
  return UNEVEN_BLANKS.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
}

/** Whether the rule asks for more than the descriptor. */
export function isConditional(rule: Pick<RuleTest, 'amount' | 'payer'>): boolean {
  return rule.amount !== undefined || (rule.payer ?? '') !== '';
}

/** The test of a row's amount, currency and payer; its descriptor is not looked at. */
export function compileFacts({
  amount,
  payer = '',
}: Pick<RuleTest, 'amount' | 'payer'>): (row: RuleFacts) => boolean {
  const wanted = normaliseBlanks(payer);
  // The same few payers stand in a million rows.
  const payers = new Map<string, boolean>();
  const payerFits = (text: string): boolean => {
    const known = payers.get(text);
    if (known !== undefined) return known;
    const fits = normaliseBlanks(text) === wanted;
    payers.set(text, fits);
    return fits;
  };
  return (row) => {
    if (wanted !== '' && !payerFits(row.payer)) return false;
    if (amount === undefined) return true;
    const size = Math.abs(row.amount);
    return row.currency === amount.currency && size >= (amount.from ?? 0) && size <= (amount.to ?? Infinity);
  };
}

function textFits(match: VendorRule['match'], wanted: string, descriptor: string): boolean {
  switch (match) {
    case 'contains':
      return descriptor.includes(wanted);
    case 'starts':
      return descriptor.startsWith(wanted);
    case 'exact':
      return descriptor === wanted;
  }
}

/**
 * The rules in the order in which they are tried: those without a position first, latest first (of two made at
 * the same instant the later in the list), then the others by their position.
 */
export function inOrder(rules: readonly VendorRule[]): VendorRule[] {
  return rules
    .map((rule, index) => ({ rule, index }))
    .sort(
      (a, b) =>
        (a.rule.position ?? -1) - (b.rule.position ?? -1) ||
        compareInstants(b.rule.createdAt, a.rule.createdAt) ||
        b.index - a.index,
    )
    .map(({ rule }) => rule);
}

/** Compiles the manager's rules (S5). A rule that is off or has an empty text fits nothing. */
export function compileRules(rules: readonly VendorRule[]): RuleBook {
  const enabled = inOrder(rules)
    .filter((rule) => rule.enabled !== false)
    .map((rule) => ({
      rule,
      text: normaliseBlanks(rule.text),
      conditional: isConditional(rule),
      factsFit: compileFacts(rule),
    }))
    .filter(({ text }) => text !== '');
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const fitting = (descriptor: string): typeof enabled => {
    const wanted = normaliseBlanks(descriptor);
    return enabled.filter(({ rule, text }) => textFits(rule.match, text, wanted));
  };
  return {
    plain: (descriptor) => {
      if (enabled.length === 0) return null;
      const wanted = normaliseBlanks(descriptor);
      const first = enabled.find(
        ({ rule, text, conditional }) => !conditional && textFits(rule.match, text, wanted),
      );
      return first?.rule ?? null;
    },
    conditional: (descriptor) => {
      const all = fitting(descriptor);
      const plainAt = all.findIndex(({ conditional }) => !conditional);
      return plainAt === -1 ? all : all.slice(0, plainAt);
    },
    fitting,
    anyConditional: enabled.some(({ conditional }) => conditional),
    all: rules,
    byId: (id) => byId.get(id),
  };
}

/** ISO instants of one form sort as text. */
function compareInstants(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
