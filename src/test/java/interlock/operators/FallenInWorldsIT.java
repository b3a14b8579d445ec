package interlock.operators;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a world that takes entities out, whoever has failed there is told as one who has, in every question. */
@BesideOthers
class FallenInWorldsIT {
    private static final Graph GRAPH = RunningProduct.graph();
    private static final List<String> TAKEN_OUT = List.of("tsmc", "aws,azure,google-cloud");

    /** What may be said of those alone who stand. */
    private static final List<String> OF_WHO_STANDS = List.of(
            "would survive",
            "would fail",
            "would take",
            "would bring",
            "would fall",
            "n-1 secure",
            "no known substitute",
            "known to lack");

    private static final List<String> OF_WHO_STANDS_ALONE =
            List.of("depends-on", "minimal-cuts", "exposure", "shared-dependencies");

    static Stream<Question> aboutEntities() {
        return Questions.bundled().all().stream()
                .filter(question -> parameters(question).findAny().isPresent());
    }

    private static Stream<Parameter> parameters(Question question) {
        return question.parameters().stream()
                .filter(parameter -> parameter.kind() instanceof Kind.Entity entity
                        && (entity.labels().isEmpty() || entity.labels().contains("Company")));
    }

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whoIsGoneHasNoFactThatProvesAnything(Question question) {
        Map<String, List<String>> facts = factsBySegment();
        List<String> segments = question.name().equals("what-changed")
                ? List.copyOf(facts.keySet())
                : DrawnWorlds.some(
                        List.copyOf(facts.keySet()),
                        2,
                        new Random(question.name().hashCode()));

        assertThat(segments).isNotEmpty().allSatisfy(segment -> {
            Map<String, List<String>> given = new HashMap<>(Map.of("without", List.of("segment:" + segment)));
            if (question.parameter("atLeast").isPresent()) {
                given.put("atLeast", List.of("rumoured"));
            }
            KeyedRows rows =
                    KeyedRows.of(GRAPH, Asked.read(question, given, OperatorLawsIT.NEWEST), OperatorLawsIT.LONG);

            assertThat(rows.keys())
                    .allSatisfy(key -> assertThat(KeyedRows.evidence(question, rows.row(key)))
                            .doesNotContainAnyElementsOf(facts.get(segment)));
        });
    }

    private static Map<String, List<String>> factsBySegment() {
        Map<String, List<String>> facts = new TreeMap<>();
        GRAPH.reading(
                OperatorLawsIT.LONG,
                reader -> reader.cypher()
                        .run("""
                MATCH (n:Entity)-[f]-() UNWIND n.segment AS segment
                RETURN segment, f.id AS fact""")
                        .list(row -> facts.computeIfAbsent(row.text("segment"), unseen -> new ArrayList<>())
                                .add(row.text("fact"))));
        return facts;
    }

    @ParameterizedTest
    @MethodSource("aboutEntities")
    void theSentenceSaysWhoOfThoseAskedAboutHasFailed(Question question) {
        Random random = new Random(question.name().hashCode());
        String without = TAKEN_OUT.getFirst();
        Parameter about = parameters(question).findFirst().orElseThrow();
        Set<String> fits = about.kind() instanceof Kind.Entity entity
                        && entity.labels().isEmpty()
                ? failed(without)
                : failed(without).stream().filter(FallenInWorldsIT::isCompany).collect(Collectors.toSet());
        String failed = drawn(fits, random);

        Answer answer = ask(question.name(), Map.of(about.name(), failed, "without", without));

        String name = name(failed);
        assertThat(answer.headline())
                .contains("In a world without ")
                .containsPattern("whose loss brings down [^:]*" + Pattern.quote(name) + "[^:]*: ");
        if (OF_WHO_STANDS_ALONE.contains(question.name())) {
            assertThat(answer.headline()).doesNotContain(OF_WHO_STANDS);
        }
    }

    /** By the knock-out of nothing more in that world. */
    @ParameterizedTest
    @ValueSource(strings = {"depends-on", "minimal-cuts", "exposure"})
    void nobodyWhoHasFailedIsToldAsOneWhoStands(String question) {
        Random random = new Random(question.length());
        for (String without : TAKEN_OUT) {
            Set<String> failed = failed(without);
            for (String entity : drawn(failed, 3, random)) {
                Map<String, String> given = new HashMap<>(Map.of("entity", entity, "without", without));
                if (question.equals("minimal-cuts")) {
                    given.put("of", drawn(Set.of("entities", "facts", "sources", "origins", "countries"), random));
                }
                if (question.equals("exposure") && !isCompany(entity)) {
                    continue;
                }
                assertThat(ask(question, given).headline()).doesNotContain(OF_WHO_STANDS);
            }
        }
    }

