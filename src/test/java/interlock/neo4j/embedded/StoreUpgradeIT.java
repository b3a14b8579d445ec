package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.fixtures.StoreContents;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;

/** A store of the present, made older: by its mark, its constraints and indexes, and what is derived. */
@Execution(ExecutionMode.CONCURRENT)
class StoreUpgradeIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);

    @TempDir
    Path home;

    private EmbeddedDatabase open() {
        return new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, List.of()));
    }

    private Set<String> filled() {
        try (EmbeddedDatabase database = open()) {
            database.applySchema();
            database.change(Duration.ofMinutes(1), store -> {
                store.putNodes(List.of(
                        new NodeRow(List.of("Source"), Map.of("id", "late", "published", LocalDate.of(2026, 2, 1))),
                        new NodeRow(List.of("Source"), Map.of("id", "early", "published", LocalDate.of(2026, 1, 1))),
                        new NodeRow(List.of("Source"), Map.of("id", "undated")),
                        new NodeRow(List.of("Entity", "Company"), Map.of("id", "a", "name", "A")),
                        new NodeRow(List.of("Entity", "Company"), Map.of("id", "b", "name", "B"))));
                store.putFacts(List.of(
                        fact("known", List.of("late", "early"), Map.of("known", LocalDate.of(2026, 1, 1))),
                        fact("right", List.of("late"), Map.of("known", LocalDate.of(2026, 2, 1))),
                        fact("without", List.of("undated"), Map.of())));
                return true;
            });
            return StoreContents.of(database.neo4j().database());
        }
    }

    private static FactRow fact(String id, List<String> sources, Map<String, Object> more) {
        Map<String, Object> properties = new java.util.HashMap<>(more);
        properties.put("id", id);
        properties.put("sources", sources);
        return new FactRow("RIVALS", "a", "b", properties);
    }

    private void makeOlder() {
        try (EmbeddedDatabase database = open()) {
            try (Transaction transaction = database.neo4j().database().beginTx()) {
                Schema schema = transaction.schema();
                schema.getConstraintByName("deal_id").drop();
                schema.getConstraintByName("rivals_id").drop();
                schema.getIndexByName("entity_text").drop();
                transaction.commit();
            }
            try (Transaction transaction = database.neo4j().database().beginTx()) {
                transaction
                        .schema()
                        .indexFor(Label.label("Entity"))
                        .on("name")
                        .withIndexType(IndexType.FULLTEXT)
                        .withName("entity_text")
                        .create();
                transaction
                        .schema()
                        .constraintFor(Label.label("Deal"))
                        .assertPropertyIsUnique("title")
                        .withName("deal_id")
                        .create();
                transaction.commit();
            }
            database.neo4j()
                    .database()
                    .executeTransactionally("MATCH ()-[f]->() WHERE f.id <> 'right' SET f.known = CASE f.id"
                            + " WHEN 'known' THEN NULL ELSE date('2020-01-01') END");
        }
    }

    @Test
    void aStoreOfTheVersionBeforeOrWithoutAMarkIsBroughtUpAtTheStart() throws IOException {
        Set<String> present = filled();
        assertThat(StoreVersion.in(home)).isEqualTo(StoreVersion.CURRENT);
        for (boolean marked : new boolean[] {true, false}) {
            makeOlder();
            if (marked) {
                new StoreVersion(StoreVersion.SCHEMA - 1, "0.0.9").writeTo(home);
            } else {
                Files.delete(home.resolve("store-version"));
            }
            try (EmbeddedDatabase database = open()) {
                assertThat(StoreContents.of(database.neo4j().database()))
                        .as(marked ? "marked" : "without a mark")
                        .isEqualTo(present);
                try (Transaction transaction = database.neo4j().database().beginTx()) {
                    assertThat(transaction
                                    .schema()
                                    .getIndexByName("entity_text")
                                    .getPropertyKeys())
                            .containsExactly("name", "aliases", "id");
                    assertThat(transaction
                                    .schema()
                                    .getConstraintByName("deal_id")
                                    .getPropertyKeys())
                            .containsExactly("id");
                }
            }
            assertThat(StoreVersion.in(home)).isEqualTo(StoreVersion.CURRENT);
        }
    }

    @Test
    void aStoreOfANewerVersionIsRefusedInALine() {
        new StoreVersion(StoreVersion.SCHEMA + 1, "9.9").writeTo(home);
        assertThatThrownBy(this::open)
                .isInstanceOf(StartFailure.class)
                .hasMessage("The store in " + home + " is of Interlock 9.9, which is newer: its schema is "
                        + (StoreVersion.SCHEMA + 1) + ", and Interlock " + StoreVersion.CURRENT.software() + " knows "
                        + StoreVersion.SCHEMA + " at most. Start that version or a later one");
    }

    @Test
    void aMarkThatCannotBeReadIsToldInALine() throws IOException {
        Files.writeString(home.resolve("store-version"), "schema=many");
        assertThatThrownBy(this::open)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("does not say which Interlock the store is of");
    }
}
