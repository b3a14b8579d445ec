package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunawayStatementTest {
    private static final Pattern REPEATED = Pattern.compile("⟨(\\d+)×([^⟩]*)⟩");

    private static String nested(int times, String before, String inside, String after) {
        return before.repeat(times) + inside + after.repeat(times);
    }

    static Stream<String> runaways() {
        return Stream.of(
                "RETURN reduce(m={a:1}, i IN range(1,40) | {a:m,b:m,c:m}) AS m",
                "RETURN reduce(s='x', i IN range(1,40) | s+s) AS s",
                "RETURN reduce(s='x', i IN range(1,40) | s || s) AS s",
                "RETURN reduce(l=[1], i IN range(1,$n) | l+l) AS l",
                "MATCH (n) RETURN reduce(l=[], f IN n.list | [l, l]) AS l",
                "RETURN reduce(n=1, i IN range(1,40) | [n, n]) AS n",
                "RETURN reduce(n=1, i IN range(1,40) | n + [n]) AS n",
                "RETURN reduce(l=[1], i IN range(1,40) | [x IN l | [x, x]]) AS l",
                "RETURN reduce(l=[1], i IN range(1,40) | [x IN range(1,9) | l]) AS l",
                "RETURN reduce(l='x', i IN range(1,40) | CASE WHEN i > 0 THEN l + l ELSE l END) AS l",
                "RETURN reduce(l='x', i IN range(1,40) | replace(l, 'x', l)) AS l",
                "WITH [1] AS l " + "WITH l + l AS l ".repeat(40) + "RETURN size(l) AS size",
                "WITH 'x' AS a "
                        + IntStream.range(0, 15)
                                .mapToObj(i -> "WITH [a, a, a, a] AS b WITH [b, b, b] AS a ")
                                .collect(Collectors.joining())
                        + "RETURN a",
                "MATCH (n) WHERE " + nested(30, "EXISTS { MATCH (n) WHERE ", "true", " }") + " RETURN n",
                "MATCH (n) RETURN " + nested(7, "COUNT { MATCH (m) WHERE 1 < ", "2", " }") + " AS n",
                "RETURN " + nested(4, "all(x IN range(1, 9999) WHERE ", "true", ")") + " AS x",
                "RETURN " + nested(5, "[x IN range(1, 9999) | ", "1", "]") + " AS x",
                "RETURN "
                        + IntStream.range(0, 1_001).mapToObj(i -> "1 AS c" + i).collect(Collectors.joining(", ")),
                "RETURN 'aaaa' =~ '(a+)+b' AS x",
                "RETURN 'aaaa' =~ '(.*)\\\\1{3,}x' AS x",
                "RETURN 'aaaa' =~ '((a|a)*c?)*b' AS x",
                "RETURN 'aaaa' =~ '((a' + '+)+)+b' AS x",
                "RETURN 'aaaa' =~ '((a' || '+)+)+b' AS x",
                "RETURN 'aaaa' =~ replace('((aX)X)Xb', 'X', '+') AS x",
                "RETURN 'aaaa' =~ toLower('((A+)+)+B') AS x",
                "RETURN 'aaaa' =~ CASE WHEN rand() < 2 THEN '((a+)+)+b' ELSE 'a' END AS x",
                "WITH ['a', '((a+)+)+b'] AS all UNWIND all AS r MATCH (n) WHERE n.name =~ r RETURN n",
                "RETURN any(r IN ['a', '((a+)+)+b'] WHERE 'aaaa' =~ r) AS x",
                "RETURN [r IN ['((a+)+)+'] | 'aaaa' =~ r + 'b'] AS x",
                "MATCH (n) WHERE n.name =~ {r: '((a+)+)+b'}.r RETURN n",
                "MATCH (n) WHERE n.name =~ '.*.*.*.*.*=.*' RETURN n",
                "CYPHER 5 RETURN reduce(s='x', i IN range(1,40) | s+s) AS s");
    }

    @ParameterizedTest
    @MethodSource("runaways")
    void whatNeo4jCouldNotEndDoesNotBegin(String statement) {
        TooLarge refused = catchThrowableOfType(TooLarge.class, () -> RunawayStatement.check(statement, Map.of()));
        assertThat(refused).hasMessageEndingWith("which Neo4j could not end");
        assertThat(refused.hint()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN reduce(s = 0, x IN range(1, 60000000) | s + x) AS n",
                "RETURN reduce(s = 0, x IN [1, 2, 3] | s + s * x) AS n",
                "RETURN reduce(s = -1, x IN $list | s + s) AS n",
                "MATCH (n) RETURN reduce(m = 0, x IN n.list | CASE WHEN x > m THEN x ELSE m END) AS most",
                "RETURN reduce(t = '', x IN $list | t + CASE WHEN t = '' THEN '' ELSE ', ' END + x) AS text",
                "RETURN reduce(l = [], x IN $list | CASE WHEN x IN l THEN l ELSE l + x END) AS distinct",
                "RETURN reduce(l = [], x IN $list | l + [size(l)]) AS numbers",
                "RETURN reduce(t = 'a', i IN range(1, 20) | t + t) AS t",
                "RETURN reduce(t = 'abc', i IN $list | substring(t, 0, size(t) - 1)) AS t",
                "RETURN reduce(l = [1], i IN $list | [x IN l WHERE x <> i]) AS l",
                "WITH 1 AS a, 2 AS b WITH a + b AS a, b WITH a + b AS a, b WITH a + b AS a, b RETURN a",
                "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE EXISTS { MATCH (m)-->() } } RETURN n",
                "RETURN [x IN range(1, 3) | [y IN range(1, 3) | x * y]] AS table",
                "RETURN 'a,b' =~ '(\\\\w,)*\\\\w' AS x",
                "RETURN 'aaa' =~ '(?i).*nvidia.*' AS x",
                "RETURN 'aaa' =~ '(\\\\d{1,3}\\\\.){3}\\\\d{1,3}' AS x",
                "RETURN 'aaa' =~ '(?i)(https?://)?(www\\\\.)?[\\\\w.-]+\\\\.(com|org)(/.*)?' AS x",
                "RETURN 'aaa' =~ '(?<year>\\\\d{4})-(\\\\d\\\\d)[^])(*+]\\\\Q(a+)+)+\\\\E' AS x",
                "RETURN 'aaa' =~ '.*open.*ai.*' + '(gpt|claude).*' AS x",
                "WITH toLower('.*AI.*') AS r MATCH (n) WHERE n.name =~ r RETURN n",
                "THIS IS NOT CYPHER ((("
            })
    void whatPeopleWriteIsLetThrough(String statement) {
        assertThatCode(() -> RunawayStatement.check(statement, Map.of())).doesNotThrowAnyException();
    }

    private static final String ENDLESS = "((a+)+)+b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n) WHERE n.name =~ $r RETURN n",
                "MATCH (n) WHERE n.name =~ '(?i)' + $r RETURN n",
                "MATCH (n) WHERE any(r IN $several WHERE n.name =~ r) RETURN n",
                "MATCH (n) WHERE n.name =~ $several[1] RETURN n",
                "MATCH (n) WHERE n.name =~ $held.deep.r RETURN n",
                "UNWIND $several AS r WITH r AS s MATCH (n) WHERE n.name =~ coalesce(s, 'x') RETURN n",
                "RETURN EXISTS { MATCH (n) WHERE n.name =~ $r } AS x"
            })
    void aRegularExpressionGivenAsAParameterIsLookedAtToo(String statement) {
        assertThat(catchThrowableOfType(
                        TooLarge.class,
                        () -> RunawayStatement.check(
                                statement,
                                Map.of(
                                        "r",
                                        ENDLESS,
                                        "several",
                                        List.of("x", ENDLESS),
                                        "held",
                                        Map.of("deep", Map.of("r", ENDLESS))))))
                .hasMessageContaining("may try every way to cut a text, which Neo4j could not end");
        assertThatCode(() -> RunawayStatement.check(
                        statement,
                        Map.of(
                                "r",
                                "(?i).*open.*ai.*",
                                "several",
                                List.of("x", ".*y"),
                                "held",
                                Map.of("deep", Map.of("r", "z+")))))
                .doesNotThrowAnyException();
    }

    /** What is not there yet cannot be looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n), (m) WHERE n.name =~ m.name RETURN n",
                "MATCH (n) WITH n.name AS r MATCH (m) WHERE m.name =~ r + '.*' RETURN m",
                "MATCH (r) WITH r AS r RETURN 'a' =~ r.name AS x",
                "CALL db.labels() YIELD label WITH label AS label RETURN 'a' =~ label AS x",
                "RETURN 'aaaa' =~ reduce(r = 'a+', i IN range(1, 9) | '(' + r + ')+') AS x",
                "RETURN 'aaaa' =~ reverse('b+)+)+a((') AS x"
            })
    void aRegularExpressionThatIsNotSeenIsRefusedWithAnotherWay(String statement) {
        TooLarge refused = catchThrowableOfType(TooLarge.class, () -> RunawayStatement.check(statement, Map.of()));
        assertThat(refused).hasMessageContaining("is not seen in the statement");
        assertThat(refused.hint()).contains("parameter", "CONTAINS");
    }

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void soAreTheQuestions(Question question) {
        assertThatCode(() -> RunawayStatement.check(question.cypher(), Map.of()))
                .doesNotThrowAnyException();
    }

    /** Where another answer is wanted of one, this does not stand in its way. */
    @Test
    void ofTheHostileStatementsItRefusesOnlySomeThatMayBeRefused() throws IOException {
        List<String> inTheWay = new ArrayList<>();
        try (InputStream in = getClass().getResourceAsStream("/interlock/hostile-statements.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split("\t", 3);
                if (parts.length == 3
                        && !line.startsWith("#")
                        && (!parts[1].isEmpty()
                                || !Set.of("4xx", "refused", "bounded", "any").contains(parts[0]))) {
                    String statement = REPEATED.matcher(parts[2])
                            .replaceAll(match ->
                                    Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
                    if (isRefused(statement)) {
                        inTheWay.add(line);
                    }
                }
            }
        }
        assertThat(inTheWay).isEmpty();
    }

    /** What is too long or too deep is refused before, with its own code. */
    private static boolean isRefused(String statement) {
        try {
            NestingLimit.check(statement);
        } catch (GraphFailure earlier) {
            return false;
        }
        try {
            RunawayStatement.check(statement, Map.of());
            return false;
        } catch (TooLarge e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000})
    void aLongSumIsNoRunawayAndNeedsNoStack(int terms) {
        String sum = "RETURN " + "1 + ".repeat(terms) + "1 AS n";
        assertThatCode(() -> RunawayStatement.check(sum, Map.of())).doesNotThrowAnyException();
    }
}
