package interlock.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    /** Of one hash, so that they meet in the table. */
    private static final List<String> OF_ONE_HASH = List.of("AaAa", "AaBB", "BBAa", "BBBB");

    private final Ids ids = new Ids(0);

    @Test
    void aNumberLeadsToItsIdAndBackHoweverManyThereAre() {
        OF_ONE_HASH.forEach(ids::add);
        IntStream.range(0, 1_000).forEach(number -> ids.add("entity-" + number));
        for (Ids each : List.of(ids, ids.copy())) {
            assertThat(each.count()).isEqualTo(1_004);
            assertThat(each.toArray()).hasSize(1_004).startsWith("AaAa", "AaBB", "BBAa", "BBBB", "entity-0");
            for (int number = 0; number < each.count(); number++) {
                assertThat(each.number(each.id(number))).hasValue(number);
            }
        }
    }

    @Test
    void anIdThatIsThereIsNotAddedAgain() {
        assertThat(ids.add("azure")).hasValue(0);
        assertThat(ids.add("azure")).isEmpty();
        assertThat(ids.count()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereHasNoNumber() {
        assertThat(ids.number("azure")).isEmpty();
        assertThat(ids.copy().number("azure")).isEmpty();
        OF_ONE_HASH.subList(0, 3).forEach(ids::add);
        assertThat(ids.number("BBBB")).isEmpty();
    }
}
