import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Alternative, RenewalDecision } from '#domain/decisions/decision.ts';
import type { FactorReadings } from '#domain/decisions/factors.ts';
import { FactList, useFactDraft } from '#ui/fields/fact-list.tsx';
import { TextFact } from '#ui/fields/facts.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import classes from './decision.module.css';

interface PreparationProps {
  readonly contract: Contract;
  readonly application: Application | null;
  readonly decision: RenewalDecision;
  readonly readings: FactorReadings;
}

function DueField({
  decision,
  onSave,
}: {
  readonly decision: RenewalDecision;
  readonly onSave: (due: RenewalDecision['due']) => void;
}): ReactNode {
  const { today, locale } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? dateText(decision.due, locale);
  const read = readDateText(value, locale);
  const take = (): void => {
    if (!read.ok) return;
    setTyped(null);
    if (read.value !== decision.due) onSave(read.value);
  };
  return (
    <DateField
      label="Decide by"
      description="Empty: the day to act that follows from the contract."
      value={value}
      onChange={setTyped}
      onBlur={take}
      {...(read.ok ? {} : { error: read.message })}
      locale={locale}
      today={today}
    />
  );
}

interface AlternativeRowProps {
  readonly alternative: Alternative;
  readonly readOnly: boolean;
  readonly onChange: (alternative: Alternative) => void;
  readonly onRemove: () => void;
}

function AlternativeRow({ alternative, readOnly, onChange, onRemove }: AlternativeRowProps): ReactNode {
  const { name, note } = alternative;
  const draft = useFactDraft(note, (next) => onChange({ ...alternative, note: next.trim() }));
  return (
    <li className={classes['alternative']}>
      <span className={classes['alternativeName']}>{name}</span>
      <TextInput
        size="xs"
        aria-label={`Note on ${name}`}
        placeholder="Price, what it can't do, why not"
        readOnly={readOnly}
        value={draft.value}
        onChange={(event) => draft.set(event.currentTarget.value)}
        onBlur={draft.take}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Remove ${name}`}
        disabled={readOnly}
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

function AddAlternative({
  suggestions,
  onAdd,
}: {
  readonly suggestions: readonly string[];
  readonly onAdd: (name: string) => void;
}): ReactNode {
  const [name, setName] = useState('');
  const add = (): void => {
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={classes['adding']}>
      <Autocomplete
        size="xs"
        aria-label="Another alternative"
        placeholder="Another alternative"
        data={[...suggestions]}
        value={name}
        onChange={setName}
        onKeyDown={onKeyDown}
      />
      <Button size="compact-sm" variant="default" disabled={name.trim() === ''} onClick={add}>
        Add
      </Button>
    </div>
  );
}

/** Who prepares the decision and by when, and what was considered instead. Each change is saved as it is made. */
export function Preparation({ contract, application, decision, readings }: PreparationProps): ReactNode {
  const { workspace, readOnly } = useSession();
  const { save } = useDecisionActions();
  const applications = useApplications() ?? [];
  const owners = [...new Set(applications.map(({ owner }) => owner))].filter((owner) => owner !== '').sort();
  const { alternatives } = decision;
  const { overlap } = readings;
  const saveAlternatives = (next: readonly Alternative[]): void =>
    void save(`Changed the alternatives to ${contract.name}`, { ...decision, alternatives: next }, true);
  const named = new Set(alternatives.map(({ name }) => name));
  const others = overlap.kind === 'known' ? overlap.value.map(({ name }) => name) : [];
  return (
    <section aria-labelledby="decision-preparation" className={classes['part']}>
      <h2 id="decision-preparation" className={classes['title']}>
        Preparation
      </h2>
      <FactList>
        <TextFact
          label="Owner"
          value={decision.owner}
          placeholder={
            application === null || application.owner === ''
              ? 'nobody'
              : `${application.owner}, owner of ${application.name}`
          }
          suggestions={owners}
          readOnly={readOnly !== null}
          onSave={(owner) =>
            void save(`Changed who decides about ${contract.name}`, { ...decision, owner }, true)
          }
        />
      </FactList>
      <DueField
        decision={decision}
        onSave={(due) =>
          void save(`Changed the day to decide about ${contract.name}`, { ...decision, due }, true)
        }
      />
      <h3 className={classes['subtitle']}>Alternatives considered</h3>
      {alternatives.length > 0 && (
        <ul className={classes['alternatives']}>
          {alternatives.map((one) => (
            <AlternativeRow
              key={one.id}
              alternative={one}
              readOnly={readOnly !== null}
              onChange={(next) =>
                saveAlternatives(alternatives.map((other) => (other.id === one.id ? next : other)))
              }
              onRemove={() => saveAlternatives(alternatives.filter(({ id }) => id !== one.id))}
            />
          ))}
        </ul>
      )}
      {readOnly === null && (
        <AddAlternative
          suggestions={others.filter((name) => !named.has(name))}
          onAdd={(name) => saveAlternatives([...alternatives, { id: workspace.newId(), name, note: '' }])}
        />
      )}
    </section>
  );
}
