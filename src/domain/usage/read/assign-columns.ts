import { bareWords, guessHeader } from './header-roles.ts';
import type { ColumnLook } from './column-look.ts';
import { tidyFunctions } from './function-names.ts';
import { roleByContents } from './role-by-contents.ts';
import type { UsageProduct } from './products/product.ts';
import type { UsageColumn, UsageCorrections, UsageMapping, UsageRole } from './recognition.ts';
import type { UsageShape } from './table-shape.ts';

/** Roles that one column alone can have. */
const SINGLE = new Set<UsageRole>([
  'account',
  'email',
  'name',
  'first-name',
  'last-name',
  'department',
  'application',
  'event',
  'period',
  'as-of',
  'status',
  'open-flag',
  'closed-on',
  'function',
  'bot-flag',
]);

interface Candidate {
  readonly index: number;
  readonly role: UsageRole;
  readonly function: string;
  readonly platform: boolean;
  readonly score: number;
  readonly why: string;
}

const BY_HAND = 100;
const REMEMBERED = 50;
const BY_PRODUCT = 30;

/** Gives each column its role: by hand, as remembered, by the product, else by its header and what it holds. */
export function assignColumns(
  shape: UsageShape,
  looks: readonly ColumnLook[],
  product: UsageProduct | null,
  own: boolean,
  remembered: UsageMapping | null,
  corrections: UsageCorrections,
): readonly UsageColumn[] {
  const fixed = new Map<number, Candidate | null>();
  const memories = Map.groupBy(remembered?.columns ?? [], ({ header }) => header);
  shape.header.forEach((header, index) => {
    // Of two columns with one name, the first is remembered as the first.
    const same = memories.get(header);
    const memory = same !== undefined && same.length > 1 ? same.shift() : same?.[0];
    if (memory !== undefined)
      fixed.set(index, said(index, memory, REMEMBERED, 'As remembered for files with these columns.'));
  });
  for (const correction of corrections.columns ?? []) {
    if (correction.index < shape.header.length)
      fixed.set(correction.index, said(correction.index, correction, BY_HAND, 'Chosen by hand.'));
  }
  const candidates = shape.header.flatMap((header, index): Candidate[] => {
    const known = fixed.get(index);
    if (known !== undefined) return known === null ? [] : [known];
    const look = looks[index];
    if (look === undefined) return [];
    const words = shape.words[index] ?? '';
    if (own) return ownColumn(words, index);
    return product === null
      ? byHeader(header, words, index, look)
      : (byProduct(product, header, words, index) ?? byHeader(header, words, index, look));
  });
  const extra = byContents(shape, looks, candidates, fixed);
  return named(chooseBest([...candidates, ...extra]), shape);
}

function said(
  index: number,
  { role, function: name = '' }: { readonly role: UsageRole | null; readonly function?: string },
  score: number,
  why: string,
): Candidate | null {
  return role === null ? null : { index, role, function: name, platform: false, score, why };
}

/** Columns of our own usage.csv by their exact names. */
const OWN_COLUMNS: Readonly<Record<string, UsageRole>> = {
  application: 'application',
  user: 'account',
  'last active': 'last-active',
  'active days': 'active-days',
  function: 'function',
  'seat type': 'seat-type',
  'as of': 'as-of',
  email: 'email',
  name: 'name',
  department: 'department',
  'holds seat': 'seat-flag',
  closed: 'closed-flag',
  'period days': 'period',
};

function ownColumn(words: string, index: number): Candidate[] {
  const role = OWN_COLUMNS[words];
  return role === undefined
    ? []
    : [{ index, role, function: '', platform: false, score: BY_PRODUCT, why: 'A column of usage.csv.' }];
}

/** `null` when the product leaves the column to its header. */
function byProduct(product: UsageProduct, header: string, words: string, index: number): Candidate[] | null {
  if (!Object.hasOwn(product.roles, words)) return null;
  const given = product.roles[words];
  if (given === null || given === undefined) return [];
  const [role, name] = typeof given === 'string' ? [given, ''] : given;
  const why = `“${header}” as ${product.name} writes it.`;
  return [{ index, role, function: name, platform: false, score: BY_PRODUCT, why }];
}