    @Test
    void whoDependsOnOneIsFailedAlreadyOrWouldFailOrWouldSurvive() {
        for (String without : TAKEN_OUT) {
            Set<String> before = failed(without);
            for (String entity : List.of("nvidia", "azure", "sk-hynix", "asml")) {
                if (List.of(without.split(",")).contains(entity)) {
                    continue;
                }
                Answer answer = ask("dependents-of", Map.of("entity", entity, "without", without, "depth", "0"));
                Set<String> now = failed(without + "," + entity);
                assertThat(answer.rows()).isNotEmpty().allSatisfy(row -> {
                    boolean already = before.contains(row.get("entity"));
                    assertThat(row.get("fallen")).isEqualTo(already);
                    assertThat(row.get("necessary")).isEqualTo(!already && now.contains(row.get("entity")));
                });
                long fallen = answer.rows().stream()
                        .filter(row -> Boolean.TRUE.equals(row.get("fallen")))
                        .count();
                assertThat(answer.headline()).satisfies(sentence -> {
                    if (fallen > 0) {
                        assertThat(sentence).doesNotContain("every one of them would survive");
                    }
                });
            }
        }
    }

    /** The rows are those of the knock-out of all of them; the sentence counts the new ones. */
    @Test
    void aKnockOutTellsWhoFailsOnlyNow() {
        for (String without : TAKEN_OUT) {
            Set<String> before = failed(without);
            for (String entity : List.of("amd", "azure", "sk-hynix")) {
                if (List.of(without.split(",")).contains(entity)) {
                    continue;
                }
                Answer answer = ask("knock-out", Map.of("entities", entity, "without", without));
                Set<Object> fresh = answer.rows().stream()
                        .filter(row -> Boolean.TRUE.equals(row.get("fresh")))
                        .map(row -> row.get("entity"))
                        .collect(Collectors.toSet());
                Set<String> all = failed(without + "," + entity);
                Set<String> expected = new TreeSet<>(all);
                expected.removeAll(before);
                assertThat(fresh).isEqualTo(expected);
                assertThat(answer.headline())
                        .contains(fresh.isEmpty() ? "nobody more would fail" : "more would fail")
                        .contains("failed already");
            }
        }
    }

    @Test
    void theOthersOfAnAnswerWhoHaveFailedStandInANotice() {
        Answer answer = ask("on-all", Map.of("without", "tsmc"));

        assertThat(answer.headline()).startsWith("In a world without TSMC, whose loss brings down ");
        assertThat(answer.notices())
                .anySatisfy(notice -> assertThat(notice.text()).contains("named here have failed in this world: "));
    }

    @Test
    void theSentenceSaysWhoOfThoseThatItNamesHasFailed() {
        assertThat(ask("on-all", Map.of("without", "anthropic")).headline())
                .contains("Claude, Grok and GPT.")
                .endsWith(" Claude has failed in this world.");
        assertThat(ask("on-all", Map.of()).headline()).doesNotContain("failed");
    }

    @Test
    void aComparisonSaysInWhichOfTheTwoWorldsOneHasFailed() {
        Question question = Questions.bundled().find("minimal-cuts").orElseThrow();
        Asked real = Asked.read(question, Map.of("entity", List.of("openai")), OperatorLawsIT.NEWEST);
        Asked without = Asked.read(
                question, Map.of("entity", List.of("openai"), "without", List.of("tsmc")), OperatorLawsIT.NEWEST);

        assertThat(new Compare(GRAPH).of(real, without).headline())
                .startsWith("First in the real world, then in a world without TSMC, whose loss brings down OpenAI: ");
    }

    @Test
    void inTheRealWorldNobodyHas() {
        Answer answer = ask("dependents-of", Map.of("entity", "nvidia"));

        assertThat(answer.headline()).doesNotContain("failed already", "no longer stands");
        assertThat(answer.rows())
                .allSatisfy(row -> assertThat(row.get("fallen")).isEqualTo(false));
        assertThat(ask("depends-on", Map.of("entity", "openai", "with", "openai SPENDS_ON oci; what=compute"))
                        .headline())
                .doesNotContain("no longer stands");
    }

    private static Set<String> failed(String without) {
        List<String> gone = List.of(without.split(","));
        return ask("knock-out", Map.of("entities", String.join(",", gone))).rows().stream()
                .map(row -> String.valueOf(row.get("entity")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String drawn(Set<String> from, Random random) {
        return drawn(from, 1, random).getFirst();
    }

    private static List<String> drawn(Set<String> from, int count, Random random) {
        return DrawnWorlds.some(
                new ArrayList<>(new TreeSet<>(from))
                        .stream().filter(one -> !one.isEmpty()).toList(),
                count,
                random);
    }

    private static boolean isCompany(String id) {
        return GRAPH.reading(
                OperatorLawsIT.LONG,
                reader -> reader.cypher()
                        .run("MATCH (c:Company {id: $id}) RETURN count(c) = 1 AS is", Map.of("id", id))
                        .single()
                        .get("is")
                        .equals(true));
    }

    private static String name(String id) {
        return GRAPH.reading(
                OperatorLawsIT.LONG,
                reader -> reader.cypher()
                        .run("MATCH (e:Entity {id: $id}) RETURN e.name AS name", Map.of("id", id))
                        .single()
                        .text("name"));
    }

    private static Answer ask(String question, Map<String, String> given) {
        Map<String, List<String>> lists = given.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> List.of(one.getValue().split(","))));
        Asked asked = Asked.read(Questions.bundled().find(question).orElseThrow(), lists, OperatorLawsIT.NEWEST);
        return GRAPH.in(asked.world()).askWhole(asked.question(), asked.values());
    }
}
