import type { IsoDate } from '#domain/calendar/iso.ts';
import { CONTRACT_TABLE, type ContractTableContext } from '#domain/contracts/contract-table.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { stepText } from '#domain/contracts/steps.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { planTableImport } from '#domain/tables/entity-import.ts';
import type { Inspection } from './inspection.ts';
import { fileInspector } from './workspace-file.ts';

const LOCALE = 'en-GB';
const EMPTY_WORKSPACE: ContractTableContext = {
  findById: () => null,
  findByName: () => null,
  applicationById: () => null,
  applicationByName: () => null,
  currency: 'EUR' as CurrencyCode,
};

/**
 * One inspection per row of a contracts.csv, in the order of the file: the dates of its current term on
 * `today` with default settings, and the steps that led to them; rejected rows with line and reason.
 */
export function inspectContracts(text: string, { today }: { readonly today: IsoDate }): Inspection[] {
  const staged = stageEntityFile(text, CONTRACT_TABLE, EMPTY_WORKSPACE);
  if (!staged.ok) return [{ ok: false, code: staged.code, message: staged.message }];
  const plan = planTableImport(staged.value.rows, { keyOf: ({ name }) => nameKey(name), mayRepeat: false });
  const judged = [
    ...plan.new.map(({ line, draft }) => {
      const found = explainDeadline(draft.fields.terms, today, DEFAULT_TERM_SETTINGS);
      const { termStart, termEnd, noticeDeadline, sendBy, decisionDue, earliestEnd, lockedIn } = found;
      const steps = found.steps.map((step) => stepText(step, LOCALE));
      const dates = { termStart, termEnd, noticeDeadline, sendBy };
      const more = { decisionDue, earliestEnd, lockedIn, nextChance: found.nextChance };
      return { line, ok: true, name: draft.name, ...dates, steps, ...more, warnings: draft.warnings };
    }),
    ...plan.rejected.map(({ line, reason }) => ({ line, ok: false, code: 'row', reason })),
  ];
  return judged.sort((left, right) => left.line - right.line);
}

export const contractsInspector = fileInspector(inspectContracts);
