import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { changeStatus } from '#domain/applications/status.ts';
import { chooseApplication, chooseFunction } from '#domain/overlap/choices.ts';
import type { ApplicationChoice, ChoiceEdit } from '#domain/overlap/choices.ts';
import type { EstateApplication, EstateFunction } from '#domain/overlap/estate.ts';
import { namesOf } from '#domain/overlap/words.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';

/** What can be said and done about overlap; each is one action that can be undone. */
export interface OverlapActions {
  chooseApplication(one: EstateApplication, choice: ApplicationChoice): void;
  /** `needed`: applications that the function needs; 0: nobody has to serve it. */
  chooseFunction(one: EstateFunction, needed: number): void;
  /** Sets those in use to "under review", with the reason in their histories. */
  startReview(all: readonly EstateApplication[], reason: string): void;
}

const APPLICATION_LABELS: Readonly<Record<ApplicationChoice, (name: string) => string>> = {
  'must-keep': (name) => `Said that ${name} must be kept`,
  'not-needed': (name) => `Said that ${name} is not needed`,
  free: (name) => `Said that ${name} may stay or go`,
};

function functionLabel(name: string, needed: number): string {
  if (needed === 0) return `Said that nobody has to serve ${name}`;
  return `Said that ${name} needs ${needed === 1 ? '1 application' : `${needed} applications`}`;
}

/** More names than this are counted. */
const NAMED = 3;

export function useOverlapActions(): OverlapActions {
  const { workspace, perform, today, settings } = useSession();
  const write = (label: string, edit: ChoiceEdit): void => {
    void perform(label, [
      edit.kind === 'put' ? put('overlapChoices', edit.row) : remove('overlapChoices', edit.id),
    ]);
  };
  return {
    chooseApplication: ({ application }, choice) =>
      write(
        APPLICATION_LABELS[choice](application.name),
        chooseApplication(application.id, choice, workspace.now()),
      ),
    chooseFunction: ({ key, name }, needed) =>
      write(functionLabel(name, needed), chooseFunction(key, needed, workspace.now())),
    startReview: (all, reason) => {
      const updatedAt = workspace.now();
      const changed = all
        .filter(({ application }) => application.status === 'active')
        .map(({ application }) =>
          changeStatus(application, 'under-review', today, settings.managerName, reason),
        );
      const refusal = changed.find((outcome) => !outcome.ok);
      if (refusal !== undefined && !refusal.ok) {
        noticeProblem('No review was started', refusal.message);
        return;
      }
      const rows = changed.flatMap((outcome) => (outcome.ok ? [{ ...outcome.value, updatedAt }] : []));
      const who = all.length > NAMED ? `${rows.length} applications` : namesOf(all);
      void perform(
        `Started the review of ${who}`,
        rows.map((row) => put('applications', row)),
      );
    },
  };
}
