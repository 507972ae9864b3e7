import type { ReactNode } from 'react';
import { useVendorRules } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { ruleWords } from '#domain/spend/vendors/rule-words.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { LedgerRow, RuleReach, RuleRival } from '#ledger/questions.ts';
import { useLedgerAnswer } from '#ledger/use-ledger.ts';
import { type RuleDraft, readTest } from './rule-draft.ts';
import classes from './rules.module.css';
import { useDebounced } from './use-debounced.ts';
import { useRuleTargets } from './use-rule-names.ts';

function counted(rows: number, locale: string): string {
  return rows === 1 ? '1 row' : `${rows.toLocaleString(locale)} rows`;
}

/** How many stored rows the rule would catch, with their money, examples and rules it meets, while it is typed. */
export function RuleReachView({ draft }: { readonly draft: RuleDraft }): ReactNode {
  const { locale } = useSession();
  const settled = useDebounced(draft);
  const test = readTest(settled, locale);
  const { value, pending } = useLedgerAnswer(
    test.ok ? ({ kind: 'ruleReach', rule: test.value, id: settled.id } as const) : null,
  );
  if (!test.ok) {
    // What is wrong with one field stands below that field.
    if (test.code !== 'amount-order') return null;
    return (
      <p className={classes['reachHead']} role="alert">
        {test.message}
      </p>
    );
  }
  if (value === undefined) return <p className={classes['reachHead']}>Counting …</p>;
  return (
    <div className={classes['reach']} data-pending={pending || settled !== draft}>
      <output className={classes['reachHead']}>{headline(value, locale)}</output>
      <Rivals rivals={value.rivals} locale={locale} />
      {value.samples.length > 0 && <Samples reach={value} locale={locale} />}
    </div>
  );
}

function headline({ rows, totals }: RuleReach, locale: string): string {
  const money = totals.map(({ net, currency }) => ledgerMoney(net, currency, locale)).join(' and ');
  return `${counted(rows, locale)} of the ledger${money === '' ? '' : `, ${money}`}`;
}

/** Who gets the rows that two rules fit. */
function Rivals({
  rivals,
  locale,
}: {
  readonly rivals: readonly RuleRival[];
  readonly locale: string;
}): ReactNode {
  const rules = useVendorRules() ?? [];
  const targetOf = useRuleTargets();
  if (rivals.length === 0) return null;
  return (
    <ul className={classes['rivals']} aria-label="Other rules for these rows">
      {rivals.map(({ id, rows, wins }) => {
        const rule = rules.find((each) => each.id === id);
        if (rule === undefined) return null;
        const other = `your rule “description ${ruleWords(rule, (minor, currency) => ledgerMoney(minor, currency, locale))}” (${targetOf(rule)})`;
        return (
          <li key={`${id} ${wins}`} data-wins={wins}>
            {wins
              ? `${counted(rows, locale)} keep following ${other}, which comes first.`
              : `${counted(rows, locale)} are taken over from ${other}.`}
          </li>
        );
      })}
    </ul>
  );
}

function Samples({ reach, locale }: { readonly reach: RuleReach; readonly locale: string }): ReactNode {
  const more = reach.descriptors - reach.samples.length;
  return (
    <>
      <table className={classes['samples']} aria-label="Some of the rows">
        <tbody>
          {reach.samples.map((row) => (
            <Sample key={`${row.importId} ${row.line}`} row={row} locale={locale} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classes['more']}>
          and {more.toLocaleString(locale)} more {more === 1 ? 'description' : 'descriptions'}
        </p>
      )}
    </>
  );
}

function Sample({ row, locale }: { readonly row: LedgerRow; readonly locale: string }): ReactNode {
  return (
    <tr>
      <td>{formatDate(row.date, locale)}</td>
      <td className={classes['description']} title={row.description}>
        {row.description}
      </td>
      <td>{row.payer}</td>
      <td className="desk-number">{ledgerMoney(row.amount, row.currency, locale)}</td>
      <td className="desk-dim">{row.applicationName || row.vendorName || 'nobody known'}</td>
    </tr>
  );
}
