import type { ReactNode } from 'react';
import { useApplications } from '#database/repositories.ts';
import { useSurveys } from '#database/use-rows.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { SentimentScreen } from './sentiment-screen.tsx';

/** What people say of the applications they use (U5). */
export function SentimentPage(): ReactNode {
  const surveys = useSurveys();
  const applications = useApplications();
  if (surveys === undefined || applications === undefined) {
    return (
      <Screen title="Sentiment">
        <UsagePages current="/usage/sentiment" />
      </Screen>
    );
  }
  return <SentimentScreen surveys={surveys} applications={applications} />;
}
