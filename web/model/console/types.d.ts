/** What the server sends to the console: what the graph holds, and what a person's own Cypher gives. */
import type { Exact, Graph, Notice, Source } from '../types.js';

/** A name and how often it occurs. */
export interface Counted {
  name: string;
  count: number;
}

/** A procedure or function with its signature as Neo4j writes it. */
export interface Callable {
  name: string;
  signature: string;
  description: string;
}

/** What the graph holds, and what a statement may call. */
export interface Schema {
  labels: Counted[];
  types: Counted[];
  properties: Counted[];
  procedures: Callable[];
  functions: Callable[];
}

/** A value of a person's own Cypher, whole. What JSON cannot say is text; a parameter may be a bigint. */
export type CypherValue =
  | string
  | Exact
  | boolean
  | null
  | CypherValue[]
  | CypherNode
  | CypherRelationship
  | CypherPath
  | CypherMap;

export interface CypherMap {
  kind?: never;
  [key: string]: CypherValue | undefined;
}

export interface CypherNode {
  kind: 'node';
  id: string;
  labels: string[];
  properties: Record<string, CypherValue>;
}

export interface CypherRelationship {
  kind: 'relationship';
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Record<string, CypherValue>;
}

export interface CypherPath {
  kind: 'path';
  nodes: CypherNode[];
  relationships: CypherRelationship[];
}

/** A step of Neo4j's plan with those that feed it; what only a run can tell is null for a plan that did not run. */
export interface PlanStep {
  operator: string;
  details: string;
  arguments: Record<string, CypherValue>;
  estimatedRows: number | null;
  rows: number | null;
  dbHits: number | null;
  millis: number | null;
  children: PlanStep[];
}

/** What a person's own Cypher gives. */
export interface CypherAnswer {
  columns: { name: string }[];
  rows: Record<string, CypherValue>[];
  graph: Graph;
  sources: Source[];
  plan: PlanStep | null;
  notices: Notice[];
  truncated: boolean;
  limits: { rows: number; seconds: number };
  millis: number;
  cypher: string;
}
