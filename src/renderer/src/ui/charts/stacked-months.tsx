import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartData, ChartOptions } from 'chart.js';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Chart as Drawing } from 'react-chartjs-2';
import { SERIES_COLORS, useChartColors } from './chart-colors.ts';
import type { ChartColors } from './chart-colors.ts';
import classes from './stacked-months.module.css';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface StackedSeries {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
  /** Series of their own are coloured in order; `rest` and `none` are grey. */
  readonly tone: 'own' | 'rest' | 'none';
}

interface StackedMonthsProps {
  /** What the chart shows, for those who can't see it. */
  readonly label: string;
  /** One word per bar. */
  readonly bars: readonly string[];
  readonly series: readonly StackedSeries[];
  readonly format: (value: number) => string;
  readonly formatAxis: (value: number) => string;
  /** Drawn across the bars, to compare them with. */
  readonly line?: { readonly label: string; readonly values: readonly number[] };
  /** `null`: nothing can be opened. */
  readonly onPick: ((seriesKey: string, tone: StackedSeries['tone'], bar: number) => void) | null;
}

function colorsOf(series: readonly StackedSeries[], colors: ChartColors): string[] {
  let own = 0;
  return series.map(({ tone }) => {
    if (tone !== 'own') return colors[tone];
    own++;
    return colors.series[(own - 1) % SERIES_COLORS] ?? colors.rest;
  });
}

function optionsOf(
  { format, formatAxis, onPick, series }: StackedMonthsProps,
  colors: ChartColors,
): ChartOptions<'bar' | 'line'> {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: 'nearest', intersect: true },
    onClick: (_event, [element]) => {
      const picked = series[element?.datasetIndex ?? -1];
      if (element !== undefined && picked !== undefined) onPick?.(picked.key, picked.tone, element.index);
    },
    plugins: {
      tooltip: {
        callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${format(parsed.y ?? 0)}` },
      },
    },
    scales: {
      x: {
        stacked: true,
        grid: { display: false },
        border: { color: colors.line },
        ticks: { color: colors.text, maxRotation: 0, autoSkip: true, autoSkipPadding: 12 },
      },
      y: {
        stacked: true,
        grid: { color: colors.line },
        border: { display: false },
        ticks: { color: colors.text, maxTicksLimit: 6, callback: (value) => formatAxis(Number(value)) },
      },
    },
  };
}

/** Stacked bars with a legend in words. Everything it says must also be in a table beside it. */
export function StackedMonths(props: StackedMonthsProps): ReactNode {
  const { label, bars, series, line } = props;
  const colors = useChartColors();
  const fills = useMemo(() => colorsOf(series, colors), [series, colors]);
  const data = useMemo((): ChartData<'bar' | 'line', number[], string> => {
    const stacked = series.map(({ label, values }, index) => ({
      type: 'bar' as const,
      label,
      data: [...values],
      backgroundColor: fills[index] ?? colors.rest,
      borderColor: colors.surface,
      borderWidth: { top: 1, right: 0, bottom: 0, left: 0 },
      maxBarThickness: 56,
      order: 1,
    }));
    if (line === undefined) return { labels: [...bars], datasets: stacked };
    const across = {
      type: 'line' as const,
      label: line.label,
      data: [...line.values],
      borderColor: colors.text,
      backgroundColor: colors.text,
      borderWidth: 2,
      borderDash: [6, 4],
      pointRadius: 2,
      order: 0,
    };
    // The line comes last, so that places in `series` stay those of the bars.
    return { labels: [...bars], datasets: [...stacked, across] };
  }, [bars, series, fills, colors, line]);
  return (
    <figure className={classes['figure']}>
      <div className={classes['canvas']}>
        <Drawing type="bar" data={data} options={optionsOf(props, colors)} aria-label={label} />
      </div>
      <ul className={classes['legend']} aria-label="Colours of the chart">
        {series.map(({ key, label, tone }, index) => (
          <li key={`${tone} ${key}`}>
            <svg width="10" height="10" aria-hidden>
              <rect width="10" height="10" rx="2" fill={fills[index]} />
            </svg>
            {label}
          </li>
        ))}
        {line !== undefined && (
          <li>
            <svg width="18" height="10" aria-hidden>
              <line x1="0" y1="5" x2="18" y2="5" stroke={colors.text} strokeWidth="2" strokeDasharray="6 3" />
            </svg>
            {line.label}
          </li>
        )}
      </ul>
    </figure>
  );
}
