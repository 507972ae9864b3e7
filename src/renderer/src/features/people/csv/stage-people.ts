import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { PERSON_NAMES, PERSON_TABLE, isWithoutMails } from '#domain/people/person-table.ts';
import type { Person } from '#domain/people/person.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';

export interface StagedPeople {
  readonly plan: TableImportPlan<Person>;
  readonly preview: StagedPreviewModel;
  /** The file has no mails: nobody can be joined with their accounts by it. */
  readonly namesOnly: boolean;
}

/** Reads a text of people.csv against what is stored; nothing is written. Pure. */
export function stagePeople(text: string, stored: readonly Person[], today: IsoDate): Outcome<StagedPeople> {
  const byId = new Map<string, Person>(stored.map((person) => [person.id, person]));
  const byMail = new Map(
    stored.flatMap((person) => [person.email, ...person.otherEmails].map((mail) => [mail, person] as const)),
  );
  const byName = Map.groupBy(
    stored.filter(({ email, otherEmails }) => email === '' && otherEmails.length === 0),
    ({ name }) => nameKey(name),
  );
  const outcome = stageEntityFile(text, PERSON_TABLE, {
    today,
    findById: (id) => byId.get(id) ?? null,
    findByMail: (mail) => (mail === '' ? null : (byMail.get(mail) ?? null)),
    findByName: (name) => {
      const [only, another] = byName.get(name) ?? [];
      return only !== undefined && another === undefined ? only : null;
    },
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, PERSON_NAMES);
  const preview = previewOf(PERSON_TABLE, outcome.value, plan, undefined, {
    value: (field, value) => (field === 'leftOn' && value === null ? 'no day' : null),
  });
  return accepted({ plan, preview, namesOnly: isWithoutMails(outcome.value.columns) });
}

/** The people that an accepted import writes. */
export function importedPeople(
  plan: TableImportPlan<Person>,
  stored: readonly Person[],
  stamp: { readonly newId: () => string; readonly now: Person['updatedAt'] },
): Person[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
