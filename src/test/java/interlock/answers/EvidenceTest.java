package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.question.Question;
import interlock.question.Questions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final int SOME = 7;
    private static final Question TABLE = question("sole-sources");

    private static List<Map<String, Object>> named(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Map.<String, Object>of(
                        "id",
                        "company-" + n,
                        "label",
                        "Company",
                        "name",
                        "Firm " + n,
                        "country",
                        "GB",
                        "ticker",
                        "F" + n))
                .toList();
    }

    @Test
    void describesThoseWhomRowsNameWhereTheyAreFew() {
        List<Map<String, Object>> few = named(Evidence.MOST_DESCRIBED);
        assertThat(new Evidence(SOME, SOME).described(TABLE, few)).isEqualTo(few);
    }

    @Test
    void givesTheNamesAloneWhereTheyAreMany() {
        assertThat(new Evidence(SOME, SOME).described(TABLE, named(Evidence.MOST_DESCRIBED + 1)))
                .hasSize(Evidence.MOST_DESCRIBED + 1)
                .allSatisfy(node -> assertThat(node).containsOnlyKeys("id", "label", "name"));
    }

    @Test
    void describesEachWhereAllEvidenceIsAskedFor() {
        List<Map<String, Object>> many = named(Evidence.MOST_DESCRIBED + 1);
        assertThat(new Evidence().described(TABLE, many)).isEqualTo(many);
    }

    @Test
    void carriesAsManyFactsAsItsPictureIsDrawnFrom() {
        assertThat(most("depends-on")).isEqualTo(Evidence.MOST_DRAWN);
        assertThat(most("money-flows")).isEqualTo(Evidence.MOST_DRAWN);
        assertThat(most("timeline")).isEqualTo(Evidence.MOST_DRAWN);
        assertThat(most("exclusivity-claims")).isEqualTo(Evidence.MOST);
        assertThat(most("sole-sources")).isEqualTo(Evidence.MOST);
    }

    private static int most(String question) {
        return Evidence.most(question(question));
    }

    private static Question question(String name) {
        return Questions.bundled().find(name).orElseThrow();
    }
}
