// What the graph holds to, and how it finds things. Every statement may run again.

// First, since it is made beside the constraints, for which each statement waits.
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases, e.id];

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT deal_id IF NOT EXISTS FOR (d:Deal) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT data_set_id IF NOT EXISTS FOR (d:DataSet) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT version_id IF NOT EXISTS FOR (v:Version) REQUIRE v.id IS UNIQUE;

// A fact's id is unique over all types: Neo4j holds to it per type, the check of a data set holds to the rest.
CREATE CONSTRAINT invests_in_id IF NOT EXISTS FOR ()-[f:INVESTS_IN]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT spends_on_id IF NOT EXISTS FOR ()-[f:SPENDS_ON]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT supplies_id IF NOT EXISTS FOR ()-[f:SUPPLIES]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT develops_id IF NOT EXISTS FOR ()-[f:DEVELOPS]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT operates_id IF NOT EXISTS FOR ()-[f:OPERATES]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT designs_id IF NOT EXISTS FOR ()-[f:DESIGNS]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT makes_id IF NOT EXISTS FOR ()-[f:MAKES]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT available_on_id IF NOT EXISTS FOR ()-[f:AVAILABLE_ON]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT runs_on_id IF NOT EXISTS FOR ()-[f:RUNS_ON]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT requires_id IF NOT EXISTS FOR ()-[f:REQUIRES]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[f:PART_OF]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT owns_id IF NOT EXISTS FOR ()-[f:OWNS]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT partners_with_id IF NOT EXISTS FOR ()-[f:PARTNERS_WITH]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT rivals_id IF NOT EXISTS FOR ()-[f:RIVALS]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT party_to_id IF NOT EXISTS FOR ()-[f:PARTY_TO]-() REQUIRE f.id IS UNIQUE;
