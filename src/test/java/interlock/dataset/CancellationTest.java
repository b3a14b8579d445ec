package interlock.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.dataset.check.DataSetReader;
import interlock.dataset.check.RawRow;
import interlock.dataset.check.Remedies;
import interlock.dataset.check.RowSource;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.SmallMarket;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooSlow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading of a data set ends in the middle where it is to end. */
class CancellationTest {
    @TempDir
    Path folder;

    @Test
    void endsWithItsTimeAndSaysWhichSettingAllowsMore() {
        Path files = new SmallMarket(folder).write();
        assertThatThrownBy(() -> DataSetFolder.read(files, "late", new Cancellation(Duration.ZERO, () -> false)))
                .isInstanceOfSatisfying(
                        TooSlow.class,
                        slow -> assertThat(slow.hint()).contains("Send less at once", "INTERLOCK_LOAD_SECONDS"));
    }

    /** Rows without end: only whoever looks whether anybody waits comes back from them. */
    @Test
    void endsWhenNobodyWaitsForIt() {
        AtomicLong looks = new AtomicLong();
        Cancellation cancellation = new Cancellation(Duration.ofDays(1), () -> looks.incrementAndGet() > 2);
        RowSource endless = (table, each) -> {
            List<String> cells = table.columns().stream().map(column -> "").toList();
            Stream.generate(() -> new RawRow(table.at(1), cells)).forEach(each);
            return true;
        };
        assertThatThrownBy(() -> DataSetReader.read(
                        endless, "endless", new Faults(), new Remedies("a day", "a number"), cancellation))
                .isInstanceOf(Left.class);
        assertThat(looks).hasValue(3);
    }

    @Test
    void leavesNeo4jTheTimeThatIsLeft() {
        assertThat(new Cancellation(Duration.ZERO, () -> false).left()).isEqualTo(Duration.ofMillis(1));
        assertThat(Cancellation.byTime().left()).isBetween(Duration.ofMinutes(1), Cancellation.LONGEST);
    }
}
