/** A story as the server reads it: Markdown as a tree, in which some blocks are questions. */

import type { Parameter } from './types.js';

/** What a list of stories tells of one. */
export interface StoryHead {
  name: string;
  /** May name parameters in braces. */
  title: string;
  about: string;
  parameters: Parameter[];
  faults: StoryFault[];
}

export interface Story extends StoryHead {
  blocks: Block[];
  /** Whether it tells of another market than the one that is here. */
  elsewhere?: boolean;
  /** The file. */
  text: string;
}

export interface StoryFault {
  line: number;
  found: string;
  instead: string;
}

export interface Asked {
  kind: 'asked';
  show: 'answer' | 'picture' | 'table' | 'sentence' | 'number';
  question: string;
  values: Record<string, string[]>;
  rows: number;
  /** Whether they are the last rows, and not the first. */
  last?: boolean;
  column?: string;
  /** Which columns its table has, beside its evidence; without it all. */
  columns?: string[];
}

export type Block =
  | { kind: 'heading'; level: number; content: Span[] }
  | { kind: 'paragraph'; content: Span[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; content: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'card'; entity: string }
  | ({ kind: 'broken' } & StoryFault)
  | Asked;

export type Span =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'emphasis' | 'strong'; content: Span[] }
  | { kind: 'link'; href: string; content: Span[] }
  | { kind: 'break' };
