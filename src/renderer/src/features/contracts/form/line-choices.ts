import { isBlankLine } from './contract-draft.ts';
import type { ContractDraft } from './contract-draft.ts';
import type { LineChoice } from './change-row.tsx';

/** The lines that an amendment may be about: those first agreed, and those that amendments add. */
export function lineChoices({ lines, amendments }: ContractDraft): readonly LineChoice[] {
  const agreed = lines
    .filter((line) => !isBlankLine(line))
    .map(({ id, product }, index) => ({ id, name: product.trim() === '' ? `Line ${index + 1}` : product }));
  const added = amendments.flatMap(({ changes }) =>
    changes
      .filter(({ kind }) => kind === 'line-added')
      .map(({ key, product }) => ({ id: key, name: product.trim() === '' ? 'Added line' : product })),
  );
  return [...agreed, ...added];
}
