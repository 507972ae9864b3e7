const DARK_INK = '#1d2229';
const LIGHT_INK = '#e6e8eb';
const LIGHT_GROUND = '#ffffff';
const DARK_GROUND = '#1b1d21';
/** WCAG 2.2 asks 3 : 1 of graphics one has to tell apart. */
const LEAST_CONTRAST = 3;

/** Relative luminance of `#rrggbb` by WCAG 2.2. */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours `#rrggbb` by WCAG 2.2, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The brand's colour in both themes; where it would drown in the ground, the colour of text instead. */
export function markColours(hex: string): { readonly light: string; readonly dark: string } {
  const brand = `#${hex.toLowerCase()}`;
  return {
    light: contrastOf(brand, LIGHT_GROUND) >= LEAST_CONTRAST ? brand : DARK_INK,
    dark: contrastOf(brand, DARK_GROUND) >= LEAST_CONTRAST ? brand : LIGHT_INK,
  };
}
