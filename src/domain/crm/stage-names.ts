import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { StageTarget } from './crm-file.ts';

/** Words in names of stages, the most telling first. */
const PROPOSALS: readonly (readonly [RegExp, StageTarget])[] = [
  [/clos\w* ?lost|^lost|churn|cancel|verloren|perdu|perdid|unqualified|disqualified|dead/, 'lost'],
  [
    /clos\w* ?won|^won\b|contract (sent|signed)|signed|purchas|gewonnen|gagne|ganad|contractsent|order/,
    'purchase',
  ],
  [/advoca|evangelist|promoter|champion|referr/, 'advocacy'],
  [/renew|expansion|upsell|verlanger/, 'renewal'],
  [/onboard|activ|adopt|implement|live|customer|kunde|client/, 'activation'],
  [
    /demo|trial|appointment|presentation|proposal|quote|negotiat|decision|qualified|opportunit|evaluat|sql|mql|prospect|in progress|open deal|offer|angebot|needs analysis/,
    'conversion',
  ],
  [/lead|subscriber|new|awareness|contact|cold|visitor|attempted|^open$/, 'awareness'],
];

/** Where a name of a stage most likely leads; `null` when no word of it tells. */
export function proposeStage(name: string): StageTarget | null {
  const key = nameKey(name).replace(/[_-]+/g, ' ');
  const exact: Stage | undefined = STAGES.find((stage) => stage === key);
  return exact ?? PROPOSALS.find(([words]) => words.test(key))?.[1] ?? null;
}

/** Proposals for all names that have one, by `nameKey`. */
export function stageMapping(names: readonly string[]): Readonly<Record<string, StageTarget>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const target = proposeStage(name);
      return target === null ? [] : [[nameKey(name), target] as const];
    }),
  );
}
