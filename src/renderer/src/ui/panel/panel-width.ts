import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const MIN_PANEL_WIDTH = 320;
const DEFAULT_PANEL_WIDTH = 480;

interface PanelWidths {
  readonly byName: Readonly<Record<string, number>>;
  set(name: string, width: number): void;
}

const usePanelWidths = create<PanelWidths>()(
  persist(
    (set) => ({
      byName: {},
      set: (name, width) => set(({ byName }) => ({ byName: { ...byName, [name]: Math.round(width) } })),
    }),
    { name: 'panels' },
  ),
);

/** Width of a panel in pixels, kept between starts. */
export function usePanelWidth(name: string): readonly [number, (width: number) => void] {
  const width = usePanelWidths(({ byName }) => byName[name]);
  const usable = typeof width === 'number' && width >= MIN_PANEL_WIDTH ? width : DEFAULT_PANEL_WIDTH;
  return [usable, (next) => usePanelWidths.getState().set(name, Math.max(MIN_PANEL_WIDTH, next))];
}
