import type { Plugin } from 'chart.js';
import type { ChartColors } from './chart-colors.ts';
import { spreadLabels } from './spread-labels.ts';

/** Lines differ by their dashes too, since two of them may lie on each other for a while. */
const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3]];

export function dashesOf(look: number): number[] {
  return [...(DASHES[look % DASHES.length] ?? [])];
}

const LABEL_HEIGHT = 15;

/** Writes each line's name at its right end; names that would cover each other move apart. */
export function endLabels(colors: ChartColors, looks: readonly number[]): Plugin<'line'> {
  return {
    id: 'end-labels',
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea, data } = chart;
      const ends = data.datasets.map((_, index) =>
        chart
          .getDatasetMeta(index)
          .data.findLast((point) => !Number.isNaN(Number(point.getProps(['y'])['y'])))
          ?.getProps(['x', 'y']),
      );
      const wanted = ends.map((end) => Number(end?.['y'] ?? chartArea.bottom));
      const places = spreadLabels(wanted, LABEL_HEIGHT, chartArea.top, chartArea.bottom);
      ctx.save();
      ctx.font = '12px system-ui, sans-serif';
      ctx.textBaseline = 'middle';
      data.datasets.forEach((dataset, index) => {
        // The only line of a chart may go without a name: the heading says what it is.
        if (!dataset.label) return;
        const y = places[index] ?? chartArea.bottom;
        const x = chartArea.right + 6;
        ctx.strokeStyle = String(dataset.borderColor);
        ctx.lineWidth = 2;
        ctx.setLineDash(dashesOf(looks[index] ?? 0));
        ctx.beginPath();
        ctx.moveTo(x, y);
        ctx.lineTo(x + 18, y);
        ctx.stroke();
        ctx.fillStyle = colors.text;
        ctx.fillText(dataset.label, x + 24, y);
      });
      ctx.restore();
    },
  };
}
