package interlock.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.BoltCalls;
import interlock.fixtures.RemoteProduct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What a person learns of the procedures from Neo4j itself. */
@BesideOthers
class DescriptionsIT {

    private final List<Map<String, Object>> shown =
            BoltCalls.rows("SHOW PROCEDURES YIELD name, mode, description, argumentDescription"
                    + " WHERE name STARTS WITH 'interlock.' RETURN * ORDER BY name");

    @Test
    void listsEveryProcedureAsOneThatReads() {
        assertThat(shown).extracting(row -> row.get("name")).isEqualTo(BoltCalls.PROCEDURES);
        assertThat(shown).extracting(row -> row.get("mode")).containsOnly("READ");
    }

    @Test
    void explainsEveryOption() {
        for (Map<String, Object> procedure : shown) {
            for (String option : options(procedure)) {
                assertThat((String) procedure.get("description"))
                        .as(procedure.get("name") + " explains " + option)
                        .contains(option + " (");
            }
        }
    }

    @Test
    void listsTheOptionsThatTheProcedureTakes() {
        for (Map<String, Object> procedure : shown) {
            List<String> options = options(procedure);
            if (!options.isEmpty()) {
                boolean takesMany = List.of(
                                "interlock.fallen",
                                "interlock.knockOut",
                                "interlock.moneyAtRisk",
                                "interlock.sharedDependencies",
                                "interlock.since",
                                "interlock.weakened")
                        .contains(procedure.get("name"));
                String first = takesMany ? "['nvidia'], " : "'nvidia', ";
                int before = ((List<?>) procedure.get("argumentDescription")).size() - 1;
                String call = "CALL " + procedure.get("name") + "(" + first.repeat(before) + "{colour: 1})";
                assertThat(catchThrowable(() -> BoltCalls.rows(call)))
                        .hasMessage(procedure.get("name") + " has no option 'colour'. It takes "
                                + String.join(", ", options) + ".");
            }
        }
    }

    @Test
    void writesNothing() {
        try (Driver driver = RemoteProduct.driver();
                Session session = driver.session()) {
            boolean updates = session.executeRead(transaction -> transaction
                    .run("CALL interlock.knockOut(['nvidia'])")
                    .consume()
                    .counters()
                    .containsUpdates());
            assertThat(updates).isFalse();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> options(Map<String, Object> procedure) {
        return ((List<Map<String, Object>>) procedure.get("argumentDescription"))
                .stream()
                        .filter(argument -> argument.get("name").equals("options"))
                        .map(argument -> (String) argument.get("description"))
                        .flatMap(names -> List.of(names.replace(".", "").split(", ")).stream())
                        .toList();
    }
}
