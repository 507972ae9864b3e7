import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { AnsweredItem } from '#domain/check-ins/progress.ts';
import classes from './desk.module.css';
import { keepDraft, useDraft } from './drafts.ts';
import type { StepItems } from './use-step-items.ts';

interface AnswerBarProps {
  readonly one: AnsweredItem;
  readonly step: StepItems;
}

interface ChoiceProps {
  readonly keys: string;
  readonly words: string;
  readonly about: string;
  readonly meaning: string;
  readonly chosen: boolean;
  readonly onClick: () => void;
}

// A plain button: hundreds of Mantine's take longer to draw than all the rest of the step.
function Choice({ keys, words, about, meaning, chosen, onClick }: ChoiceProps): ReactNode {
  const { readOnly } = useSession();
  return (
    <button
      type="button"
      className={classes['choice']}
      aria-pressed={chosen}
      aria-label={`${words}: ${about}`}
      title={meaning}
      disabled={readOnly !== null}
      onClick={onClick}
    >
      {words}
      <kbd aria-hidden>{keys}</kbd>
    </button>
  );
}

function CommentField({ one, step }: AnswerBarProps): ReactNode {
  const { readOnly } = useSession();
  const words = useDraft(one);
  const { title } = one.item;
  return (
    <input
      className={classes['comment']}
      aria-label={`Comment about ${title}`}
      placeholder={one.answer === null ? 'Comment, kept with the answer' : 'Comment'}
      value={words}
      disabled={readOnly !== null}
      onChange={(event) => keepDraft(one, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
      onBlur={() => step.comment(one, words)}
    />
  );
}

/** The answers that an item allows, the one that was given pressed. */
export function AnswerBar({ one, step }: AnswerBarProps): ReactNode {
  const { item, answer } = one;
  const verdict = answer?.verdict;
  return (
    <>
      <fieldset className={classes['choices']}>
        <legend className={classes['hidden']}>Answers about {item.title}</legend>
        {!item.mustDecide && (
          <Choice
            keys="C"
            words="Confirm"
            about={item.title}
            meaning="Looked at; nothing is to be done."
            chosen={verdict?.kind === 'confirmed'}
            onClick={() => step.say(one, { kind: 'confirmed' })}
          />
        )}
        {item.answers.map(({ code, words, meaning }, index) => (
          <Choice
            key={code}
            keys={String(index + 1)}
            words={words}
            about={item.title}
            meaning={meaning}
            chosen={verdict?.kind === 'decided' && verdict.choice === code}
            onClick={() => step.say(one, { kind: 'decided', choice: code })}
          />
        ))}
        <Choice
          keys="A"
          words="Give to…"
          about={item.title}
          meaning="Somebody looks into it: it becomes a task and stays open until that is done."
          chosen={verdict?.kind === 'assigned'}
          onClick={() => step.startAssigning(one)}
        />
        {answer !== null && (
          <Choice
            keys="U"
            words="Take back"
            about={item.title}
            meaning="The item is open again. What was decided elsewhere with it stays: undo takes that back, too."
            chosen={false}
            onClick={() => step.takeBack(one)}
          />
        )}
      </fieldset>
      <CommentField one={one} step={step} />
    </>
  );
}
