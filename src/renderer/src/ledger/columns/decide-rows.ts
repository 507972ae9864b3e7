import type { CompiledRule, RuleBook, RuleFacts } from '#domain/spend/vendors/rules.ts';
import type { ColumnStore, Segment } from './column-store.ts';

type Columns = Pick<ColumnStore, 'dictionaries' | 'subjects'>;

/** What rules may ask of a row besides its descriptor. */
export function factsOf({ dictionaries }: Columns, segment: Segment, row: number): RuleFacts {
  return {
    amount: segment.amount[row] ?? 0,
    currency: dictionaries.currency.text(segment.currency[row] ?? 0),
    payer: dictionaries.payer.text(segment.payer[row] ?? 0),
  };
}

/** Gives rows of segments the subject of the rule that decides them by amount or payer, or takes it away. */
export type RowDecider = (segments: readonly Segment[]) => void;

/**
 * Rules that look at the descriptor alone are applied by labels, once per different text. Those that ask for amount
 * or payer are applied here, to the rows whose text fits only, so that all questions go on reading one number a row.
 */
export function createRowDecider(columns: Columns, rules: RuleBook): RowDecider {
  const { subjects } = columns;
  /** Subject → rules to try on its rows; `null` where the pair alone decides. */
  const toTry: (readonly CompiledRule[] | null | undefined)[] = [];
  const rulesFor = (subject: number): readonly CompiledRule[] | null => {
    const found = rules.conditional(subjects.descriptor(subject));
    const tried = found.length > 0 || subjects.pairOf(subject) !== subject ? found : null;
    toTry[subject] = tried;
    return tried;
  };
  return (segments) => {
    for (const segment of segments) {
      const { subject, rows } = segment;
      for (let row = 0; row < rows; row++) {
        const now = subject[row] ?? 0;
        let tried = toTry[now];
        if (tried === undefined) tried = rulesFor(now);
        if (tried === null) continue;
        const facts = factsOf(columns, segment, row);
        const won = tried.find(({ factsFit }) => factsFit(facts));
        subject[row] = won === undefined ? subjects.pairOf(now) : subjects.decidedBy(now, won.rule.id);
      }
    }
  };
}
