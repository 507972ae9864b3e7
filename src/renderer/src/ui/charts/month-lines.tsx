import {
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
import { useChartColors } from './chart-colors.ts';
import type { ChartColors } from './chart-colors.ts';
import { dashesOf, endLabels } from './end-labels.ts';
import classes from './stacked-months.module.css';

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);

export interface LineSeries {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
  /** Its colour and dashes, from 0: the same line looks the same, whichever others are drawn. */
  readonly look: number;
}

interface MonthLinesProps {
  /** What the chart shows, for those who can't see it. */
  readonly label: string;
  readonly months: readonly string[];
  readonly series: readonly LineSeries[];
  readonly format: (value: number) => string;
  readonly formatAxis: (value: number) => string;
  /** Values jump instead of growing from month to month. */
  readonly stepped?: boolean;
}

const LABEL_ROOM = 132;

function optionsOf({ format, formatAxis }: MonthLinesProps, colors: ChartColors): ChartOptions<'line'> {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { right: LABEL_ROOM, top: 8 } },
    interaction: { mode: 'index', intersect: false },
    plugins: {
      tooltip: {
        callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${format(parsed.y ?? 0)}` },
      },
    },
    scales: {
      x: {
        grid: { display: false },
        border: { color: colors.line },
        ticks: { color: colors.text, maxRotation: 0, autoSkip: true, autoSkipPadding: 12 },
      },
      y: {
        beginAtZero: true,
        grid: { color: colors.line },
        border: { display: false },
        ticks: { color: colors.text, maxTicksLimit: 6, callback: (value) => formatAxis(Number(value)) },
      },
    },
  };
}

/** Lines over months, each named at its end. Everything they say must also be in a table beside them. */
export function MonthLines(props: MonthLinesProps): ReactNode {
  const { label, months, series, stepped = false } = props;
  const colors = useChartColors();
  const looks = series.map(({ look }) => look).join(' ');
  const plugins = useMemo(() => [endLabels(colors, looks.split(' ').map(Number))], [colors, looks]);
  const data = useMemo(
    (): ChartData<'line', number[], string> => ({
      labels: [...months],
      datasets: series.map(({ label: name, values, look }) => ({
        label: name,
        data: [...values],
        borderColor: colors.series[look] ?? colors.text,
        backgroundColor: colors.series[look] ?? colors.text,
        borderDash: dashesOf(look),
        borderWidth: 2,
        pointRadius: 0,
        // A step rises at its month, not halfway to it.
        stepped: stepped ? ('before' as const) : false,
        pointHitRadius: 8,
      })),
    }),
    [months, series, colors, stepped],
  );
  return (
    <figure className={classes['figure']}>
      <div className={classes['canvas']}>
        {/* A plugin is given once to each drawing: another theme, and other lines, need another. */}
        <Drawing
          key={`${colors.text} ${looks}`}
          type="line"
          data={data}
          options={optionsOf(props, colors)}
          plugins={plugins}
          aria-label={label}
        />
      </div>
    </figure>
  );
}
