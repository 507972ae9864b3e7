import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';

export function SentimentPage(): ReactNode {
  return (
    <Screen title="Sentiment">
      <UsagePages current="/usage/sentiment" />
    </Screen>
  );
}
