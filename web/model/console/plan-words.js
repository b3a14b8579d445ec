/**
 * What the commonest steps of a plan do, in a few words.
 *
 * @type {Record<string, string>}
 */
export const TELLING = {
  ProduceResults: 'Hands the rows over',
  AllNodesScan: 'Reads every node: name a label to read fewer',
  NodeByLabelScan: 'Reads every node of a label',
  NodeIndexSeek: 'Finds nodes by an index',
  NodeUniqueIndexSeek: 'Finds one node by a unique index',
  NodeIndexScan: 'Reads every node of an index',
  DirectedRelationshipTypeScan: 'Reads every relationship of a type',
  UndirectedRelationshipTypeScan: 'Reads every relationship of a type, from both ends',
  UnionNodeByLabelsScan: 'Reads every node of several labels',
  'Expand(All)': 'Follows relationships from each row',
  'Expand(Into)': 'Looks for relationships between two known nodes',
  'OptionalExpand(All)': 'Follows relationships where there are any',
  'VarLengthExpand(All)': 'Follows relationships over several steps',
  'VarLengthExpand(Into)': 'Looks for ways of several steps between two known nodes',
  'VarLengthExpand(Pruning)': 'Follows relationships over several steps, to each node once',
  StatefulShortestPath: 'Looks for the shortest ways',
  Filter: 'Keeps the rows that pass',
  CartesianProduct: 'Joins every row with every row: tie the patterns together to avoid it',
  NodeHashJoin: 'Joins two sides by their nodes',
  Apply: 'Runs the right side for each row of the left',
  Projection: 'Computes the columns',
  EagerAggregation: 'Groups all rows at once',
  OrderedAggregation: 'Groups rows that come in order',
  Distinct: 'Leaves out rows that came before',
  Sort: 'Sorts all rows',
  Top: 'Keeps the first rows in order',
  Limit: 'Stops after so many rows',
  ProcedureCall: 'Calls a procedure',
  Unwind: 'Makes a row of each item',
  Argument: 'Takes a row from outside',
  CacheProperties: 'Reads properties for the steps above',
};
