package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.ResultRow;
import interlock.question.Column;
import interlock.question.Question;
import interlock.question.QuestionText;
import interlock.question.Questions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A question of one's own may do with the rows of any procedure what Cypher can: it is answered as Neo4j answers the
 * statement, however few rows are sent.
 */
@BesideOthers
class OwnQuestionsIT {
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final int SENT = 2;
    private static final String START = "CYPHER 25";

    private static final Graph CUT = FewRows.sending(SENT);

    /** Those whose rows a procedure gives, which spares what nobody reads of them. */
    static Stream<Question> questions() {
        return Questions.bundled().all().stream().filter(Question::hasRowsAsCalled);
    }

    /** One for each procedure: a mark is counted in the same way for all. */
    static Stream<Question> oneForEachProcedure() {
        Set<Object> seen = new HashSet<>();
        return questions().filter(question -> seen.add(question.procedures()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void countsGathersFiltersAndCutsAllRows(Question bundled) {
        String one = bundled.columns().getFirst().name();
        Question own = own(bundled, """
                // column: n       integer     How many there are
                // column: odd     integer     How many of them have an odd name
                // column: names   list text   All of them
                // column: facts   integer     How many have evidence
                // answer: There are {first n}.
                """, """
                WITH %1$s AS one, coalesce(toStringOrNull(%1$s), 'several') AS text, %2$s AS proof
                WITH collect({text: text, proof: proof}) AS all, count(*) AS n
                UNWIND all AS each
                WITH n, each ORDER BY each.text DESC
                RETURN n, sum(size(each.text) %% 2) AS odd, collect(each.text) AS names,
                  sum(CASE WHEN each.proof > 0 THEN 1 ELSE 0 END) AS facts LIMIT 5
                """.formatted(one, proof(bundled)));
        isAnsweredAsByNeo4j(own);
    }

    @ParameterizedTest
    @MethodSource("oneForEachProcedure")
    void countsWhatIsMarkedInTheSentence(Question bundled) {
        String one = bundled.columns().getFirst().name();
        Question own = own(bundled, """
                // column: text   text      Its name
                // column: odd    boolean   Whether that is odd
                // answer: {rows:row is|rows are} there[, {odd:of them is|of them are} odd].
                """, """
                WITH coalesce(toStringOrNull(%s), 'several') AS text
                RETURN text, size(text) %% 2 = 1 AS odd
                """.formatted(one));
        List<List<String>> plain = plain(own);
        long odd = plain.stream().filter(row -> row.get(1).equals("true")).count();
        Answer answer = CUT.ask(own, values(own));

        assertThat(answer.total()).isEqualTo(plain.size());
        assertThat(answer.headline())
                .isEqualTo(RunningProduct.graph().askWhole(own, values(own)).headline());
        if (odd > 9) {
            assertThat(String.valueOf(answer.headline()).replace(",", "")).contains(String.valueOf(odd));
        }
        isAnsweredAsByNeo4j(own);
    }

    /** How much of evidence a row has: it comes last in most. */
    private static String proof(Question bundled) {
        return bundled.columns().stream()
                .filter(column -> column.type() == Column.Type.FACT)
                .map(column -> "CASE WHEN %1$s IS NULL OR %1$s = [] THEN 0 ELSE 1 END".formatted(column.name()))
                .findFirst()
                .orElse("0");
    }

    /** A file as somebody writes it who knows a statement of ours. */
    private static Question own(Question bundled, String header, String rest) {
        String text = bundled.cypher();
        String statement = text.substring(text.indexOf(START) + START.length()).strip();
        String parameters = text.lines()
                .takeWhile(line -> !line.startsWith(START))
                .filter(line -> line.startsWith("// param:"))
                .collect(Collectors.joining("\n"));
        String file = """
                // title: What is there?
                // about: A question of one's own.
                // group: Own
                // none: Nothing is there.
                """ + parameters + "\n" + header + START + "\nCALL () {\n" + statement + "\n}\n" + rest;
        return Questions.read(List.of(new QuestionText("own.cypher", file))).all().stream()
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> values(Question question) {
        return question.read(Map.of(), NEWEST);
    }

    private static void isAnsweredAsByNeo4j(Question own) {
        List<List<String>> plain = plain(own);
        Answer answer = CUT.ask(own, values(own));
        assertThat(answer.total()).isEqualTo(plain.size());
        assertThat(answer.rows().stream()
                        .map(row -> row.values().stream().map(String::valueOf).toList()))
                .isEqualTo(plain.stream().limit(SENT).toList());
    }

    private static List<List<String>> plain(Question own) {
        return RunningProduct.database()
                .read(
                        Duration.ofMinutes(1),
                        reader -> reader.cypher().run(own.cypher(), values(own)).list(row -> cells(own, row)));
    }

    private static List<String> cells(Question own, ResultRow row) {
        return own.columns().stream()
                .map(column -> String.valueOf(row.get(column.name())))
                .toList();
    }
}
