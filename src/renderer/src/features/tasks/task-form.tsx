import { Alert, Autocomplete, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { ownersIn } from '#database/use-task-sources.ts';
import type { TaskId } from '#domain/brand.ts';
import { postponed } from '#domain/tasks/edit.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import { TASK_ENTITIES, type Task, type TaskSubject } from '#domain/tasks/task.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';

interface TaskFormProps {
  /** `null`: a new one. */
  readonly task: Task | null;
  readonly sources: TaskSources;
  readonly onSave: (task: Task) => void;
  readonly onClose: () => void;
}

interface SubjectChoice {
  readonly value: string;
  readonly label: string;
}

/** Entries drawn at once; typing finds the others. */
const SHOWN_CHOICES = 60;

function subjectChoices({ applications, contracts, customers }: TaskSources): {
  readonly group: string;
  readonly items: SubjectChoice[];
}[] {
  return [
    {
      group: 'Applications',
      items: applications.map(({ id, name }) => ({ value: `application:${id}`, label: name })),
    },
    {
      group: 'Contracts',
      items: contracts.map(({ id, name }) => ({ value: `contract:${id}`, label: name })),
    },
    {
      group: 'Customers',
      items: customers.map(({ id, company }) => ({ value: `customer:${id}`, label: company })),
    },
  ];
}

function choiceOf(subject: TaskSubject): string | null {
  return subject.kind === 'none' || subject.kind === 'off-boarding' ? null : `${subject.kind}:${subject.id}`;
}

function subjectOf(choice: string | null): TaskSubject {
  const [name, id] = [choice?.split(':', 1)[0], choice?.slice(choice.indexOf(':') + 1) ?? ''];
  const kind = TASK_ENTITIES.find((entity) => entity === name);
  return kind === undefined ? { kind: 'none' } : { kind, id };
}

/** A task to type: what, about what, who, by when. */
export function TaskForm({ task, sources, onSave, onClose }: TaskFormProps): ReactNode {
  const { workspace, today, locale, settings } = useSession();
  const [title, setTitle] = useState(task?.title ?? '');
  const [note, setNote] = useState(task?.note ?? '');
  const [owner, setOwner] = useState(task?.owner ?? settings.managerName);
  const [due, setDue] = useState(task?.due ? dateText(task.due, locale) : '');
  const [subject, setSubject] = useState(choiceOf(task?.subject ?? { kind: 'none' }));
  const [problem, setProblem] = useState<string | null>(null);
  const choices = useMemo(() => subjectChoices(sources), [sources]);
  const isStep = task?.subject.kind === 'off-boarding';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDateText(due, locale);
    if (title.trim() === '') return setProblem('Say what is to be done.');
    if (!read.ok) return setProblem(read.message);
    const now = workspace.now();
    const typed = { title: title.trim(), note, owner: owner.trim() };
    if (task === null) {
      const id = workspace.newId() as TaskId;
      const common = { id, firstDue: null, done: null, createdAt: now, updatedAt: now };
      onSave({ ...common, ...typed, due: read.value, subject: subjectOf(subject) });
    } else {
      const about = isStep ? task.subject : subjectOf(subject);
      onSave({ ...postponed(task, read.value, now), ...typed, subject: about, updatedAt: now });
    }
  };
  return (
    <Modal opened onClose={onClose} title={task === null ? 'New task' : 'Edit task'}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label="What is to be done"
            required
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {!isStep && (
            <Select
              label="About"
              data={choices}
              limit={SHOWN_CHOICES}
              searchable
              clearable
              placeholder="an application, contract or customer"
              value={subject}
              onChange={setSubject}
            />
          )}
          <Group grow align="start">
            <Autocomplete label="Owner" data={ownersIn(sources)} value={owner} onChange={setOwner} />
            <DateField label="Due" value={due} onChange={setDue} locale={locale} today={today} />
          </Group>
          <Textarea
            label="Note"
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {problem !== null && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">{task === null ? 'Create task' : 'Save'}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
