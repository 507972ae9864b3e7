import { Button, Input, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CurrencyCode } from '#domain/money/money.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { FieldGroup, WholeRow } from '#ui/form/field-group.tsx';
import { blankChange } from './amendment-draft.ts';
import type { AmendmentDraft } from './amendment-draft.ts';
import { ChangeRow } from './change-row.tsx';
import type { LineChoice } from './change-row.tsx';
import type { FormPart } from './form-context.ts';
import { lineChoices } from './line-choices.ts';
import { moved, replaced } from './reorder.ts';
import { RowButtons } from './row-buttons.tsx';
import classes from './rows.module.css';

interface AmendmentRowProps extends Pick<FormPart, 'bind' | 'locale' | 'today'> {
  readonly amendment: AmendmentDraft;
  readonly number: number;
  readonly lines: readonly LineChoice[];
  readonly currency: CurrencyCode;
  readonly newId: () => string;
  readonly onChange: (amendment: AmendmentDraft) => void;
  readonly buttons: ReactNode;
}

function AmendmentRow(props: AmendmentRowProps): ReactNode {
  const { amendment, number, bind, locale, today, lines, newId, onChange, buttons } = props;
  const { changes } = amendment;
  const add = (): void => {
    const only = lines.length === 1 ? (lines[0]?.id ?? '') : '';
    onChange({ ...amendment, changes: [...changes, blankChange(newId(), only)] });
  };
  return (
    <li className={classes['amendment']}>
      <DateField
        label={`Amendment ${number} from`}
        required
        value={amendment.effective}
        onChange={(effective) => onChange({ ...amendment, effective })}
        locale={locale}
        today={today}
        {...bind(`amendments.${amendment.id}.effective`)}
      />
      <TextInput
        label={`What amendment ${number} is`}
        value={amendment.description}
        onChange={(event) => onChange({ ...amendment, description: event.currentTarget.value })}
        autoComplete="off"
      />
      <div className={classes['buttonsBelow']}>{buttons}</div>
      <div className={classes['changes']}>
        {changes.length === 0 && (
          <p className="desk-dim">It changes nothing yet: add what it changes, or keep it as a note.</p>
        )}
        <ol className={classes['rows']} aria-label={`Changes of amendment ${number}`}>
          {changes.map((change, place) => (
            <ChangeRow
              key={change.key}
              {...props}
              change={change}
              of={`of amendment ${number}`}
              number={place + 1}
              field={`amendments.${amendment.id}.${place}`}
              onChange={(next) => onChange({ ...amendment, changes: replaced(changes, place, next) })}
              onRemove={() =>
                onChange({ ...amendment, changes: changes.filter((other) => other !== change) })
              }
            />
          ))}
        </ol>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} />}
          aria-label={`Add a change to amendment ${number}`}
          onClick={add}
        >
          Add change
        </Button>
      </div>
    </li>
  );
}

/** Later agreements that changed the contract, and what each of them changes from its day on. */
export function AmendmentsPart({
  draft,
  set,
  bind,
  locale,
  today,
  newId,
}: FormPart & { readonly newId: () => string }): ReactNode {
  const { amendments, currency } = draft;
  const { error } = bind('amendments');
  const lines = lineChoices(draft);
  const add = (): void =>
    set({ amendments: [...amendments, { id: newId(), effective: '', description: '', changes: [] }] });
  return (
    <FieldGroup legend="Amendments">
      <WholeRow>
        <ol className={classes['rows']}>
          {amendments.map((amendment, index) => (
            <AmendmentRow
              key={amendment.id}
              amendment={amendment}
              number={index + 1}
              lines={lines}
              currency={currency}
              bind={bind}
              locale={locale}
              today={today}
              newId={newId}
              onChange={(next) => set({ amendments: replaced(amendments, index, next) })}
              buttons={
                <RowButtons
                  what={`amendment ${index + 1}`}
                  first={index === 0}
                  last={index === amendments.length - 1}
                  onMove={(step) => set({ amendments: moved(amendments, index, step) })}
                  onRemove={() => set({ amendments: amendments.filter((other) => other !== amendment) })}
                />
              }
            />
          ))}
        </ol>
        {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
        <div className={classes['foot']}>
          <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
            Add amendment
          </Button>
        </div>
      </WholeRow>
    </FieldGroup>
  );
}
