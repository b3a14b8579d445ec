package interlock.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.operators.Grouped.Group;
import interlock.operators.Grouped.Level;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rows of an answer by kind, country and step: the same as who counts them one by one. */
@BesideOthers
class GroupsIT {
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final Graph GRAPH = RunningProduct.graph();

    /** Those whose rows are about one entity each. */
    static Stream<Question> questions() {
        return Questions.bundled().all().stream()
                .filter(question -> question.columns().stream()
                        .anyMatch(column -> column.type().word().equals("entity")
                                && !column.list()
                                && question.identity().key().contains(column.name())));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void groupsCountTheRows(Question question) {
        Asked asked = Asked.read(question, Map.of(), DAY);
        Grouped grouped = new Groups(GRAPH).of(asked);
        Answer answer = GRAPH.askWhole(question, asked.values());

        Map<String, Map<String, Object>> nodes = new HashMap<>();
        answer.graph().nodes().forEach(node -> nodes.put(node.get("id").toString(), node));
        Map<Group, Long> byHand = new HashMap<>();
        Map<Long, Long> steps = new TreeMap<>();
        List<String> shown = question.show().columns();
        for (Map<String, Object> row : answer.rows()) {
            Map<String, Object> node = nodes.get(row.get(grouped.column()).toString());
            String country = node.getOrDefault("country", "").toString();
            byHand.merge(new Group(node.get("label").toString(), country, 0), 1L, Long::sum);
            if (!grouped.levels().isEmpty()) {
                steps.merge(((Number) row.get(shown.get(1))).longValue(), 1L, Long::sum);
            }
        }
        assertThat(grouped.total()).isEqualTo(answer.rows().size());
        assertThat(grouped.groups())
                .extracting(group -> new Group(group.kind(), group.country(), 0))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(byHand.keySet());
        assertThat(grouped.groups())
                .allMatch(group -> byHand.get(new Group(group.kind(), group.country(), 0)) == group.count());
        assertThat(grouped.levels())
                .isEqualTo(steps.entrySet().stream()
                        .map(step -> new Level(step.getKey(), step.getValue()))
                        .toList());
    }

    @Test
    void aQuestionWhoseRowsAreAboutNoEntityHasNoGroups() {
        Asked asked = Asked.read(Questions.bundled().find("deals").orElseThrow(), Map.of(), DAY);
        assertThatThrownBy(() -> new Groups(GRAPH).of(asked))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("'deals'");
    }

    @Test
    void groupsAreToldOfAWorldAndWhatIsUnknownIsNamed() {
        JsonNode grouped = Http.get("/api/questions/knock-out/groups?entities=nvidia&asOf=" + DAY + "&without=google")
                .json();
        JsonNode answer = Http.get("/api/questions/knock-out?entities=nvidia&asOf=" + DAY + "&without=google")
                .json();
        assertThat(grouped.get("total")).isEqualTo(answer.get("total"));
        assertThat(grouped.at("/world/without/0").asText()).isEqualTo("google");
        assertThat(Http.get("/api/questions/knock-out/groups?entities=nvidja").status())
                .isEqualTo(404);
    }
}
