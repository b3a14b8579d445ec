package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.DrawnParameters;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.ResultRow;
import interlock.question.Column;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the projection works out has the rows, and the order, of the plain statement that it took the place of. */
@BesideOthers
class AsPlainCypherIT {
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long SEED = 20261126;
    private static final int DRAWN = 3;
    private static final int SENT = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "announced-versus-done",
                "availability",
                "conflicts",
                "deal",
                "deals",
                "diversified",
                "entities",
                "exclusivity-claims",
                "hedges",
                "knock-out",
                "money-at-risk",
                "shared-dependencies",
                "sole-sources",
                "weakened",
                "what-changed"
            })
    void hasTheSameRowsInTheSameOrder(String name) {
        Question question = Questions.bundled().find(name).orElseThrow();
        String plain = plain(name);
        DrawnParameters drawn = new DrawnParameters(SEED);
        Stream.concat(Stream.of(Map.<String, List<String>>of()), Stream.generate(() -> drawn.of(question)))
                .limit(1 + DRAWN)
                .map(given -> question.read(inOrder(question, withoutDataSet(given)), NEWEST))
                .forEach(values -> {
                    List<Map<String, @Nullable Object>> rows =
                            rows(question, question.cypher(), values, Integer.MAX_VALUE);
                    assertThat(rows).as("%s", values).isEqualTo(rows(question, plain, values, Integer.MAX_VALUE));
                    assertThat(rows(question, question.cypher(), values, SENT).stream()
                                    .limit(SENT))
                            .as("those that are sent, of %s", values)
                            .isEqualTo(rows.stream().limit(SENT).toList());
                });
    }

    /** There is one in the bundled market, and what is drawn for a text is no data set. */
    private static Map<String, List<String>> withoutDataSet(Map<String, List<String>> given) {
        Map<String, List<String>> rest = new LinkedHashMap<>(given);
        rest.remove("dataSet");
        return rest;
    }

    /** Of two days the first comes first. */
    private static Map<String, List<String>> inOrder(Question question, Map<String, List<String>> given) {
        if (question.parameter("from").isEmpty()) {
            return given;
        }
        LocalDate one = day(given.get("from"), NEWEST.minusYears(1));
        LocalDate other = day(given.get("to"), NEWEST);
        Map<String, List<String>> ordered = new LinkedHashMap<>(given);
        ordered.put("from", List.of((one.isBefore(other) ? one : other.minusDays(1)).toString()));
        ordered.put("to", List.of((one.isBefore(other) ? other : one.plusDays(1)).toString()));
        return ordered;
    }

    private static LocalDate day(@Nullable List<String> text, LocalDate otherwise) {
        return text == null ? otherwise : LocalDate.parse(text.getFirst());
    }

    static List<Map<String, @Nullable Object>> rows(
            Question question, String statement, Map<String, Object> values, int withEvidence) {
        return RunningProduct.database().read(LONGEST, reader -> {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            reader.cypher()
                    .run(statement, values, withEvidence)
                    .forEachRemaining(found -> rows.add(row(question, found)));
            return rows;
        });
    }

    /** What a row says; its facts in no order of their own. */
    static Map<String, @Nullable Object> row(Question question, ResultRow found) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(QuestionRun.row(question, found, new Evidence()));
        question.columns().stream()
                .filter(column -> column.type() == Column.Type.FACT)
                .forEach(column ->
                        row.computeIfPresent(column.name(), (unused, facts) -> new TreeSet<>((List<?>) facts)));
        return row;
    }

    static String plain(String name) {
        try (InputStream file = AsPlainCypherIT.class.getResourceAsStream("plain/" + name + ".cypher")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
