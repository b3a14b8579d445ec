/** The words of Cypher 25 that are not names. Labels, types, properties, procedures and functions come from the graph itself. */

/** As they are completed: what belongs together is offered together. */
export const CLAUSES = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'RETURN',
  'RETURN DISTINCT',
  'WITH',
  'WITH DISTINCT',
  'UNWIND',
  'ORDER BY',
  'SKIP',
  'LIMIT',
  'CALL',
  'YIELD',
  'UNION',
  'UNION ALL',
  'AS',
  'AND',
  'OR',
  'XOR',
  'NOT',
  'IN',
  'IS NULL',
  'IS NOT NULL',
  'STARTS WITH',
  'ENDS WITH',
  'CONTAINS',
  'DESC',
  'ASC',
  'DISTINCT',
  'NEXT',
  'FILTER',
  'LET',
  'CASE',
  'WHEN',
  'THEN',
  'ELSE',
  'END',
  'EXISTS',
  'COUNT',
  'COLLECT',
  'SHORTEST',
  'ALL SHORTEST',
  'ANY SHORTEST',
  'CYPHER 25',
  'TRUE',
  'FALSE',
  'NULL',
  'SHOW INDEXES',
  'SHOW CONSTRAINTS',
  'SHOW PROCEDURES',
  'SHOW FUNCTIONS',
];

const COLOURED = `${CLAUSES.join(' ')} ALL ANY NONE SINGLE EXPLAIN PROFILE USE USING INDEX SCAN JOIN ON HINT CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH LOAD CSV FROM HEADERS
  FIELDTERMINATOR TRANSACTIONS ASCENDING DESCENDING OFFSET FINISH INSERT NORMALIZED TYPED
  DROP ALTER GRANT REVOKE DENY TERMINATE CONSTRAINT CONSTRAINTS INDEXES PROCEDURES FUNCTIONS SETTINGS DATABASE DATABASES USERS ROLES FOR REQUIRE UNIQUE REPEATABLE DIFFERENT RELATIONSHIPS ELEMENTS WHEN`;

/** Every word that is coloured as one of the language, in capitals. */
export const KEYWORDS = new Set(COLOURED.split(/[\s\d]+/).filter(Boolean));

export const ATOMS = new Set(['TRUE', 'FALSE', 'NULL', 'NAN', 'INF', 'INFINITY']);
