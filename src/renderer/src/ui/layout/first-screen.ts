import { useEffect } from 'react';
import { create } from 'zustand';

interface FirstScreen {
  /** The first screen shows all it has to say, or has had long enough to. */
  readonly complete: boolean;
  /** Called by a screen that shows all it has to say. */
  declare(): void;
}

/** Whether the start is over: what nobody looks at yet waits for it, so that the first screen has the machine. */
export const useFirstScreen = create<FirstScreen>()((set, get) => ({
  complete: false,
  declare: () => {
    if (!get().complete) set({ complete: true });
  },
}));

/** Says that the screen is complete as soon as `complete` is true and drawn. */
export function useDeclareComplete(complete: boolean): void {
  const declare = useFirstScreen((screen) => screen.declare);
  useEffect(() => {
    if (!complete) return undefined;
    // An effect runs before the frame it belongs to is on screen: the timer is set in that frame, and fires after.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(declare);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [complete, declare]);
}
