import type { ApplicationId, VendorRuleId } from '#domain/brand.ts';
import type { Subjects } from '../columns/subjects.ts';

/** What is known about a descriptor at the moment. */
export interface Label {
  /** Catalogue id, or `name:` + normalised name; empty when the descriptor names nobody. */
  readonly vendorKey: string;
  readonly vendorName: string;
  readonly domain: string;
  readonly functions: readonly string[];
  /** The company it belongs to, or empty. */
  readonly parent: string;
  readonly applicationId: ApplicationId | null;
  readonly applicationName: string;
  /** Belongs to an application, is in the catalogue, or reads like software. */
  readonly software: boolean;
  /** The manager does not want to see it in discovery. */
  readonly dismissed: boolean;
  readonly why: string;
}

/** `rule` is the one that decides by amount or payer, if there is one. */
export type Labeller = (descriptor: string, category: string, rule: VendorRuleId | null) => Label;

/**
 * Labels of the subjects of the ledger, one per different descriptor and category: a million rows have
 * some ten thousand, so that a new rule relabels the whole past at once.
 */
export interface LabelStore {
  of(subject: number): Label;
  /** From now on another labeller decides; everything is labelled anew when asked for. */
  use(labeller: Labeller): void;
}

export function createLabelStore(subjects: Subjects): LabelStore {
  let labels: Label[] = [];
  let labeller: Labeller = () => {
    throw new Error('Labels were asked for before rules and catalogue were read.');
  };
  return {
    of(subject) {
      const known = labels[subject];
      if (known !== undefined) return known;
      const label = labeller(
        subjects.descriptor(subject),
        subjects.category(subject),
        subjects.rule(subject),
      );
      labels[subject] = label;
      return label;
    },
    use(next) {
      labeller = next;
      labels = [];
    },
  };
}

/** Works something out once for each different label: hundreds of thousands of subjects share some thousand. */
export function oncePerLabel<T>(work: (label: Label) => T): (label: Label) => T {
  const known = new Map<Label, T>();
  return (label) => {
    const found = known.get(label);
    if (found !== undefined || known.has(label)) return found as T;
    const value = work(label);
    known.set(label, value);
    return value;
  };
}
