import type { ReactNode, UIEvent } from 'react';

interface ScrollRegionProps {
  /** What is in it, for those who can't see it. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly onScroll?: (event: UIEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** A part of a screen that scrolls by itself: it can be focused, so that the arrow keys scroll it. */
export function ScrollRegion({ label, className, onScroll, children }: ScrollRegionProps): ReactNode {
  return (
    // A region that scrolls but holds nothing to focus is out of reach by keyboard otherwise (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={className} aria-label={label} tabIndex={0} onScroll={onScroll}>
      {children}
    </section>
  );
}
