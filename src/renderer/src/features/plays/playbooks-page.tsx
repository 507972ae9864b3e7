import type { ReactNode } from 'react';
import { useBoards } from '#database/repositories.ts';
import { usePlays } from '#database/use-customer-rows.ts';
import { usePlayRuns } from '#database/use-play-rows.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { PlaybooksScreen } from './playbooks-screen.tsx';

/** What is done for customers in each stage, and what it brought (J4). */
export function PlaybooksPage(): ReactNode {
  const plays = usePlays();
  const boards = useBoards();
  const runs = usePlayRuns();
  if (!plays || !boards || !runs) return <Screen title="Playbooks">{null}</Screen>;
  return <PlaybooksScreen plays={plays} boards={boards} runs={runs} />;
}
