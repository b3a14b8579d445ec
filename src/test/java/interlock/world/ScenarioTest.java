package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.neo4j.Supposition;
import interlock.neo4j.Supposition.Change;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    @Test
    void factsOfALargeMarketStillNameLateSources() {
        assertThat(knownBy("2025-01-01", "world/known-by", "world/known-sources")
                        .namesLateSources())
                .isTrue();
        assertThat(knownBy("2025-01-01", "world/known-by", Scenario.CITATIONS, "world/known-sources")
                        .namesLateSources())
                .isFalse();
        assertThat(knownBy("").namesLateSources()).isFalse();
        assertThat(Scenario.NONE.namesLateSources()).isFalse();
    }

    private static Scenario knownBy(String day, String... changes) {
        List<Change> made = Stream.of(changes)
                .map(file -> new Change(file, Map.of("day", day)))
                .toList();
        return new Scenario(new Supposition(Map.of("knownBy", day), made, List.of(), List.of()), 0, WorldNames.NONE);
    }
}
