import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { saveText } from '#desktop/files.ts';
import { overlapOf } from '#domain/overlap/estate.ts';
import type { Estate } from '#domain/overlap/estate.ts';
import { matrixCsv, matrixOf } from '#domain/overlap/matrix.ts';
import type { Matrix } from '#domain/overlap/matrix.ts';
import type { ComparedCosts } from '#domain/overlap/money.ts';
import { staying } from '#domain/overlap/plan.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { MatrixTable } from './matrix/matrix-table.tsx';
import { useOverlapView } from './overlap-address.ts';
import classes from './overlap.module.css';
import { CoverSets } from './side/cover-sets.tsx';
import { SetChoice } from './side/set-choice.tsx';
import { WhatIf } from './side/what-if.tsx';
import { usePlan } from '#ledger/overlap/use-plan.ts';

interface OverlapScreenProps {
  readonly estate: Estate;
  readonly costs: ComparedCosts;
  readonly tabs: ReactNode;
}

/** Functions whose name has the words, and all others of applications whose name has them. */
function searched({ rows, columns }: Matrix, words: string): Matrix {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return { rows, columns };
  const functions = new Set(
    rows.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ key }) => key),
  );
  const found = columns.filter(
    ({ application, functions: own }) =>
      application.name.toLowerCase().includes(wanted) || own.some((key) => functions.has(key)),
  );
  const named = found.filter(({ application }) => application.name.toLowerCase().includes(wanted));
  const kept = new Set([...functions, ...named.flatMap((one) => one.functions)]);
  return { rows: rows.filter(({ key }) => kept.has(key)), columns: found };
}

async function save(matrix: Matrix, stays: Parameters<typeof matrixCsv>[1]): Promise<void> {
  try {
    const name = await saveText('overlap.csv', matrixCsv(matrix, stays));
    if (name !== null) noticeDone(`Saved the matrix as ${name}`);
  } catch (error) {
    noticeProblem('The matrix was not saved', error instanceof Error ? error.message : String(error));
  }
}

function overlapWords(functions: number): string {
  if (functions === 0) return 'no overlap';
  return functions === 1 ? '1 function with overlap' : `${functions} functions with overlap`;
}

export function OverlapScreen({ estate, costs, tabs }: OverlapScreenProps): ReactNode {
  const [view, setView] = useOverlapView();
  const [words, setWords] = useState('');
  const searching = useDeferredValue(words);
  const goal = view.shown === 'cheapest' ? 'cheapest' : 'smallest';
  const live = usePlan(estate, costs, goal, view.unknownCost);
  const [sideShown, setSideShown] = useState(true);
  const overlapping = estate.functions.filter((one) => overlapOf(one) > 0).length;
  const { plan } = live;
  const tried = view.shown === 'what-if';
  const stays = useMemo(() => {
    if (!tried && plan !== undefined) return staying(plan);
    const all = estate.applications.map(({ application }) => application.id);
    return new Set(tried ? all.filter((id) => !view.retire.includes(id)) : all);
  }, [plan, estate, tried, view.retire]);
  const matrix = useMemo(
    () => searched(matrixOf(estate, view.onlyOverlapping), searching),
    [estate, view.onlyOverlapping, searching],
  );
  return (
    <Screen
      title="Overlap"
      count={overlapWords(overlapping)}
      scroll="fixed"
      tools={
        <TextInput
          data-screen-search
          aria-label="Search functions and applications"
          placeholder="Search"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          w={160}
        />
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => void save(matrix, stays)}
        >
          Save as CSV
        </Button>
      }
    >
      {tabs}
      <div className={classes['split']} data-side={sideShown || undefined}>
        <div className={classes['main']}>
          <div className={classes['bar']}>
            <Checkbox
              label="Only functions with overlap"
              checked={view.onlyOverlapping}
              onChange={(event) => setView({ onlyOverlapping: event.currentTarget.checked })}
            />
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={sideShown}
              onClick={() => setSideShown(!sideShown)}
            >
              {sideShown ? 'Hide sets' : 'Show sets'}
            </Button>
          </div>
          <MatrixTable matrix={matrix} stays={stays} tried={tried} searching={searching !== ''} />
        </div>
        {sideShown && (
          <ScrollRegion label="Sets and retirements" className={classes['side']}>
            <SetChoice view={view} onView={setView} />
            {tried ? (
              <WhatIf estate={estate} view={view} onView={setView} />
            ) : (
              <CoverSets estate={estate} costs={costs} live={live} view={view} onView={setView} />
            )}
          </ScrollRegion>
        )}
      </div>
    </Screen>
  );
}
