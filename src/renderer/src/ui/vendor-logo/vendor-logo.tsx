import type { ReactNode } from 'react';
import { initialsOf, tintOf } from './initials.ts';
import type { LogoOwner } from './logo-book.ts';
import { markColours } from './mark-colour.ts';
import { useLogos } from './use-logos.ts';
import classes from './vendor-logo.module.css';

interface VendorLogoProps extends LogoOwner {
  /** Pixels of its side. */
  readonly size?: number;
}

/**
 * The logo of a vendor or application where there is one, its initials on a quiet colour elsewhere. Decoration: the
 * name stands beside it, so screen readers skip it.
 */
export function VendorLogo({ size = 20, ...owner }: VendorLogoProps): ReactNode {
  const logo = useLogos()(owner);
  const box = { width: size, height: size };
  if (logo === null) {
    return (
      <span
        className={classes['initials']}
        data-tint={tintOf(owner.name)}
        style={{ ...box, fontSize: Math.max(8, Math.round(size * 0.42)) }}
        aria-hidden
      >
        {initialsOf(owner.name)}
      </span>
    );
  }
  const { light, dark } = markColours(logo.hex);
  return (
    <span className={classes['mark']} style={{ ...box, color: `light-dark(${light}, ${dark})` }} aria-hidden>
      <svg viewBox="0 0 24 24" width={size * 0.86} height={size * 0.86} focusable="false">
        <path d={logo.path} fill="currentColor" />
      </svg>
    </span>
  );
}
