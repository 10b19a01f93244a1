import type { z } from '../model/zod.ts';
import { tellTrouble } from './trouble.ts';

/** Rows of a store as the model knows them, and how many could not be read: those stay where they are, untouched. */
export interface Readable<T> {
  items: T[];
  unreadable: number;
}

/**
 * Keeps the rows that the schema accepts; others are counted, told of, never repaired and never deleted. A row that is
 * not there (undefined) counts as unreadable too, but is no trouble.
 */
export function readRows<T>(rows: readonly unknown[], schema: z.ZodType<T>): Readable<T> {
  const items: T[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) items.push(parsed.data);
  }
  const unreadable = rows.length - items.length;
  if (unreadable > rows.filter((row) => row === undefined).length) tellTrouble('unreadable');
  return { items, unreadable };
}

/** First thing the schema objects to, short enough for a failure's detail. */
export function complaintOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'not valid';
}
