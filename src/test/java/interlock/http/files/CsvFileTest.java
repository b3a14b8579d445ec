package interlock.http.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static final List<String> COLUMNS = List.of("entity", "facts");
    private static final long ROOM = 1_000_000;

    private final AtomicLong room = new AtomicLong(ROOM);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private static Map<String, Object> row(int number) {
        return Map.of("entity", "company-" + number, "facts", List.of("fact-" + number, "fact-" + (number + 1)));
    }

    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(number -> "company-" + number + ",fact-" + number + ";fact-" + (number + 1) + "\r\n")
                .collect(Collectors.joining("", "entity,facts\r\n", ""));
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    @Property(tries = 60)
    void hasEveryRowInItsOrderHoweverOftenItBegan(
            @ForAll @IntRange(max = 3_000) int rows, @ForAll @IntRange(max = 3_000) int before, @ForAll boolean zipped)
            throws IOException {
        sent.reset();
        try (HeldBack held = new HeldBack(room, () -> sent);
                CsvFile file = new CsvFile(held, COLUMNS, zipped, Deadline.in(Duration.ofMinutes(1)))) {
            IntStream.range(0, before).forEach(number -> file.take(row(number)));
            file.begin();
            IntStream.range(0, rows).forEach(number -> file.take(row(number)));
            file.end();
            held.end(() -> sent);
        }
        byte[] bytes = zipped ? unzipped(sent.toByteArray()) : sent.toByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(file(rows));
        assertThat(room).hasValue(ROOM);
    }

    @Test
    void tellsWhoGivesRowsThatTheyCannotBeSent() throws IOException {
        room.set(0);
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        try (HeldBack held = new HeldBack(room, () -> gone);
                CsvFile file = new CsvFile(held, COLUMNS, false, Deadline.in(Duration.ofMinutes(1)))) {
            file.begin();
            assertThatThrownBy(() -> IntStream.range(0, 1_000_000).forEach(number -> file.take(row(number))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("gone");
        }
    }
}
