import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Customer } from '#domain/journey/journey.ts';
import { followUpTask } from '#domain/nps/follow-up.ts';
import type { NpsResponse } from '#domain/nps/response.ts';

interface AnswerActions {
  readonly save: (response: NpsResponse, isNew: boolean, company: string) => Promise<boolean>;
  readonly remove: (response: NpsResponse, company: string) => Promise<boolean>;
  /** Creates the task that follows an answer up. */
  readonly followUp: (response: NpsResponse, customer: Customer) => Promise<boolean>;
  /** Marks it as followed up today. */
  readonly markDone: (response: NpsResponse, company: string) => Promise<boolean>;
}

/** Changes of answers, each one user action. */
export function useAnswerActions(): AnswerActions {
  const { perform, workspace, today, locale } = useSession();
  return {
    save: (response, isNew, company) =>
      perform(`${isNew ? 'Recorded' : 'Changed'} the answer ${response.score} of ${company}`, [
        put('npsResponses', response),
      ]),
    remove: (response, company) =>
      perform(`Deleted the answer ${response.score} of ${company}`, [remove('npsResponses', response.id)]),
    followUp: (response, customer) => {
      const task = followUpTask(response, customer, { today, now: workspace.now(), locale });
      return perform(`Created the task “${task.title}”`, [put('tasks', task)]);
    },
    markDone: (response, company) => {
      const done: NpsResponse = { ...response, followedUpOn: today, updatedAt: workspace.now() };
      return perform(`Followed up on the answer of ${company}`, [put('npsResponses', done)]);
    },
  };
}
