/** What a picture of a graph is made from, and the scene that it is. */
import type { EntityNode, Fact } from '../types.js';

export interface Point {
  x: number;
  y: number;
}

export type LayoutName = 'layers' | 'force' | 'circle';

/** A shape of shapes.js: the others are polygons. */
export type ShapeName = 'ellipse' | 'round' | 'hexagon' | 'diamond' | 'triangle' | 'tag';

/** What a reader has chosen: `selected` is it itself, `lit` is tied to it, and where something is, all else is faded. */
export type State = 'plain' | 'faded' | 'lit' | 'selected';

/** Where the label of a node stands. */
export type Side = 'below' | 'above' | 'left' | 'right' | 'inside';

/** Who came by whose opening. */
export interface Round {
  hubs: string[];
  ids: string[];
}

/** What a node is drawn from: an entity, or what stands for neighbours not shown. */
export type DrawnNode = Pick<EntityNode, 'id' | 'label' | 'name'>;

/** What an edge is drawn from. */
export type DrawnFact = Fact;

/** What a scene is made from. */
export interface GraphPicture {
  nodes: DrawnNode[];
  edges: DrawnFact[];
  layout: LayoutName;
  /** The level of nodes by their ids, where the question has levels. */
  levels?: Map<string, number>;
  /** The ids that it starts from. */
  starts?: Set<string>;
  /** Where it grows, the rounds in which it grew. */
  rounds?: Round[] | null;
  /** The places of pinned nodes by their ids. */
  pinned?: Map<string, Point>;
  /** The width of the ground, in pixels. */
  width: number;
}

export interface SceneNode {
  readonly id: string;
  /** The label of the entity, such as Company. */
  readonly kind: string;
  /** The middle, in pixels at a zoom of one. */
  readonly x: number;
  readonly y: number;
  readonly shape: ShapeName;
  readonly width: number;
  readonly height: number;
  /** A colour of the palette, such as --company. */
  readonly fill: string;
  readonly label: string;
  readonly side: Side;
  /** What a tooltip tells. */
  readonly title: string;
  /** Of how many facts it is an end. */
  readonly degree: number;
  readonly start: boolean;
  readonly pinned: boolean;
  readonly state: State;
}

export interface SceneEdge {
  /** Of the fact, as in fact.ID. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** How far to the right of the straight way, seen from `from`, its control point lies. */
  readonly bend: number;
  /** A colour of the palette. */
  readonly stroke: string;
  readonly width: number;
  /** None for an unbroken line. */
  readonly dashes: readonly number[];
  readonly arrow: boolean;
  readonly label: string;
  /** The end that the label stands at. */
  readonly labelAt: 'middle' | 'from' | 'to';
  /** Whether the label is told only when the edge is chosen. */
  readonly quiet: boolean;
  /** Whether there are so many that a faded one tells no label. */
  readonly crowded: boolean;
  readonly title: string;
  readonly state: State;
}

/**
 * All that a picture of a graph shows: where each thing stands, its shape, colour, text and state. It is made from
 * entities and facts, never changed, and only drawn by what draws it: Cytoscape, the painter of crowds, the writer of SVG.
 */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly layout: LayoutName;
  /** Whether it is of so many that it is painted more simply. */
  readonly crowd: boolean;
}
