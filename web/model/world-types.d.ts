/** What the server sends of an answer in several worlds. */
import type { Column, Row, Value } from './answer-types.js';
import type { Graph, ProblemDetails, Source } from './types.js';

/** A part of a world: as sentences call it, or why it cannot be. */
export interface WorldPart {
  given: string;
  kind?: string;
  told?: string;
  problem?: ProblemDetails;
}

/** A world in words: `how` tells the parts that can be. */
export interface WorldReport {
  how: string;
  without: WorldPart[];
  with: WorldPart[];
  problem?: ProblemDetails;
}

export type RowChange = 'new' | 'gone' | 'changed' | 'same';

/** An answer in two worlds: rows with what became of them from the first to the other. */
export interface Comparison {
  headline: string;
  columns: Column[];
  key: string[];
  verdict: string[];
  rows: { change: RowChange; row: Row | null; other: Row | null }[];
  counts: Record<RowChange, number>;
  facts: string[];
  graph: Graph;
  sources: Source[];
  truncated: boolean;
}

/** What was found of a history while the rest is still tried. */
export interface SoFar {
  entries: History['entries'];
  tried: number;
  of: number;
}

/** The days on which an answer changed. */
export interface History {
  headline: string;
  from: string;
  to: string;
  until: string;
  days: number;
  entries: {
    day: string;
    changes: { change: RowChange; key: Record<string, Value>; before: Row | null; row: Row | null }[];
    facts: string[];
    /** Of those that identify what changed, and what the first facts state, by id. */
    names: Record<string, string>;
    total: number;
  }[];
  truncated: boolean;
}

/** All rows of an answer by the kind and the country of whom each is about, and by steps from the start. */
export interface Grouped {
  column: string;
  total: number;
  /** The most first; a country is '' where it is not known. */
  groups: { kind: string; country: string; count: number }[];
  levels: { level: number; count: number }[];
}

/** Something without which an answer would be different. */
export interface Carrier {
  id: string;
  facts: string[];
  differing: number;
}

/** What an answer rests on. */
export interface Firmness {
  headline: string;
  facts: Carrier[];
  sources: Carrier[];
  origins: Carrier[];
  standings: { standing: string; same: boolean | null }[];
  since: string | null;
  unknowns: { kind: string; of: string; role: string | null; rows: number }[];
  tried: number;
  candidates: number;
  truncated: boolean;
}
