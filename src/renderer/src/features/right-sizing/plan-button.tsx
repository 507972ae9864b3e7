import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LineSize } from '#domain/right-sizing/right-size.ts';
import { planAddress } from '#domain/right-sizing/words.ts';
import classes from './right-sizing.module.css';

interface PlanButtonProps {
  readonly size: LineSize;
  readonly planned: boolean;
}

/** Hands the right size to the scenario lab of the renewal at which seats can go. */
export function PlanButton({ size, planned }: PlanButtonProps): ReactNode {
  return (
    <Button
      component={Link}
      href={planAddress(size)}
      variant={planned ? 'default' : 'filled'}
      className={classes['way'] ?? ''}
    >
      {planned ? 'See the plan' : 'Plan for the renewal'}
    </Button>
  );
}
