/**
 * What the server sends, and what the page makes of it. The server's records in Java say the same: a property that it
 * leaves out where it knows nothing is optional here, one that it sends as null may be null.
 */

/** A day as ISO text, such as 2025-11-18. */
export type Day = string;

/** How binding a fact is, the least binding first; what is ended holds no more. */
export type Standing = 'rumoured' | 'announced' | 'committed' | 'completed' | 'ended';

export type Verdict = 'yes' | 'no' | 'unknown';

/** Money in whole units of its currency; a side that is open is left out. */
export interface Amount {
  amountMin?: number | null;
  amountMax?: number | null;
  amountQualifier?: string | null;
  currency?: string | null;
}

export interface Quantity {
  quantityMin?: number | null;
  quantityMax?: number | null;
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

/** What a cell of an answer holds: an entity, a deal and a fact by their ids. */
/** A whole number that a number would round is a bigint. */
export type Value = string | number | bigint | boolean | null | Value[];

export type Row = Record<string, Value>;

export type ColumnType =
  | 'entity'
  | 'deal'
  | 'fact'
  | 'text'
  | 'integer'
  | 'number'
  | 'share'
  | 'amount'
  | 'date'
  | 'standing'
  | 'boolean'
  | 'verdict';

/** A column's head as the server sends it. */
export interface Column {
  name: string;
  type: ColumnType;
  list: boolean;
  about: string;
}

/** What `columns.js` makes of two columns that are the ends of one range. */
export interface Range extends Amount, Quantity {
  unit: string;
}

/** A column as a reader sees it. */
export interface ReadableColumn {
  name: string;
  heading: string;
  about: string;
  type: ColumnType | `${ColumnType} range`;
  list: boolean;
  /** The value of a row; of a column of ranges, a range. */
  of: (row: Row) => Value | Range;
}

export type Picture = 'table' | 'graph' | 'matrix' | 'sankey' | 'timeline' | 'spans' | 'bars';

/** The picture that suits an answer, and the columns that it is drawn from. */
export interface Show {
  kind: Picture;
  columns: string[];
}

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

/** An answer to a question, with its proof. */
export interface Answer {
  question: string;
  title: string;
  headline: string;
  parameters: Record<string, ParameterValue>;
  columns: Column[];
  rows: Row[];
  show: Show;
  graph: Graph;
  sources: Source[];
  notices: Notice[];
  /** How many rows there are in all, whatever is sent; where `totalExact` is false, there are more. */
  total: number;
  totalExact: boolean;
  truncated: boolean;
  /** The columns that have the same in every row, of all rows. */
  constant: string[];
  millis: number;
  cypher: string;
}

export type ParameterValue = string | number | (string | number)[];

export type ParameterType = 'entity' | 'deal' | 'text' | 'integer' | 'number' | 'date' | 'standing' | 'choice';

/** A field of a question's form. */
export interface Parameter {
  name: string;
  type: ParameterType;
  list: boolean;
  labels: string[];
  choices: string[];
  min?: number;
  max?: number;
  /** Where it is absent, a value is required. */
  default?: ParameterValue;
  required: boolean;
  about: string;
}

/** A question that can be asked. `title` has its slots in braces. */
export interface Question {
  name: string;
  title: string;
  about: string;
  group: string;
  show: Show;
  parameters: Parameter[];
  columns: Column[];
  asks: string[];
  available: boolean;
  /** What to install where it is not available. */
  needs?: string;
}

/** Values of parameters as an address and a request have them; null and '' for what is not given. */
export type Values = Record<string, AddressValue | AddressValue[]>;

export type AddressValue = string | number | boolean | null | undefined;

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
  kinds: { label: string; word: string; plural: string; entity: boolean }[];
  families: { family: string; word: string }[];
  types: FactType[];
  /** From the least binding up. */
  standings: { word: string; means: string }[];
  ended: { word: string; means: string };
  qualifiers: { word: string; means: string }[];
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
  dataSets: string[];
}

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
}

/** A day on which facts begin or end. */
export interface DayOfChange {
  day: Day;
  began: number;
  ended: number;
}

/** What a data set changes, or would change: ids by what happens to them. */
export interface Changes {
  dataSet: string;
  done: boolean;
  summary: string;
  entities: ChangesOfKind;
  deals: ChangesOfKind;
  sources: ChangesOfKind;
  facts: ChangesOfKind;
}

export interface ChangesOfKind {
  added: string[];
  changed: string[];
  removed: string[];
  shared: string[];
  unchanged: number;
}

/** A format in which a data set can be taken out. */
export interface ExportFormat {
  extension: string;
  label: string;
  mediaType: string;
}

/** How far a load has come. */
export interface Progress {
  stage: string;
  done: number;
  all: number;
}

/** A fault in a file of a data set; `column` is '' where it is the whole line's. */
export interface DataSetFault {
  file: string;
  line: number;
  column: string;
  problem: string;
  found: string;
  remedy: string;
}

/** Why a data set was not loaded: the first faults, and how many there are of each kind. */
export interface FaultyDataSet extends ProblemDetails {
  count: number;
  kinds: { problem: string; count: number }[];
  faults: DataSetFault[];
}

/** A value of a person's own Cypher, whole. What JSON cannot say is text. */
export type CypherValue =
  | string
  | number
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
