import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { ApplicationId } from '#domain/brand.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import type { SurveyStart } from './form/typed-survey.ts';

const PAGE = '/usage/sentiment';

/** The address of an application's surveys, with a new one begun if asked for. */
export function surveysAddress(applicationId: ApplicationId, record = false): string {
  return `${PAGE}?application=${encodeURIComponent(applicationId)}${record ? '&record' : ''}`;
}

interface Opened {
  /** Whose surveys are shown beside the list. */
  readonly applicationId: ApplicationId | null;
  readonly show: (applicationId: ApplicationId | null) => void;
  /** The form, if it is open. */
  readonly start: SurveyStart | null;
  readonly record: (applicationId: ApplicationId | null) => void;
  readonly edit: (survey: Survey) => void;
  readonly closeForm: () => void;
}

/** What the address opens: the surveys of an application, and a new survey; one that is corrected has no address. */
export function useOpened(): Opened {
  const query = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const [edited, setEdited] = useState<Survey | null>(null);
  const applicationId = query.get('application') as ApplicationId | null;
  const go = (id: ApplicationId | null, record: boolean): void => {
    if (id !== null) navigate(surveysAddress(id, record));
    else navigate(record ? `${PAGE}?record` : PAGE);
  };
  const start: SurveyStart | null =
    edited !== null
      ? { kind: 'edit', survey: edited }
      : query.has('record')
        ? { kind: 'new', applicationId }
        : null;
  return {
    applicationId,
    show: (id) => go(id, false),
    start,
    record: (id) => go(id, true),
    edit: setEdited,
    closeForm: () => {
      setEdited(null);
      if (query.has('record')) go(applicationId, false);
    },
  };
}
