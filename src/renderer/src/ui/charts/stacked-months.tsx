import { BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { ChartOptions } from 'chart.js';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Bar } from 'react-chartjs-2';
import { SERIES_COLORS, useChartColors } from './chart-colors.ts';
import type { ChartColors } from './chart-colors.ts';
import classes from './stacked-months.module.css';

Chart.register(BarElement, CategoryScale, LinearScale, Tooltip);

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
): ChartOptions<'bar'> {
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
  const { label, bars, series } = props;
  const colors = useChartColors();
  const fills = useMemo(() => colorsOf(series, colors), [series, colors]);
  const data = useMemo(
    () => ({
      labels: [...bars],
      datasets: series.map(({ label, values }, index) => ({
        label,
        data: [...values],
        backgroundColor: fills[index] ?? colors.rest,
        borderColor: colors.surface,
        borderWidth: { top: 1, right: 0, bottom: 0, left: 0 },
        maxBarThickness: 56,
      })),
    }),
    [bars, series, fills, colors],
  );
  return (
    <figure className={classes['figure']}>
      <div className={classes['canvas']}>
        <Bar data={data} options={optionsOf(props, colors)} aria-label={label} />
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
      </ul>
    </figure>
  );
}
