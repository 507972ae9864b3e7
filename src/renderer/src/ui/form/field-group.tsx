import type { ReactNode } from 'react';
import classes from './field-group.module.css';

interface FieldGroupProps {
  readonly legend: string;
  readonly children: ReactNode;
}

/** Fields that belong together, in as many columns as fit. */
export function FieldGroup({ legend, children }: FieldGroupProps): ReactNode {
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['legend']}>{legend}</legend>
      <div className={classes['fields']}>{children}</div>
    </fieldset>
  );
}

interface LabelledProps {
  /** Shown above a control that carries its own accessible name. */
  readonly label: string;
  /** Takes the whole row. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A visible label above a control that is not an input of its own, such as a segmented control. */
export function Labelled({ label, wide, children }: LabelledProps): ReactNode {
  return (
    <div className={wide === true ? classes['wide'] : undefined}>
      <div className={classes['label']} aria-hidden="true">
        {label}
      </div>
      {children}
    </div>
  );
}

/** Takes the whole row of a field group. */
export function WholeRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={classes['wide']}>{children}</div>;
}
