package interlock.http.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure.TooSlow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeldBackTest {
    private final AtomicLong room = new AtomicLong(10);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<String> names = new ArrayList<>();

    private HeldBack file() {
        return new HeldBack(room, opening("unnamed"));
    }

    private HeldBack.Opening opening(String name) {
        return () -> {
            names.add(name);
            return sent;
        };
    }

    private static void write(HeldBack file, String text) throws IOException {
        try (OutputStream body = file.body()) {
            body.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void goesUnderItsNameOnceThatIsKnown() throws IOException {
        try (HeldBack file = file()) {
            write(file, "12345");
            write(file, "67890");
            assertThat(sent.size()).isZero();
            file.end(opening("named"));
        }
        assertThat(sent).hasToString("1234567890");
        assertThat(names).containsExactly("named");
        assertThat(room).hasValue(10);
    }

    @Test
    void goesAsItComesWhereAllThatAreKeptTakeTooMuch() throws IOException {
        try (HeldBack other = file();
                HeldBack file = file()) {
            write(other, "12345");
            write(file, "abcde");
            write(file, "f");
            assertThat(sent).hasToString("abcdef");
            write(file, "ghijklmnopq");
            file.end(opening("named"));
        }
        assertThat(sent).hasToString("abcdefghijklmnopq");
        assertThat(names).containsExactly("unnamed");
        assertThat(room).hasValue(10);
    }

    @Test
    void forgetsWhatWasWrittenUnlessItWasSent() throws IOException {
        try (HeldBack file = file()) {
            write(file, "void");
            file.clear();
            write(file, "1234567890");
            write(file, "1");
            assertThatThrownBy(file::clear).hasMessageContaining("cannot be taken back");
        }
        assertThat(sent).hasToString("12345678901");
        assertThat(room).hasValue(10);
    }

    @Test
    void givesItsRoomBackWhereItFailed() throws IOException {
        try (HeldBack file = file()) {
            write(file, "12345");
        }
        assertThat(room).hasValue(10);
        assertThat(names).isEmpty();
    }

    @Test
    void isNoLongerWrittenWhenTheTimeOfTheRequestIsOver() throws IOException {
        try (HeldBack file = file()) {
            write(file, "12345");
            assertThatThrownBy(() -> Deadline.within(Duration.ZERO, () -> {
                        write(file, "6");
                        return true;
                    }))
                    .isInstanceOf(TooSlow.class);
        }
        assertThat(names).isEmpty();
        assertThat(room).hasValue(10);
    }
}
