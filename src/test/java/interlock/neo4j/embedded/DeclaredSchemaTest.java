package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.model.FactType;
import interlock.neo4j.embedded.DeclaredSchema.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeclaredSchemaTest {
    @Test
    void everyStatementOfTheSchemaCanBeCompared() {
        List<DeclaredSchema> all = DeclaredSchema.all();
        assertThat(all)
                .contains(
                        new DeclaredSchema("entity_text", Kind.FULLTEXT, "Entity", List.of("name", "aliases", "id")),
                        new DeclaredSchema("entity_id", Kind.UNIQUE_NODES, "Entity", List.of("id")));
        for (FactType type : FactType.values()) {
            assertThat(all)
                    .contains(new DeclaredSchema(
                            type.name().toLowerCase(Locale.ROOT) + "_id",
                            Kind.UNIQUE_FACTS,
                            type.name(),
                            List.of("id")));
        }
    }

    @Test
    void whatItDoesNotKnowIsNoneToCompare() {
        assertThatThrownBy(() -> DeclaredSchema.of("CREATE TEXT INDEX a IF NOT EXISTS FOR (e:Entity) ON (e.name)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be compared");
    }
}
