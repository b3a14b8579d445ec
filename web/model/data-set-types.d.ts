/** What the server sends of data sets: what they change, how a load goes, and what is wrong with one. */
import type { ProblemDetails } from './types.js';

/** What a data set changes, or would change: ids by what happens to them. */
export interface Changes {
  dataSet: string;
  done: boolean;
  summary: string;
  entities: ChangesOfKind;
  deals: ChangesOfKind;
  sources: ChangesOfKind;
  facts: ChangesOfKind;
  /** What looks wrong all the same; absent where a data set is taken out. */
  warnings?: FaultCounts;
  /** What became of each block of a mapping; absent where a data set is taken out. */
  blocks?: BlockReport[];
  /** What may be the same as what is there; absent where a data set is taken out. */
  same?: SameQuestions;
}

/** What became of the rows that a block of a mapping read. */
export interface BlockReport {
  line: number;
  table: string;
  read: number;
  leftOut: { problem: string; count: number }[];
  merged: number;
  made: number;
  noted: { problem: string; count: number }[];
  skipped: DataSetFault[];
}

export interface SameAnswer {
  id: string;
  other: string;
  same: boolean;
}

/** An entity of a data set that may be one that the graph has under another id. */
export interface SameCandidate {
  id: string;
  name: string;
  kind: string;
  other: string;
  otherName: string;
  dataSet: string;
  why: string[];
  sure: boolean;
}

/** Two data sets say two things of one entity. */
export interface SameConflict {
  id: string;
  property: string;
  here: string;
  there: string;
  dataSet: string;
}

export interface SameQuestions {
  answers: SameAnswer[];
  candidates: SameCandidate[];
  count: number;
  conflicts: SameConflict[];
}

/** A column of a file that is not in ours, as it seems to be. */
export interface SeenColumn {
  name: string;
  examples: string[];
  kind: 'DAY' | 'NUMBER' | 'TEXT' | 'NOTHING';
  /** In which forms all of its days or numbers can be read. */
  forms: string[];
  several: boolean;
}

export interface ColumnsOfFile {
  file: string;
  columns: SeenColumn[];
  rows: number;
}

/** What a reader chose: the names of columns, '' for none. */
export interface MappingDraft {
  file: string;
  type: string;
  from: string;
  to: string;
  day: string;
  amount: string;
  currency: string;
  what: string;
  publisher: string;
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
  /** What it cannot carry; empty where it carries everything. */
  leavesOut: string;
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
  /** What the record said before a mapping made our columns of it; '' where none did. */
  said?: string;
}

/** The first faults or warnings, and how many there are of each kind. */
export interface FaultCounts {
  count: number;
  kinds: { problem: string; count: number }[];
  faults: DataSetFault[];
}

/** Why a data set was not loaded. */
export interface FaultyDataSet extends ProblemDetails, FaultCounts {}
