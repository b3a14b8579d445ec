/** What the server sends of questions and answers, and what the page makes of their columns. */
import type { Amount, Exact, Graph, Notice, Quantity, Source } from './types.js';

/** What a cell of an answer holds: an entity, a deal and a fact by their ids, a whole number that a number would round as a bigint. */
export type Value = string | number | bigint | boolean | null | Value[];

export type Row = Record<string, Value>;

export type ColumnType =
  | 'entity'
  | 'deal'
  | 'question'
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
  /** Whether only the sentence and the picture need it. */
  hidden?: boolean;
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
  /** The columns of the answer that it shows: of a range both ends, and what they are counted in. */
  parts: string[];
  /** The value of a row; of a column of ranges, a range. */
  of: (row: Row) => Value | Range;
}

export type Picture = 'table' | 'graph' | 'matrix' | 'sankey' | 'timeline' | 'spans' | 'bars' | 'balance';

/** The picture that suits an answer, and the columns that it is drawn from. */
export interface Show {
  kind: Picture;
  columns: string[];
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
  /** Of what was asked and of what was answered, with a point between them. */
  fingerprint: string;
  millis: number;
  cypher: string;
  /** What texts in the rows are in the language of the reader. */
  words?: Record<string, string>;
}

export type ParameterValue = string | Exact | (string | Exact)[];

export type ParameterType =
  | 'entity'
  | 'deal'
  | 'text'
  | 'country'
  | 'segment'
  | 'integer'
  | 'number'
  | 'date'
  | 'standing'
  | 'choice';

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
  /** In place of `title`: the first of which all parameters are given, as a word where it has one. */
  titled?: { conditions: { parameter: string; word?: string }[]; title: string }[];
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
