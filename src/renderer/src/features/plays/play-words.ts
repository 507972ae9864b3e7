import { PLAY_OUTCOMES } from '#domain/plays/play.ts';
import type { PlayTally } from '#domain/plays/run.ts';

const WORDS = { worked: 'worked', 'did-not-work': 'did not work', 'called-off': 'called off' } as const;

/** "Ran 37 times: 20 worked, 9 did not work, 8 going on." */
export function tallyWords({ runs, open, outcomes }: PlayTally): string {
  if (runs === 0) return 'Has not run yet.';
  const parts = PLAY_OUTCOMES.flatMap((kind) =>
    outcomes[kind] === 0 ? [] : [`${outcomes[kind]} ${WORDS[kind]}`],
  );
  if (open > 0) parts.push(`${open} going on`);
  return `Ran ${runs === 1 ? 'once' : `${runs} times`}: ${parts.join(', ')}.`;
}
