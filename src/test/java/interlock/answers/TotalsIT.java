package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.CsvMarket;
import interlock.fixtures.RunningProduct;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentence and the total are of all rows, whatever is sent: against the count of the CSV, with parameters drawn. */
@BesideOthers
class TotalsIT {
    private static final int SENT = 3;
    private static final int DRAWN = 1;
    private static final LocalDate NEWEST = LocalDate.parse("2026-11-25");

    private static final Graph WHOLE = RunningProduct.graph();
    private static final Graph CUT = FewRows.sending(SENT);

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    /** A limit of the search for sets cuts rows; how many there are of each size is known all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"entities", "facts", "sources", "countries"})
    void aLimitLeavesTheNumbersOfSetsAsTheyAre(String of) {
        Question cuts = Questions.bundled().find("minimal-cuts").orElseThrow();
        Answer all = WHOLE.askWhole(cuts, cuts.read(Map.of("of", List.of(of), "limit", List.of("1000")), NEWEST));
        Answer one = WHOLE.askWhole(cuts, cuts.read(Map.of("of", List.of(of), "limit", List.of("1")), NEWEST));

        assertThat(one.total()).isEqualTo(all.total()).isEqualTo(all.rows().size());
        assertThat(one.headline()).doesNotContain("at least");
        assertThat(numbers(one)).isEqualTo(numbers(all));
    }

    /** Where all sets of the smallest size are there, a list of them is no list of examples, whatever larger ones are cut. */
    @ParameterizedTest
    @ValueSource(strings = {"claude", "openai", "mistral", "gpt"})
    void aListOfAllOfAKindIsNotOfExamplesWhereOthersAreCut(String entity) {
        Question cuts = Questions.bundled().find("minimal-cuts").orElseThrow();
        for (String of : List.of("entities", "facts", "sources", "origins", "countries")) {
            Map<String, List<String>> asked =
                    new HashMap<>(Map.of("entity", List.of(entity), "of", List.of(of), "limit", List.of("1000")));
            Answer all = WHOLE.askWhole(cuts, cuts.read(asked, NEWEST));
            Object smallest = all.rows().isEmpty() ? 0L : all.rows().getFirst().get("size");
            long few = all.rows().stream()
                    .filter(row -> row.get("size").equals(smallest))
                    .count();
            asked.put("limit", List.of("" + Math.max(1, few)));

            assertThat(WHOLE.askWhole(cuts, cuts.read(asked, NEWEST)).headline())
                    .as("of " + of)
                    .isEqualTo(all.headline());
        }
    }

    /** 'five pairs', '14 sets': the part of the sentence after the names of those that are enough alone. */
    private static List<String> numbers(Answer answer) {
        return Pattern.compile("[\\w]+ (?:pairs?|sets?|single|facts?|countr(?:y|ies))\\b")
                .matcher(String.valueOf(answer.headline()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void areTheSameHoweverFewRowsAreSent(Question question) {
        Random random = new Random(question.name().hashCode());
        for (int draw = 0; draw <= DRAWN; draw++) {
            Map<String, Object> values = question.read(draw == 0 ? Map.of() : drawn(question, random), NEWEST);
            Answer cut = CUT.ask(question, values);
            Answer whole = WHOLE.askWhole(question, values);
            GatheredRows rows = new GatheredRows();
            Answer beside = CUT.ask(question, values, rows);
            int streamed = rows.all().size();

            assertThat(rows.all()).as("rows of %s", values).isEqualTo(whole.rows());
            assertThat(beside.rows()).as("rows with all their evidence").isEqualTo(cut.rows());
            assertThat(beside.fingerprint()).as("the answer beside all rows").isEqualTo(cut.fingerprint());
            assertThat(beside.headline()).isEqualTo(cut.headline());
            assertThat(cut.rows()).hasSize(Math.min(SENT, streamed));
            assertThat(cut.headline()).as("sentence of %s", values).isEqualTo(whole.headline());
            assertThat(cut.total()).as("total of %s", values).isEqualTo(whole.total());
            assertThat(cut.totalExact()).isTrue();
            assertThat(cut.constant()).as("the same in every row of %s", values).isEqualTo(whole.constant());
            assertThat(cut.truncated()).isEqualTo(cut.total() > cut.rows().size());
            if (question.total() == null) {
                assertThat(cut.total()).isEqualTo(streamed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void areTheSameWhereTheQuestionCutsItsOwnRows(Question question) {
        String limit = Stream.of("limit", "chains")
                .filter(name -> question.parameter(name).isPresent())
                .findFirst()
                .orElse("");
        if (limit.isEmpty()) {
            return;
        }
        Kind.Whole allowed =
                (Kind.Whole) question.parameter(limit).orElseThrow().kind();
        Answer few = WHOLE.ask(question, question.read(Map.of(limit, List.of("1")), NEWEST));
        Answer many = WHOLE.ask(question, question.read(Map.of(limit, List.of("" + allowed.max())), NEWEST));

        assertThat(many.total()).isGreaterThan(1).isEqualTo(many.rows().size());
        assertThat(few.total()).isEqualTo(many.total());
        assertThat(few.truncated()).isTrue();
        assertThat(few.rows()).hasSizeLessThan(many.rows().size());

        Answer two = WHOLE.ask(question, question.read(Map.of(limit, List.of("2")), NEWEST));
        assertThat(many.constant()).as("the same in every row").containsAll(two.constant());
    }

    /** A value or none for each parameter: entities that there are, days, standings, choices, numbers. */
    private static Map<String, List<String>> drawn(Question question, Random random) {
        List<String> entities = new ArrayList<>(new CsvMarket(NEWEST).entities());
        Map<String, List<String>> drawn = new HashMap<>();
        for (Parameter parameter : question.parameters()) {
            String value = switch (parameter.kind()) {
                case Kind.Entity entity ->
                    entity.labels().isEmpty() ? entities.get(random.nextInt(entities.size())) : null;
                case Kind.Day day ->
                    parameter.name().equals("from")
                            ? "2024-0" + (1 + random.nextInt(9)) + "-15"
                            : LocalDate.parse("2025-01-01")
                                    .plusDays(random.nextInt(690))
                                    .toString();
                case Kind.Standing standing ->
                    List.of("rumoured", "announced", "committed", "completed").get(random.nextInt(4));
                case Kind.Choice choice ->
                    choice.choices().get(random.nextInt(choice.choices().size()));
                default -> null;
            };
            if (value != null && random.nextInt(3) > 0) {
                drawn.put(parameter.name(), List.of(value));
            }
        }
        // A thing is not joined with itself.
        if (question.name().equals("connection")) {
            drawn.remove("from");
            drawn.remove("to");
        }
        return drawn;
    }
}
