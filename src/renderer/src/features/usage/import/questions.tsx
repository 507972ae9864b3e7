import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { assertNever } from '#domain/outcome.ts';
import type { UsageCorrections, UsageQuestion } from '#domain/usage/read/recognition.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { Notice } from '#ui/staged-preview/notice.tsx';
import classes from './usage-import.module.css';

interface CorrectProps {
  readonly corrections: UsageCorrections;
  readonly correct: (corrections: UsageCorrections) => void;
}

interface QuestionsProps extends CorrectProps {
  readonly questions: readonly UsageQuestion[];
}

/** What the file leaves open. Storing waits for the manager's answers. */
export function Questions({ questions, ...rest }: QuestionsProps): ReactNode {
  if (questions.length === 0) return null;
  return (
    <div className={classes['questions']}>
      {questions.map((question) => (
        <Notice key={question.id} tone="question" title="The file leaves this open">
          <Question question={question} {...rest} />
        </Notice>
      ))}
    </div>
  );
}

function Question({
  question,
  corrections,
  correct,
}: CorrectProps & { readonly question: UsageQuestion }): ReactNode {
  switch (question.id) {
    case 'asOf':
      return (
        <>
          <p>{question.question}</p>
          <AsOfField corrections={corrections} correct={correct} asOf={null} />
        </>
      );
    case 'dateOrder':
    case 'sheet':
      return (
        <Radio.Group
          label={question.question}
          onChange={(value) => correct({ ...corrections, [question.id]: value })}
        >
          <Stack gap="xs" mt="xs">
            {question.choices.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
      );
    default:
      return assertNever(question);
  }
}

interface AsOfFieldProps extends CorrectProps {
  /** What is known at present; `null`: nothing. */
  readonly asOf: IsoDate | null;
}

/** The day a file speaks of, never in the future. Today is offered, not assumed. */
export function AsOfField({ corrections, correct, asOf }: AsOfFieldProps): ReactNode {
  const { today, locale } = useSession();
  const [typed, setTyped] = useState(() => dateText(asOf, locale));
  const [tried, setTried] = useState(false);
  const read = readDateText(typed, locale);
  const problem = asOfProblem(read, today, locale);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null && read.ok && read.value !== null) correct({ ...corrections, asOf: read.value });
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="sm">
        <div className={classes['field']}>
          <DateField
            label="Day the file speaks of"
            value={typed}
            onChange={setTyped}
            error={tried ? (problem ?? undefined) : undefined}
            locale={locale}
            today={today}
          />
        </div>
        <Button type="submit" variant="default" mt={21}>
          Use this day
        </Button>
        {asOf === null && (
          <Button variant="default" mt={21} onClick={() => correct({ ...corrections, asOf: today })}>
            It is of today, {formatDate(today, locale)}
          </Button>
        )}
      </Group>
    </form>
  );
}

function asOfProblem(read: ReturnType<typeof readDateText>, today: IsoDate, locale: string): string | null {
  if (!read.ok) return read.message;
  if (read.value === null) return 'Give the day on which the file was exported.';
  return read.value > today
    ? `A file cannot speak of a day after today, ${formatDate(today, locale)}.`
    : null;
}
