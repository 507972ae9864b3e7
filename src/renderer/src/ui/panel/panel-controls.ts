import { createContext, useContext } from 'react';

/** How the panel around some content is closed and made large. */
export interface PanelControls {
  readonly full: boolean;
  readonly close: () => void;
  /** `null` where the panel can't be a full page. */
  readonly setFull: ((full: boolean) => void) | null;
}

const PanelControlsContext = createContext<PanelControls | null>(null);
export const PanelControlsProvider = PanelControlsContext.Provider;

/** @throws outside `WithPanel` */
export function usePanelControls(): PanelControls {
  const controls = useContext(PanelControlsContext);
  if (controls === null) throw new Error('usePanelControls needs a WithPanel above it');
  return controls;
}
