import { functionKey, functionName } from '../functions.ts';
import { oncePerLabel } from '../labels/label-store.ts';
import type { Label } from '../labels/label-store.ts';
import type { SpendDimension } from '../questions.ts';
import type { SharedColumn } from './column-store.ts';
import { NO_FACTS } from './facts.ts';
import type { LedgerFacts } from './facts.ts';
import type { LedgerView } from './view.ts';

/** Dimensions that the row itself tells by one of its texts. */
const TEXT_DIMENSIONS = { payer: 'payer', category: 'category', currency: 'currency' } as const;

/**
 * Which group each row falls into, decided once per different text. The group's number stands in `groupOf` at the
 * number of the row's value in `column`. Where it is negative, the row belongs to several groups in equal parts:
 * those of `several[-1 - number]`. Where a row's value in `column` is `besides.when`, `besides` decides by the
 * row's subject.
 */
export interface RowGroups {
  readonly column: SharedColumn | 'subject';
  readonly groupOf: Int32Array;
  readonly besides: { readonly when: number; readonly groupOf: Int32Array } | null;
  readonly several: readonly Uint32Array[];
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

/** Business functions of a row: those of its application, else those that the catalogue gives its vendor. */
export function functionsOf(label: Label, facts: LedgerFacts): readonly string[] {
  if (label.applicationId === null) return label.functions;
  return facts.applications.get(label.applicationId)?.functions ?? [];
}

/** The keys of the groups that a subject belongs to, at least one; the empty key stands for "none". */
export function groupKeysOf(
  by: Exclude<SpendDimension, keyof typeof TEXT_DIMENSIONS>,
  label: Label,
  facts: LedgerFacts,
): readonly string[] {
  const application = label.applicationId === null ? undefined : facts.applications.get(label.applicationId);
  switch (by) {
    case 'application':
      return [label.applicationId ?? ''];
    case 'vendor':
      return [label.vendorKey];
    case 'owner':
      return [application?.owner ?? ''];
    case 'department':
      return [application?.department ?? ''];
    case 'function': {
      const functions = [...new Set(functionsOf(label, facts).map(functionKey))];
      return functions.length === 0 ? [''] : functions;
    }
  }
}

/** The groups of a dimension, kept or worked out. */
export function groupsOf(view: LedgerView, by: SpendDimension): RowGroups {
  return view.groups?.(by) ?? groupsBy(view, by);
}

/** How the rows of a view fall into the groups of a dimension. */
export function groupsBy({ store, labels, facts = NO_FACTS }: LedgerView, by: SpendDimension): RowGroups {
  if (by === 'payer' || by === 'category' || by === 'currency') {
    const dictionary = store.dictionaries[by];
    const texts = Array.from({ length: dictionary.size }, (_, id) => dictionary.text(id));
    const groupOf = Int32Array.from(texts.keys());
    return { column: by, groupOf, besides: null, several: [], keys: texts, labels: texts };
  }
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (key: string, name: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    names.push(name);
    return numbers.size - 1;
  };
  const several: Uint32Array[] = [];
  const groupOfLabel = oncePerLabel((label) => {
    const keys = groupKeysOf(by, label, facts);
    const groups = keys.map((key) => numberOf(key, nameOf(by, label, key)));
    if (groups.length === 1) return groups[0] ?? 0;
    several.push(Uint32Array.from(groups));
    return -several.length;
  });
  const bySubject = new Int32Array(store.subjects.size);
  for (let subject = 0; subject < bySubject.length; subject++) {
    bySubject[subject] = groupOfLabel(labels.of(subject));
  }
  if (by !== 'department') {
    return {
      column: 'subject',
      groupOf: bySubject,
      besides: null,
      several,
      keys: [...numbers.keys()],
      labels: names,
    };
  }
  const own = store.dictionaries.department;
  const groupOf = Int32Array.from({ length: own.size }, (_, id) => numberOf(own.text(id), own.text(id)));
  const besides = { when: own.find(''), groupOf: bySubject };
  return { column: 'department', groupOf, besides, several, keys: [...numbers.keys()], labels: names };
}

function nameOf(by: SpendDimension, label: Label, key: string): string {
  if (by === 'application') return label.applicationName;
  return by === 'vendor' ? label.vendorName : by === 'function' ? functionName(key) : key;
}
