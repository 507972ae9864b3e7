import {
  Button,
  Group,
  Input,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
} from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, SurveyId } from '#domain/brand.ts';
import { scaleWords, scoreFormula, SURVEY_SCALES, type SurveyScale } from '#domain/sentiment/scales.ts';
import { surveyFieldsOf } from '#domain/sentiment/survey-table.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { useSurveyActions } from '../use-survey-actions.ts';
import { readTyped, typedStart, type SurveyStart, type TypedSurvey } from './typed-survey.ts';

interface SurveyDialogProps {
  readonly start: SurveyStart;
  readonly surveys: readonly Survey[];
  readonly applications: readonly Application[];
  readonly onClose: () => void;
}

const SCALES = SURVEY_SCALES.map((value) => ({
  value,
  label: value === 'percent' ? 'Per cent' : scaleWords(value),
}));

type Bind = ReturnType<typeof useShownProblems>['bind'];

interface FieldsProps {
  readonly typed: TypedSurvey;
  readonly onTyped: (typed: TypedSurvey) => void;
  readonly applications: readonly Application[];
  readonly bind: Bind;
}

/** A whole or broken number as typed; `null` while there is none. */
function numberOf(value: number | string): number | null {
  return typeof value === 'number' ? value : null;
}

function About({ typed, onTyped, applications, bind }: FieldsProps): ReactNode {
  const { today, locale } = useSession();
  const choices = applications
    .filter(({ id, archived }) => !archived || id === typed.applicationId)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <Group grow align="flex-start">
      <Select
        label="Application"
        searchable
        openOnFocus={false}
        data={choices}
        value={typed.applicationId}
        onChange={(id) => onTyped({ ...typed, applicationId: id as ApplicationId | null })}
        data-autofocus={typed.applicationId === null || undefined}
        {...bind('application')}
      />
      <DateField
        label="Closed on"
        value={typed.on}
        onChange={(on) => onTyped({ ...typed, on })}
        locale={locale}
        today={today}
        {...bind('on')}
      />
    </Group>
  );
}

function Score({ typed, onTyped, bind }: FieldsProps): ReactNode {
  const { locale } = useSession();
  const scaleId = useId();
  const formula = typed.score === null ? null : scoreFormula(typed.score, typed.scale, locale);
  return (
    <>
      <Input.Wrapper label="Asked on a scale of" labelElement="div" labelProps={{ id: scaleId }}>
        <div>
          <SegmentedControl
            aria-labelledby={scaleId}
            value={typed.scale}
            data={SCALES}
            onChange={(scale) => onTyped({ ...typed, scale: scale as SurveyScale })}
          />
        </div>
      </Input.Wrapper>
      <NumberInput
        label="Score"
        description={formula ?? 'The average of all answers; kept from 0 to 100.'}
        value={typed.score ?? ''}
        onChange={(score) => onTyped({ ...typed, score: numberOf(score) })}
        decimalScale={2}
        allowNegative={false}
        data-autofocus={typed.applicationId !== null || undefined}
        {...bind('score')}
      />
    </>
  );
}

function Counts({ typed, onTyped, bind }: FieldsProps): ReactNode {
  const whole = { allowDecimal: false, allowNegative: false, placeholder: 'unknown' };
  return (
    <Group grow align="flex-start">
      <NumberInput
        label="Answers"
        value={typed.answers ?? ''}
        onChange={(answers) => onTyped({ ...typed, answers: numberOf(answers) })}
        {...whole}
        {...bind('answers')}
      />
      <NumberInput
        label="Asked"
        value={typed.asked ?? ''}
        onChange={(asked) => onTyped({ ...typed, asked: numberOf(asked) })}
        {...whole}
        {...bind('asked')}
      />
    </Group>
  );
}

/** Records the result of a short survey, or corrects one. */
export function SurveyDialog({ start, surveys, applications, onClose }: SurveyDialogProps): ReactNode {
  const { today, locale, readOnly, workspace } = useSession();
  const actions = useSurveyActions();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedStart(start, today, locale));
  const edited = start.kind === 'edit' ? start.survey : null;
  const others = surveys.filter(({ id }) => id !== edited?.id);
  const { draft, problems } = readTyped(typed, others, today, locale);
  const shown = useShownProblems(problems);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fields = problems.length > 0 ? null : surveyFieldsOf(draft, typed.comment);
    if (fields === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const now = workspace.now();
    const id = edited?.id ?? (workspace.newId() as SurveyId);
    const survey: Survey = { ...fields, id, createdAt: edited?.createdAt ?? now, updatedAt: now };
    const name = applications.find((one) => one.id === fields.applicationId)?.name ?? '';
    if (await actions.save(survey, edited === null, name)) onClose();
  };
  const fields = { typed, onTyped: setTyped, applications, bind: shown.bind };
  return (
    <Modal opened onClose={onClose} title={edited === null ? 'Record a survey' : 'Edit the survey'}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <About {...fields} />
          <Score {...fields} />
          <Counts {...fields} />
          <Textarea
            label="Comment"
            autosize
            minRows={2}
            maxRows={6}
            value={typed.comment}
            onChange={(event) => setTyped({ ...typed, comment: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {edited === null ? 'Record' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
