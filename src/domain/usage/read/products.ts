import { ATLASSIAN_EXPORTS } from './products/atlassian.ts';
import { GITHUB_EXPORTS } from './products/github.ts';
import { GOOGLE_EXPORTS } from './products/google.ts';
import { MICROSOFT_EXPORTS } from './products/microsoft.ts';
import { OTHER_EXPORTS } from './products/others.ts';
import { SLACK_EXPORTS } from './products/slack.ts';
import type { UsageProduct } from './products/product.ts';

/** The most telling first: the first whose columns are all there is taken. */
export const USAGE_PRODUCTS: readonly UsageProduct[] = [
  ...GOOGLE_EXPORTS,
  ...SLACK_EXPORTS,
  ...ATLASSIAN_EXPORTS,
  ...GITHUB_EXPORTS,
  ...MICROSOFT_EXPORTS,
  ...OTHER_EXPORTS,
];

/**
 * The known export that a table is, by its columns (`bareWords` form) and, where those are few, by its file's name or cells.
 * @param cellsOf some of the cells of a column
 */
export function productOf(
  words: readonly string[],
  header: readonly string[],
  fileName: string,
  cellsOf: (index: number) => readonly string[],
): UsageProduct | null {
  const all = new Set(words);
  const has = (list: string): boolean =>
    list
      .split('|')
      .some((name) =>
        name.endsWith('*') ? words.some((word) => word.startsWith(name.slice(0, -1))) : all.has(name),
      );
  const holds = ({ columns, text }: NonNullable<UsageProduct['cells']>): boolean =>
    columns.split('|').some((name) => cellsOf(words.indexOf(name)).some((cell) => text.test(cell)));
  for (const product of USAGE_PRODUCTS) {
    if (product.lacks?.some(has) === true || !product.needs.every(has)) continue;
    const { cells } = product;
    if (cells !== undefined && product.fileName?.test(fileName) !== true && !holds(cells)) continue;
    // A few common words make no Okta file: its names are written in one word.
    if (product.key === 'okta-users' && !header.some((name) => name.trim() === 'firstName')) continue;
    return product;
  }
  return null;
}
