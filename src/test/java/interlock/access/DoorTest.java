package interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.event.EventKind;
import interlock.event.EventLog;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, by tokens of files that change and by the sessions that they begin. */
class DoorTest {
    private static final String OLD = "old-0123456789abcdef";
    private static final String NEW = "new-0123456789abcdef";
    private static final String READING = "reads-0123456789abcdef";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private final List<String> events = new ArrayList<>();
    private final EventLog log = (kind, details) -> events.add(kind.word() + " " + details);

    private Door door() {
        Access access = new Access(
                new TokenSource.Value(READING),
                new TokenSource.InFile(folder.resolve("tokens")),
                false,
                folder.resolve("home/ended"));
        return new Door(access, log, () -> now);
    }

    /** In one step, as operators and secret stores do it. */
    private void tokens(String text) throws IOException {
        Files.writeString(folder.resolve("next"), text);
        Files.move(folder.resolve("next"), folder.resolve("tokens"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aTokenSaysWhoItIsAndWhetherItWrites() throws IOException {
        tokens("# of the team\n\nanna " + OLD + "\n" + NEW + "\n");
        Door door = door();
        assertThat(door.byToken(OLD)).contains(new Caller("anna", true));
        assertThat(door.byToken(NEW)).contains(new Caller("writer", true));
        assertThat(door.byToken(READING)).contains(new Caller("reader", false));
        assertThat(door.byToken("anna")).isEmpty();
        assertThat(door.byToken("")).isEmpty();
        assertThat(door.stranger()).isEmpty();
    }

    @Test
    void aNewTokenStandsBesideTheOldForAsLongAsTheFileSaysAndThenItsSessionsEnd() throws IOException {
        tokens(OLD);
        Door door = door();
        String session = door.begin(OLD).orElseThrow();
        assertThat(door.byToken(NEW)).isEmpty();

        tokens(NEW + "\n" + OLD);
        assertThat(door.byToken(NEW)).isPresent();
        assertThat(door.byToken(OLD)).isPresent();
        assertThat(door.bySession(session)).isPresent();

        tokens(NEW);
        assertThat(door.byToken(NEW)).isPresent();
        assertThat(door.byToken(OLD)).isEmpty();
        assertThat(door.bySession(session)).isEmpty();
        assertThat(events).hasSize(2).allMatch(event -> event.startsWith(EventKind.TOKENS_READ.word()));
        assertThat(events.toString()).doesNotContain(OLD, NEW);
    }

    @Test
    void aFileThatCannotBeReadForAWhileShutsNobodyOutAndOneThatIsEmptiedShutsAllOut() throws IOException {
        tokens(OLD);
        Door door = door();
        Files.delete(folder.resolve("tokens"));
        assertThat(door.byToken(OLD)).isPresent();
        assertThat(door.byToken(OLD)).isPresent();
        assertThat(events).as("told once").singleElement().asString().startsWith(EventKind.TOKENS_FAULTY.word());

        tokens("short\n" + NEW);
        assertThat(door.byToken("short")).isEmpty();
        assertThat(door.byToken(NEW)).isPresent();
        assertThat(events.getLast()).contains("the token in line 1 has 5 characters, but must have 16 or more");

        tokens("");
        assertThat(door.byToken(NEW)).isEmpty();
        assertThat(door.byToken(OLD)).isEmpty();
    }

    @Test
    void aStartRefusesAFileWithoutTokensInOneLine() throws IOException {
        assertThatThrownBy(this::door).isInstanceOf(StartFailure.class).hasMessageContaining("cannot be read");
        tokens("# nothing\n");
        assertThatThrownBy(this::door).isInstanceOf(StartFailure.class).hasMessageContaining("has no token");
        tokens(OLD + "\nshort\nof many words\n");
        assertThatThrownBy(this::door)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the token in line 2 has 5 characters")
                .hasMessageContaining("line 3 is neither a token nor a name and a token");
    }

    @Test
    void aSessionEndsWithItsTimeOrWhenItIsEndedAlsoAfterARestart() throws IOException {
        tokens(OLD);
        Door door = door();
        String first = door.begin(OLD).orElseThrow();
        String second = door.begin(OLD).orElseThrow();
        assertThat(first).isNotEqualTo(second).doesNotContain(OLD);
        assertThat(door().bySession(first))
                .as("on another server of these tokens")
                .contains(new Caller("writer", true));

        door.end(first);
        assertThat(door.bySession(first)).isEmpty();
        assertThat(door().bySession(first)).as("after a restart").isEmpty();
        assertThat(door.bySession(second)).isPresent();

        now = now.plus(Door.SESSION).plus(Duration.ofSeconds(1));
        assertThat(door.bySession(second)).isEmpty();
        door();
        assertThat(folder.resolve("home/ended"))
                .as("what is over anyway is forgotten")
                .isEmptyFile();
    }

    @Test
    void aSessionIsNotMadeByWhoeverHasNoToken() throws IOException {
        tokens(OLD);
        Door door = door();
        String session = door.begin(READING).orElseThrow();
        assertThat(door.bySession(session)).contains(new Caller("reader", false));
        assertThat(door.begin("wrong-0123456789abcdef")).isEmpty();
        String[] parts = session.split("\\.");
        for (String forged : List.of(
                "",
                session + "0",
                parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2],
                "0".repeat(32) + "." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "." + "0".repeat(64),
                parts[0] + ".999999999999." + parts[2])) {
            assertThat(door.bySession(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void whereReadingAsksForNothingEverybodyReadsAndWhereNothingDoesEverybodyWrites() {
        Door reading =
                new Door(new Access(new TokenSource.None(), new TokenSource.Value(NEW), false, null), log, () -> now);
        assertThat(reading.stranger()).contains(Caller.READER);
        assertThat(reading.byToken(NEW)).contains(new Caller("writer", true));
        Door open = new Door(Access.OPEN, log, () -> now);
        assertThat(open.stranger()).contains(Caller.LOCAL);
        assertThat(open.asksForAToken()).isFalse();
    }
}
