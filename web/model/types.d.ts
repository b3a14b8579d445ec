/**
 * What the server sends, and what the page makes of it. The server's records in Java say the same: a property that it
 * leaves out where it knows nothing is optional here, one that it sends as null may be null.
 */

export type * from './answer-types.js';
export type * from './console/types.js';
export type * from './data-set-types.js';

/** A day as ISO text, such as 2025-11-18. */
export type Day = string;

/** How binding a fact is, the least binding first; what is ended holds no more. */
export type Standing = 'rumoured' | 'announced' | 'committed' | 'completed' | 'ended';

export type Verdict = 'yes' | 'no' | 'unknown';

/** A number; a whole one that a number would round is a bigint. */
export type Exact = number | bigint;

/** Money in whole units of its currency; a side that is open is left out. */
export interface Amount {
  amountMin?: Exact | null;
  amountMax?: Exact | null;
  amountQualifier?: string | null;
  currency?: string | null;
}

export interface Quantity {
  quantityMin?: Exact | null;
  quantityMax?: Exact | null;
  quantityUnit?: string;
}

/** Fractions, 0 to 1. */
export interface Share {
  shareMin?: number | null;
  shareMax?: number | null;
  shareOf?: string;
}

/** An entity or a deal. `label` is its kind, and '' for a node of no kind that the market knows. */
export interface EntityNode extends Amount {
  id: string;
  label: string;
  name: string;
  about?: string;
  aliases?: string[];
  country?: string;
  tier?: string;
  released?: Day;
  announced?: Day;
  url?: string;
  completeFor?: string[];
  completeAsOf?: Day;
  dataSet?: string;
  sources?: string[];
  /** The parts of the chain of supply in which it is. */
  segment?: string[];
  /** Where its shares are traded: `EXCHANGE:SYMBOL`. */
  ticker?: string;
  /** Its item at Wikidata, such as `Q95`. */
  wikidata?: string;
}

/** A statement about two entities, with its evidence. What a person's own Cypher finds may lack all but its ends. */
export interface Fact extends Amount, Quantity, Share {
  id: string;
  type: string;
  from: string;
  to: string;
  status?: Standing;
  announced?: Day;
  since?: Day;
  until?: Day;
  what?: string;
  market?: string;
  exclusive?: boolean;
  /** The degree of preference that a source declares. */
  preference?: 'priority' | 'preferred' | 'first-refusal' | 'exclusive';
  deal?: string;
  statement?: string;
  sources?: string[];
  dataSet?: string;
  /** Who relies on whom by it, where it is asked for by its id or by that of an end; absent where nobody does. */
  relies?: { who: string; on: string; role: string; essential: boolean };
  /** Whether it holds on the day and with the standing that are asked about, where it is asked for so. */
  holds?: boolean;
}

export interface Source {
  id: string;
  title?: string;
  publisher?: string;
  published?: Day;
  retrieved?: Day;
  url?: string;
  language?: string;
  licence?: string;
  dataSet?: string;
  /** What sort of document it is: `filing`, `press`, `analysis` and so on. */
  kind?: string;
  /** The release, document or data that it repeats, the same for all that do; absent where it is a page of its own. */
  origin?: string;
}

export interface Graph {
  nodes: EntityNode[];
  edges: Fact[];
}

/** What an answer names, by id. */
export interface Known {
  nodes: Map<string, EntityNode>;
  edges: Map<string, Fact>;
}

/** An entity or a deal of which perhaps no more than the id is known. */
export type NamedNode = Pick<EntityNode, 'id'> & Partial<Pick<EntityNode, 'label' | 'name'>>;

/** A place in a statement: `offset` from 0, `line` and `column` from 1. */
export interface Position {
  offset: number;
  line: number;
  column: number;
}

/** What Neo4j remarks on a statement. */
export interface Notice {
  code: string;
  text: string;
  severity?: 'warning' | 'information';
  position?: Position | null;
}

/** Values of parameters as an address and a request have them; null and '' for what is not given. */
export type Values = Record<string, AddressValue | AddressValue[]>;

export type AddressValue = string | Exact | boolean | null | undefined;

/** A failure: problem details of RFC 9457, and what the server adds. */
export interface ProblemDetails {
  title: string;
  status: number;
  detail?: string;
  code: string;
  hint?: string;
  /** The name or value that does not exist or is not allowed, as it came. */
  given?: string;
  /** What exists and is most like what was given, the nearest first. */
  nearest?: string[];
  position?: Position;
}

/** The words of the market. */
export interface Vocabulary {
  /** `path` is what the addresses of their dossiers begin with, in every language. */
  kinds: { label: string; word: string; plural: string; path?: string; entity: boolean }[];
  families: { family: string; word: string }[];
  types: FactType[];
  /** From the least binding up. */
  standings: { word: string; means: string }[];
  ended: { word: string; means: string };
  qualifiers: { word: string; means: string }[];
  /** What words of the data are in the language of the reader; absent in English. */
  words?: Record<string, string>;
}

/** A type of fact, read from left to right. */
export interface FactType {
  type: string;
  verb: string;
  family: string;
  /** The labels of what it may start and end at. */
  from: string[];
  to: string[];
  symmetric: boolean;
}

export interface Health {
  status: string;
  neo4j: { version: string; mode: 'embedded' | 'remote'; bolt: string };
  entities: number;
  facts: number;
  sources: number;
  dataSets: string[];
}

/** What one data set holds. */
export interface DataSetContents {
  dataSet: string;
  entities: number;
  facts: number;
  sources: number;
  deals: number;
  /** The days on which its first fact begins, and its last. */
  first: Day | null;
  last: Day | null;
  /** Of its sources, the most first; '' for those that state none. */
  licences: { licence: string; sources: number }[];
  /** `ties` are who does what to whom, as both tell it. */
  shared: { dataSet: string; entities: number; ties: number }[];
  madeUp: boolean;
}

/** What a search found, the best first. */
export interface Found {
  entities: FoundEntity[];
  deals: { id: string; title: string }[];
  questions: FoundQuestion[];
  /** Questions with a name that is not clear: each with the ways in which it may be meant. */
  choices: { name: string; ways: FoundQuestion[] }[];
}

/** A question that can be asked as it stands. */
export interface FoundQuestion {
  name: string;
  title: string;
  parameters: Record<string, ParameterValue>;
}

export interface FoundEntity {
  id: string;
  label: string;
  name: string;
  score: number;
  /** The name, with what tells it apart where another entity bears it too. */
  displayName: string;
}

/** An entity, all that is stated about it, the other ends, and the sources cited. */
export interface EntityCard {
  entity: EntityNode;
  facts: Fact[];
  nodes: EntityNode[];
  sources: Source[];
}

/** A fact between its ends, its deal with the other legs, and the sources cited. */
export interface FactCard {
  fact: Fact;
  nodes: EntityNode[];
  deal: EntityNode | null;
  legs: Fact[];
  sources: Source[];
  /** What else its deal and the other legs cite. */
  otherSources: Source[];
  /** Independent origins of its own sources. */
  origins: number;
}

/** The facts around an entity; `total` counts those that the limit cut too. */
export interface Neighbours extends Graph {
  sources: Source[];
  truncated: boolean;
  total: number;
  /** All, those that are cut too, the largest group first. */
  groups: NeighbourGroup[];
}

/** How many facts of a type join an entity, at one end of them, to others of a kind. */
export interface NeighbourGroup {
  type: string;
  end: 'from' | 'to';
  kind: string;
  count: number;
}

/** A day on which facts begin or end. */
export interface DayOfChange {
  day: Day;
  began: number;
  ended: number;
}
