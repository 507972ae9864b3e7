import { Button, Input, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DateField } from '#ui/form/date-field.tsx';
import { FieldGroup, WholeRow } from '#ui/form/field-group.tsx';
import type { AmendmentDraft } from './contract-draft.ts';
import type { FormPart } from './form-context.ts';
import { moved, replaced } from './reorder.ts';
import { RowButtons } from './row-buttons.tsx';
import classes from './rows.module.css';

interface AmendmentRowProps extends Pick<FormPart, 'bind' | 'locale' | 'today'> {
  readonly amendment: AmendmentDraft;
  readonly number: number;
  readonly onChange: (amendment: AmendmentDraft) => void;
  readonly buttons: ReactNode;
}

function AmendmentRow(props: AmendmentRowProps): ReactNode {
  const { amendment, number, bind, locale, today, onChange, buttons } = props;
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
        label={`Amendment ${number} changes`}
        value={amendment.description}
        onChange={(event) => onChange({ ...amendment, description: event.currentTarget.value })}
        autoComplete="off"
      />
      <div className={classes['buttonsBelow']}>{buttons}</div>
    </li>
  );
}

/** Later agreements that changed the contract. */
export function AmendmentsPart({
  draft,
  set,
  bind,
  locale,
  today,
  newId,
}: FormPart & { readonly newId: () => string }): ReactNode {
  const { amendments } = draft;
  const { error } = bind('amendments');
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
              bind={bind}
              locale={locale}
              today={today}
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
