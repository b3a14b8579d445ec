package interlock.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.fixtures.BoltCalls;
import interlock.fixtures.RemoteProduct;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.exceptions.ClientException;

/** Arguments and options of procedures, as a person at cypher-shell gives them. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(RemoteProduct.MARKET)
class OptionsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interlock.dependencies('nvida')" + "|No entity has the id 'nvida'. Did you mean 'nvidia'?",
                "interlock.dependencies('100%d %s')|No entity has the id '100%d %s'.",
                "interlock.dependencies('')|No entity is named; give the id of one, such as 'nvidia'.",
                "interlock.dependencies(null)|No entity is named; give the id of one, such as 'nvidia'.",
                "interlock.knockOut([])|No entity is named; give a list of ids, such as ['nvidia'].",
                "interlock.knockOut(['nvidia', 'azur'])|No entity has the id 'azur'. Did you mean 'azure'?",
                "interlock.dependencies('nvidia', {asof: '2025-11-30'})"
                        + "|interlock.dependencies has no option 'asof'. It takes asOf, atLeast, depth, roles, dataSet."
                        + " Did you mean 'asOf'?",
                "interlock.dependencies('nvidia', {asOf: 'yesterday'})"
                        + "|Option 'asOf' is 'yesterday'; allowed is a date such as 2025-11-30, from 0001-01-01 to 9999-12-31.",
                "interlock.dependencies('nvidia', {asOf: 7})"
                        + "|Option 'asOf' is 7; allowed is a date such as 2025-11-30, from 0001-01-01 to 9999-12-31.",
                "interlock.dependencies('nvidia', {atLeast: 'anounced'})"
                        + "|Option 'atLeast' is 'anounced'; allowed is rumoured, announced, committed, completed."
                        + " Did you mean 'announced'?",
                "interlock.dependencies('nvidia', {depth: 0})"
                        + "|Option 'depth' is 0; allowed is a whole number from 1 to 1000000.",
                "interlock.dependencies('nvidia', {depth: 2.5})"
                        + "|Option 'depth' is 2.5; allowed is a whole number from 1 to 1000000.",
                "interlock.dependencies('nvidia', {roles: 'esential'})"
                        + "|Option 'roles' is 'esential'; allowed is all, essential. Did you mean 'essential'?",
                "interlock.moneyLoops({maxLength: 1})"
                        + "|Option 'maxLength' is 1; allowed is a whole number from 2 to 12.",
                "interlock.crossHoldings({maxLength: 13})"
                        + "|Option 'maxLength' is 13; allowed is a whole number from 2 to 12.",
                "interlock.cutSets('claude', {size: 4})|Option 'size' is 4; allowed is a whole number from 1 to 3.",
                "interlock.cutSets('claude', {of: 'source'})"
                        + "|Option 'of' is 'source'; allowed is entities, facts, sources, origins, countries."
                        + " Did you mean 'sources'?",
                "interlock.moneyAtRisk([])|No entity is named; give a list of ids, such as ['nvidia'].",
                "interlock.substitutes('openai', 'azur')|No entity has the id 'azur'. Did you mean 'azure'?",
                "interlock.moneyLoops({limit: 0})|Option 'limit' is 0; allowed is a whole number, 1 or more.",
                "interlock.moneyLoops({through: 'amazone'})|No entity has the id 'amazone'. Did you mean 'amazon'?",
                "interlock.exclusivity({providers: ['aws', 1]})"
                        + "|Option 'providers' is ['aws', 1]; allowed is a list of ids of entities.",
                "interlock.exclusivity({providers: [null, 'aws']})"
                        + "|Option 'providers' is [null, 'aws']; allowed is a list of ids of entities.",
                "interlock.dependencies('nvidia', {asOf: [null]})"
                        + "|Option 'asOf' is [null]; allowed is a date such as 2025-11-30, from 0001-01-01 to 9999-12-31.",
                "interlock.dependencies('nvidia', {depth: range(1, 5000)})"
                        + "|Option 'depth' is [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, "
                        + " … 994, 4995, 4996, 4997, 4998, 4999, 5000]; allowed is a whole number from 1 to 1000000.",
                "interlock.exclusivity({type: 'RIVALS'})"
                        + "|Option 'type' is 'RIVALS'; allowed is INVESTS_IN, SPENDS_ON, SUPPLIES, DEVELOPS, OPERATES,"
                        + " DESIGNS, MAKES, AVAILABLE_ON, RUNS_ON, REQUIRES.",
                "interlock.diversified({from: '2025-12-31', to: '2025-02-01'})"
                        + "|Option 'from' is 2025-12-31 and 'to' is 2025-02-01; from must be before to.",
                "interlock.diversified({from: '2025-12-31', to: '2025-12-31'})"
                        + "|Option 'from' is 2025-12-31 and 'to' is 2025-12-31; from must be before to.",
                "interlock.exclusivity({entity: 'nvidia', kind: 'Model'})"
                        + "|Option 'entity' is 'nvidia', a Company, and 'kind' is 'Model'; leave one out.",
                "interlock.diversified({asOf: '2025-12-31'})"
                        + "|interlock.diversified has no option 'asOf'. It takes from, to, atLeast, buyer, dataSet.",
            })
    void saysWhatWasGivenAndWhatIsAllowed(String call, String message) {
        assertThatThrownBy(() -> BoltCalls.rows("CALL " + call))
                .isInstanceOfSatisfying(
                        ClientException.class,
                        e -> assertThat(e.code()).isEqualTo("Neo.ClientError.Procedure.ProcedureCallFailed"))
                .hasMessage(message);
    }

    /** Whatever is left open, as by a parameter that nobody gave: an answer, or a sentence about what is asked for. */
    @ParameterizedTest
    @MethodSource("argumentsLeftOpen")
    void anArgumentThatIsNullIsNoFaultOfTheProcedure(String call) {
        try {
            BoltCalls.rows("CALL " + call);
        } catch (ClientException e) {
            assertThat(e).hasMessageMatching("(No entity is named; give|No deal|.* takes facts and paths).*");
        }
    }

    static Stream<String> argumentsLeftOpen() {
        return BoltCalls.rows(
                        "SHOW PROCEDURES YIELD name, argumentDescription"
                                + " WHERE name STARTS WITH 'interlock.' RETURN name, [a IN argumentDescription | a.type] AS types")
                .stream()
                .flatMap(procedure -> calls(
                        String.valueOf(procedure.get("name")),
                        ((List<?>) procedure.get("types"))
                                .stream().map(String::valueOf).toList()));
    }

    private static Stream<String> calls(String name, List<String> types) {
        return IntStream.range(0, types.size())
                .boxed()
                .flatMap(open -> (types.get(open).startsWith("LIST") ? Stream.of("null", "[null]") : Stream.of("null"))
                        .map(value -> IntStream.range(0, types.size())
                                .mapToObj(i -> i == open ? value : usual(types.get(i)))
                                .collect(Collectors.joining(", ", name + "(", ")"))));
    }

    private static String usual(String type) {
        return type.startsWith("MAP") ? "{}" : type.startsWith("LIST") ? "['openai']" : "'openai'";
    }

    @Test
    void takesDaysAsDatesAndAsText() {
        String count = "CALL interlock.dependencies('openai', {asOf: $day}) YIELD entity RETURN count(*) AS n";

        assertThat(BoltCalls.rows(count, Map.of("day", "2024-06-01")))
                .isEqualTo(BoltCalls.rows(count, Map.of("day", LocalDate.of(2024, 6, 1))))
                .isNotEqualTo(BoltCalls.rows(count, Map.of("day", BoltCalls.NEWEST)));
    }

    @Test
    void takesWhatIsLeftOpenAsNotGiven() {
        assertThat(BoltCalls.rows("CALL interlock.exclusivity({entity: '', providers: [], type: null, atLeast: null})"))
                .hasSameSizeAs(BoltCalls.rows("CALL interlock.exclusivity()"));
    }

    @Test
    void walksCyclesOfRelianceAndFactsOfOneWithItselfOnce() {
        BoltCalls.write("CREATE (a:Entity:Company {id: 'ring-a'}) CREATE (b:Entity:Company {id: 'ring-b'})"
                + " CREATE (a)-[:SUPPLIES {id: 'ring-ab', what: 'x', status: 'completed', announced: date()}]->(b)"
                + " CREATE (b)-[:SUPPLIES {id: 'ring-ba', what: 'x', status: 'completed', announced: date()}]->(a)"
                + " CREATE (a)-[:INVESTS_IN {id: 'ring-aa', status: 'completed', announced: date()}]->(a)"
                + " CREATE (b)-[:SUPPLIES {id: 'ring-bb', what: 'y', status: 'completed', announced: date()}]->(b)");
        try {
            assertThat(entities("dependencies('ring-a')")).containsExactly("ring-b");
            assertThat(entities("dependents('ring-a')")).containsExactly("ring-b");
            assertThat(entities("knockOut(['ring-a'])")).containsExactly("ring-b");
            assertThat(entities("knockOut(['ring-a', 'ring-b', 'ring-a'])")).isEmpty();
            assertThat(BoltCalls.rows("CALL interlock.moneyLoops({through: 'ring-a'})"))
                    .isEmpty();
            assertThat(BoltCalls.rows("CALL interlock.crossHoldings({through: 'ring-a'})"))
                    .isEmpty();
        } finally {
            BoltCalls.write("MATCH (e:Entity) WHERE e.id IN ['ring-a', 'ring-b'] DETACH DELETE e");
        }
    }

    private static List<Object> entities(String call) {
        return BoltCalls.rows("CALL interlock." + call + " YIELD entity RETURN entity").stream()
                .map(row -> row.get("entity"))
                .toList();
    }

    @Test
    void givesNoRowsForAnEntityWithoutFacts() {
        BoltCalls.write("CREATE (:Entity:Company {id: 'hermit', name: 'Hermit'})");
        try {
            for (String call : List.of(
                    "dependencies('hermit')",
                    "dependents('hermit')",
                    "knockOut(['hermit'])",
                    "concentration('hermit')",
                    "exclusivity({entity: 'hermit'})",
                    "moneyLoops({through: 'hermit'})",
                    "crossHoldings({through: 'hermit'})",
                    "hedges({investor: 'hermit'})",
                    "diversified({buyer: 'hermit'})")) {
                assertThat(BoltCalls.rows("CALL interlock." + call)).as(call).isEmpty();
            }
        } finally {
            BoltCalls.write("MATCH (e:Entity {id: 'hermit'}) DELETE e");
        }
    }
}
