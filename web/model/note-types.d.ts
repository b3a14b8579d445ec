/** What people write by hand, as the server takes and tells it. */

export type Records = 'facts' | 'entities' | 'deals' | 'sources';

export type Cells = Record<string, string | string[] | null>;

export interface NoteDraft {
  dataSet?: string;
  facts?: Cells[];
  entities?: Cells[];
  deals?: Cells[];
  sources?: Cells[];
  retract?: string[];
}

export interface NoteFault {
  records: string;
  place: number;
  field: string;
  problem: string;
  found: string;
  remedy: string;
}

export interface NoteRecord {
  records: Records;
  id: string;
  deed: string;
  before: Record<string, string> | null;
  after: Record<string, string> | null;
}

export interface Effect {
  question: string;
  title: string | null;
  parameters: Record<string, string>;
  headline: string;
  before: string | null;
  after: string | null;
}

export interface Noted {
  dataSet: string;
  done: boolean;
  change: number;
  summary: string;
  records: NoteRecord[];
  warnings: NoteFault[];
  /** `left`: facts of which nothing was tried, since an end of them is new. */
  effects?: { effects: Effect[]; tried: number; untried: number; left: string[] };
}

export interface NoteVersion {
  records: Records;
  id: string;
  number: number;
  change: number;
  at: string;
  by: string | null;
  deed: string;
  origin: string | null;
  cells: Record<string, string> | null;
}

export interface NoteChange {
  change: number;
  at: string;
  by: string | null;
  undoable: boolean;
  records: NoteVersion[];
}

/** A record as it stands now; `owner` is the data set that brought it. */
export interface NoteStanding {
  records: Records;
  id: string;
  owner: string;
  cells: Record<string, string>;
}

export interface NoteHistory {
  now?: NoteStanding;
  versions: NoteVersion[];
}

export interface CitableSource {
  id: string;
  title: string;
  publisher: string;
}

export interface NoteList {
  dataSet: string;
  mayWrite: boolean;
  changes: NoteChange[];
}
