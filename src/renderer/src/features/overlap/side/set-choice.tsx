import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { SHOWN_SETS } from '../overlap-address.ts';
import type { OverlapView, ShownSet } from '../overlap-address.ts';

interface SetChoiceProps {
  readonly view: OverlapView;
  readonly onView: (change: Partial<OverlapView>) => void;
}

const NAMES: Readonly<Record<ShownSet, string>> = {
  smallest: 'Smallest',
  cheapest: 'Cheapest',
  'what-if': 'What if',
};

/** Whose going the matrix shows. */
export function SetChoice({ view, onView }: SetChoiceProps): ReactNode {
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Which applications would go"
      data={SHOWN_SETS.map((value) => ({ value, label: NAMES[value] }))}
      value={view.shown}
      onChange={(value) => onView({ shown: SHOWN_SETS.find((set) => set === value) ?? 'smallest' })}
    />
  );
}
