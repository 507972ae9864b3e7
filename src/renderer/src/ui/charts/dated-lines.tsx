import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import type { ChartData, ChartOptions } from 'chart.js';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Chart as Drawing } from 'react-chartjs-2';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { useChartColors, type ChartColors } from './chart-colors.ts';
import { dashesOf, endLabels } from './end-labels.ts';
import classes from './stacked-months.module.css';

Chart.register(LinearScale, LineController, LineElement, PointElement, Tooltip);

export interface DatedSeries {
  readonly key: string;
  readonly label: string;
  /** One for each date; `null` where it is not known: a gap, never 0. */
  readonly values: readonly (number | null)[];
  /** Its colour and dashes, from 0. */
  readonly look: number;
}

interface DatedLinesProps {
  /** What the chart shows, for those who can't see it. */
  readonly label: string;
  /** Ascending; they may lie any number of days apart. */
  readonly dates: readonly IsoDate[];
  readonly series: readonly DatedSeries[];
  readonly format: (value: number) => string;
  readonly formatDate: (date: IsoDate) => string;
}

const LABEL_ROOM = 88;
const POINT = 2.5;

interface Point {
  readonly x: number;
  readonly y: number;
}

function optionsOf(props: DatedLinesProps, colors: ChartColors): ChartOptions<'line'> {
  const { dates, format, formatDate } = props;
  const days = dates.map(dayNumber);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { right: LABEL_ROOM, top: 8 } },
    interaction: { mode: 'index', intersect: false },
    plugins: {
      tooltip: {
        callbacks: {
          title: ([item]) => (item === undefined ? '' : formatDate(dateOfDay(item.parsed.x ?? 0))),
          label: ({ dataset, parsed }) =>
            dataset.label ? `${dataset.label}: ${format(parsed.y ?? 0)}` : format(parsed.y ?? 0),
        },
      },
    },
    scales: {
      x: {
        type: 'linear',
        min: days[0] ?? 0,
        max: days.at(-1) ?? 1,
        grid: { display: false },
        border: { color: colors.line },
        ticks: {
          color: colors.text,
          maxRotation: 0,
          autoSkip: true,
          autoSkipPadding: 16,
          callback: (value) => formatDate(dateOfDay(Math.round(Number(value)))),
        },
        // Ticks stand where there are files, not between.
        afterBuildTicks: (axis) => {
          axis.ticks = days.map((value) => ({ value }));
        },
      },
      y: {
        beginAtZero: true,
        grid: { color: colors.line },
        border: { display: false },
        ticks: {
          color: colors.text,
          maxTicksLimit: 5,
          precision: 0,
          callback: (value) => format(Number(value)),
        },
      },
    },
  };
}

/** Lines over days, each named at its end, with a point for each day. What they say must also be in a table beside them. */
export function DatedLines(props: DatedLinesProps): ReactNode {
  const { label, dates, series } = props;
  const colors = useChartColors();
  const looks = series.map(({ look }) => look).join(' ');
  const plugins = useMemo(() => [endLabels(colors, looks.split(' ').map(Number))], [colors, looks]);
  const data = useMemo(
    (): ChartData<'line', Point[]> => ({
      datasets: series.map(({ label: name, values, look }) => ({
        label: name,
        data: dates.map((date, index) => ({ x: dayNumber(date), y: values[index] ?? Number.NaN })),
        borderColor: colors.series[look] ?? colors.text,
        backgroundColor: colors.series[look] ?? colors.text,
        borderDash: dashesOf(look),
        borderWidth: 2,
        pointRadius: POINT,
        pointHitRadius: 8,
        // The points of the first and the last day are drawn whole.
        clip: 8,
      })),
    }),
    [dates, series, colors],
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
