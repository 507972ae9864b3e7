import { Autocomplete, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FieldGroup, WholeRow } from '#ui/form/field-group.tsx';
import type { FormPart } from './form-context.ts';
import type { ApplicationChoice } from './plan-contract.ts';

interface BasicsPartProps extends FormPart {
  readonly application: ApplicationChoice;
  readonly applicationNames: readonly string[];
  readonly vendorNames: readonly string[];
  readonly partyNames: readonly string[];
}

/** Who the contract is with, and for which application. */
export function BasicsPart(props: BasicsPartProps): ReactNode {
  const { draft, set, bind, application, applicationNames, vendorNames, partyNames } = props;
  return (
    <FieldGroup legend="Contract">
      <WholeRow>
        <TextInput
          label="Name"
          required
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          autoComplete="off"
          data-autofocus
          {...bind('name')}
        />
      </WholeRow>
      <Autocomplete
        label="Application"
        value={draft.application}
        onChange={(name) => set({ application: name })}
        data={[...applicationNames]}
        limit={12}
        description={application.kind === 'new' ? 'New: it is added with this contract.' : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...bind('application')}
      />
      <Autocomplete
        label="Vendor"
        value={draft.vendor}
        onChange={(vendor) => set({ vendor })}
        data={[...vendorNames]}
        limit={12}
        {...bind('vendor')}
      />
      <Autocomplete
        label="Our signing entity"
        value={draft.party}
        onChange={(party) => set({ party })}
        data={[...partyNames]}
        limit={12}
        {...bind('party')}
      />
    </FieldGroup>
  );
}
