import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useOwnersWhoLeft } from '#database/use-owners-who-left.ts';
import type { Application } from '#domain/applications/application.ts';
import { FactList } from '#ui/fields/fact-list.tsx';
import { ChoiceFact, NotesFact, NumberFact, TagsFact, TextFact } from '#ui/fields/facts.tsx';
import { OwnerLeft } from '#ui/people/owner-left.tsx';
import type { EditValue, EditableField } from '../model/edits.ts';
import { functionLabel } from '../model/functions.ts';
import { nameProblem } from '../model/new-application.ts';
import type { Suggestions } from '../model/suggestions.ts';
import { CRITICALITY_CHOICES, SENSITIVITY_CHOICES, SSO_CHOICES } from '../model/words.ts';
import type { ApplicationActions } from '../use-application-actions.ts';
import classes from './application-panel.module.css';

interface ApplicationFactsProps {
  readonly application: Application;
  readonly suggestions: Suggestions;
  readonly actions: ApplicationActions;
}

type SaveField = <T extends EditValue>(
  field: EditableField,
) => {
  readonly readOnly: boolean;
  readonly onSave: (value: T) => void;
};

/** What is known of an application; each fact is saved as soon as it is left. */
export function ApplicationFacts({ application, suggestions, actions }: ApplicationFactsProps): ReactNode {
  const session = useSession();
  const { locale } = session;
  const readOnly = session.readOnly !== null;
  const left = useOwnersWhoLeft()?.get(application.id);
  const save: SaveField = (field) => ({
    readOnly,
    onSave: (value) => actions.edit(application, field, value),
  });
  const { sso } = application;
  return (
    <section aria-labelledby="facts-title">
      <h3 id="facts-title" className={classes['title']}>
        Facts
      </h3>
      {/* Another application has other drafts: nothing typed for one may reach the other. */}
      <FactList key={application.id}>
        <TextFact label="Name" value={application.name} check={nameProblem} {...save('name')} />
        <TextFact
          label="Vendor"
          value={application.vendor}
          suggestions={suggestions.vendors}
          {...save('vendor')}
        />
        <TextFact label="Web domain" value={application.domain} placeholder="—" {...save('domain')} />
        <TagsFact
          label="Functions"
          value={application.functions.map(functionLabel)}
          suggestions={suggestions.functions}
          {...save('functions')}
        />
        <TextFact
          label="Owner"
          value={application.owner}
          placeholder="nobody"
          suggestions={suggestions.owners}
          {...save('owner')}
        />
        {left !== undefined && <OwnerLeft owner={left} locale={locale} />}
        <TextFact
          label="Department"
          value={application.department}
          suggestions={suggestions.departments}
          {...save('department')}
        />
        <NumberFact label="Seats" value={application.seats} {...save('seats')} />
        <ChoiceFact
          label="Criticality"
          value={application.criticality}
          choices={CRITICALITY_CHOICES}
          {...save('criticality')}
        />
        <ChoiceFact
          label="Data sensitivity"
          value={application.dataSensitivity}
          choices={SENSITIVITY_CHOICES}
          {...save('dataSensitivity')}
        />
        <ChoiceFact
          label="Sign-in"
          value={sso === null ? null : sso ? 'yes' : 'no'}
          choices={SSO_CHOICES}
          {...save('sso')}
        />
        <TagsFact label="Tags" value={application.tags} suggestions={suggestions.tags} {...save('tags')} />
        <NotesFact label="Notes" value={application.notes} {...save('notes')} />
      </FactList>
    </section>
  );
}
