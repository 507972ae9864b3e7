import { Autocomplete, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldGroup } from '#ui/form/field-group.tsx';
import type { FormPart } from './form-context.ts';

const METHODS = ['E-mail', 'Letter', 'Registered letter', 'Online account', 'Fax'];

/** How and where notice must be given. */
export function NoticePart({ draft, set, bind }: FormPart): ReactNode {
  return (
    <FieldGroup legend="How to give notice">
      <Autocomplete
        label="Notice method"
        value={draft.noticeMethod}
        onChange={(noticeMethod) => set({ noticeMethod })}
        data={METHODS}
        {...bind('noticeMethod')}
      />
      <TextInput
        label="Notice address"
        value={draft.noticeAddress}
        onChange={(event) => set({ noticeAddress: event.currentTarget.value })}
        autoComplete="off"
        {...bind('noticeAddress')}
      />
    </FieldGroup>
  );
}
