package interlock.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.neo4j.values.storable.DurationValue;

class CypherDurationTest {
    @Property(tries = 2_000)
    void isWhatNeo4jWrites(
            @ForAll @LongRange(min = -40, max = 40) long months,
            @ForAll @LongRange(min = -40, max = 40) long days,
            @ForAll @LongRange(min = -9_000, max = 9_000) long seconds,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        isAsInNeo4j(months, days, seconds, nanos);
        isAsInNeo4j(months, 0, seconds, 0);
        isAsInNeo4j(0, 0, seconds % 2, nanos);
        isAsInNeo4j(0, 0, seconds % 60, nanos / 1_000_000 * 1_000_000);
    }

    @Example
    void ofNothingIsNoTime() {
        isAsInNeo4j(0, 0, 0, 0);
    }

    private static void isAsInNeo4j(long months, long days, long seconds, int nanos) {
        assertThat(CypherDuration.text(months, days, seconds, nanos))
                .isEqualTo(DurationValue.duration(months, days, seconds, nanos).prettyPrint());
    }
}
