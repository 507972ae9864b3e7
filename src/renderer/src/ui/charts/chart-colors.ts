import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import './palette.css';

export const SERIES_COLORS = 12;

export interface ChartColors {
  /** The colour of the n-th series, from 0; they repeat after `SERIES_COLORS`. */
  readonly series: readonly string[];
  readonly rest: string;
  readonly none: string;
  readonly text: string;
  readonly line: string;
  readonly surface: string;
}

/** A canvas needs plain colours: the browser resolves variables and `light-dark()` on an element. */
function resolve(names: readonly string[]): string[] {
  return names.map((name) => {
    // An element for each: where motion is reduced, a change of colour is a transition, and reads as the old one.
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}

/** The chart's colours in the present theme. */
export function useChartColors(): ChartColors {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    const names = Array.from({ length: SERIES_COLORS }, (_, index) => `--chart-${index + 1}`);
    const others = ['--chart-rest', '--chart-none', '--desk-dim', '--desk-line', '--desk-surface'];
    const [rest = '', none = '', text = '', line = '', surface = ''] = resolve(others);
    return { scheme, series: resolve(names), rest, none, text, line, surface };
  }, [scheme]);
}
