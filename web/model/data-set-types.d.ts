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

/** The first faults or warnings, and how many there are of each kind. */
export interface FaultCounts {
  count: number;
  kinds: { problem: string; count: number }[];
  faults: DataSetFault[];
}

/** Why a data set was not loaded. */
export interface FaultyDataSet extends ProblemDetails, FaultCounts {}