function byHeader(header: string, words: string, index: number, look: ColumnLook): Candidate[] {
  if (words === '') return [];
  return guessHeader(header).flatMap((guess): Candidate[] => {
    const role = roleByContents(guess, header, look);
    return role === null
      ? []
      : [
          {
            index,
            role,
            function: guess.function,
            platform: guess.platform,
            score: guess.score,
            why: `The column is called “${header}”.`,
          },
        ];
  });
}

/** Columns that no header explains: addresses, and dates among which some say “never”. */
function byContents(
  shape: UsageShape,
  looks: readonly ColumnLook[],
  found: readonly Candidate[],
  fixed: ReadonlyMap<number, Candidate | null>,
): Candidate[] {
  const taken = new Set(found.map(({ index }) => index));
  const has = (role: UsageRole): boolean => found.some((candidate) => candidate.role === role);
  return looks.flatMap((look, index): Candidate[] => {
    if (taken.has(index) || fixed.has(index) || look.filled === 0) return [];
    const header = shape.header[index] ?? '';
    const candidate = (role: UsageRole, why: string): Candidate[] => [
      { index, role, function: '', platform: false, score: 1, why },
    ];
    if (
      !has('email') &&
      look.emails >= look.filled * 0.8 &&
      !/manager|owner|superior|vorgesetzt|invit|recovery|secondary/.test(bareWords(header))
    )
      return candidate('email', `“${header}” holds e-mail addresses.`);
    const dated = look.dates + look.sentinels >= look.filled * 0.8 && look.dates > 0;
    if (
      !has('last-active') &&
      dated &&
      look.samples.some((cell) =>
        /never|nunca|niemals|^nie\b|jamais|nooit|nigdy|aldrig|aldri|nikdy|^mai\b/i.test(cell),
      )
    )
      return candidate('last-active', `“${header}” holds dates and words for “never”.`);
    return [];
  });
}

/** One column for each role that can only be one, one role for each column; the surest first, then the leftmost. */
function chooseBest(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || a.index - b.index);
  const roles = new Set<string>();
  const columns = new Set<number>();
  const chosen: Candidate[] = [];
  for (const candidate of sorted) {
    if (columns.has(candidate.index)) continue;
    const key = keyOf(candidate);
    if (key !== null && roles.has(key)) continue;
    if (key !== null) roles.add(key);
    columns.add(candidate.index);
    chosen.push(candidate);
  }
  return withoutPlatforms(withoutWeakLogins(chosen)).sort((a, b) => a.index - b.index);
}

function keyOf({ role, function: name, platform, index, score }: Candidate): string | null {
  // A product may name people in one of several columns.
  if (role === 'account' && score === BY_PRODUCT) return null;
  if (SINGLE.has(role)) return role;
  if (role === 'last-active' || role === 'active-days') return platform ? null : `${role} ${name}`;
  return role === 'closed-flag' ? `${role} ${index}` : null;
}

/** A sign-in says less than an activity: beside “Last activity”, “Last login” is left out. Same for the unnamed. */
function withoutWeakLogins(chosen: readonly Candidate[]): Candidate[] {
  return chosen.filter((one, at) => {
    if (one.role !== 'last-active' || one.function !== '' || one.platform) return true;
    return !chosen.some(
      (other, i) =>
        i !== at &&
        other.role === 'last-active' &&
        other.function === '' &&
        !other.platform &&
        other.score > one.score,
    );
  });
}

/** Columns by device are left out where one column speaks of all devices, else the latest of them counts. */
function withoutPlatforms(chosen: readonly Candidate[]): Candidate[] {
  return chosen.filter(
    (one) =>
      !one.platform ||
      !chosen.some((other) => other.role === one.role && !other.platform && other.function === ''),
  );
}

function named(chosen: readonly Candidate[], { header }: UsageShape): UsageColumn[] {
  const names = tidyFunctions(chosen.map((candidate) => candidate.function));
  return chosen.map(({ index, role, why }, i) => ({
    index,
    header: header[index] ?? '',
    role,
    function: names[i] ?? '',
    why,
  }));
}
