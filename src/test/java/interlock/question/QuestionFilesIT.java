package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/** Every question file, as the real database takes it. */
@BesideOthers
class QuestionFilesIT {
    static Stream<String> questions() {
        return Questions.bundled().all().stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void readsOnlyAndNamesNothingThatIsNotThere(String name) {
        Question question = Questions.bundled().find(name).orElseThrow();
        Map<String, Object> values = question.read(Map.of(), LocalDate.of(2026, 11, 23));
        var bolt = RunningProduct.graph().address();
        try (Driver driver = GraphDatabase.driver(
                        bolt.uri(),
                        AuthTokens.basic(bolt.user(), bolt.password()),
                        org.neo4j.driver.Config.builder()
                                .withMinimumNotificationSeverity(NotificationSeverity.INFORMATION)
                                .build());
                Session session = driver.session()) {
            Result result = session.run(question.cypher(), values);
            assertThat(result.keys())
                    .isEqualTo(question.columns().stream().map(Column::name).toList());
            ResultSummary summary = result.consume();
            assertThat(summary.queryType()).isEqualTo(QueryType.READ_ONLY);
            assertThat(summary.gqlStatusObjects())
                    .as("remarks of the database")
                    .allSatisfy(status ->
                            assertThat(status.gqlStatus()).startsWith("0").doesNotStartWith("01"));
        }
    }
}
