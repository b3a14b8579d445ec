package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.schema.AllIndexProviderDescriptors;
import org.neo4j.internal.schema.IndexPrototype;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

@BesideOthers
class UnfinishedConstraintsIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);

    @TempDir
    Path home;

    @Test
    void aStartAfterACrashInTheMakingOfAConstraintMakesItAnew() throws Exception {
        try (EmbeddedNeo4j neo4j = start()) {
            leaveTheIndexOfAConstraint(neo4j);
        }
        try (EmbeddedDatabase database = new EmbeddedDatabase(start())) {
            database.applySchema();
            try (Transaction transaction = database.neo4j().database().beginTx()) {
                assertThat(transaction.schema().getConstraintByName("spends_on_id"))
                        .isNotNull();
            }
        }
    }

    private EmbeddedNeo4j start() {
        return EmbeddedNeo4j.start(home, 0, CAPS, List.of());
    }

    /** As Neo4j does before it makes the constraint itself. */
    private static void leaveTheIndexOfAConstraint(EmbeddedNeo4j neo4j) throws Exception {
        try (Transaction transaction = neo4j.database().beginTx()) {
            KernelTransaction kernel = ((InternalTransaction) transaction).kernelTransaction();
            int type = kernel.tokenWrite().relationshipTypeGetOrCreateForName("SPENDS_ON");
            int key = kernel.tokenWrite().propertyKeyGetOrCreateForName("id");
            transaction.commit();
            try (Transaction second = neo4j.database().beginTx()) {
                ((InternalTransaction) second)
                        .kernelTransaction()
                        .indexUniqueCreate(IndexPrototype.uniqueForSchema(SchemaDescriptors.forRelType(type, key))
                                .withIndexProvider(AllIndexProviderDescriptors.RANGE_DESCRIPTOR)
                                .withName("spends_on_id"));
                second.commit();
            }
        }
    }
}
