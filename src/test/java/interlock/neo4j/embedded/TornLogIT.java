package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;

/** Copies of a store that is not closed, as a crash leaves it, with logs whose ends are torn off in many ways. */
@Execution(ExecutionMode.CONCURRENT)
class TornLogIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);
    private static final Label SOURCE = Label.label("Source");
    private static final String LOG = "data/transactions/neo4j/neostore.transaction.db.0";
    private static final int COMMITS = 30;
    private static final int OPENED = 2;
    private static final int TORN = 400;

    @TempDir
    static Path folder;

    private static EmbeddedNeo4j running;
    private static Path crashed;

    /** Where in the log each commit ends. */
    private static final List<Long> ENDS = new ArrayList<>();

    @BeforeAll
    static void crash() throws IOException {
        Path home = folder.resolve("running");
        running = EmbeddedNeo4j.start(home, 0, CAPS, List.of());
        for (int i = 0; i < COMMITS; i++) {
            try (Transaction transaction = running.database().beginTx()) {
                for (int node = 0; node < 3; node++) {
                    transaction.createNode(SOURCE).setProperty("id", "s" + i + "-" + node + "x".repeat(i * 7));
                }
                transaction.commit();
            }
            ENDS.add(Files.size(home.resolve(LOG)));
        }
        crashed = folder.resolve("crashed");
        copy(home, crashed);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private static int commitsBefore(long position) {
        return (int) ENDS.stream().filter(end -> end <= position).count();
    }

    /** Overwrites the log from {@code position} on, and makes it end {@code length} bytes later. */
    private static void tear(Path log, long position, int length, SplittableRandom random) throws IOException {
        byte[] garbage = new byte[length];
        random.nextBytes(garbage);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(position);
            channel.write(ByteBuffer.wrap(garbage), position);
        }
    }

    @Test
    void everyCommitBeforeATearIsFoundAndNothingBehindItIsTakenForOne() throws Exception {
        SplittableRandom random = new SplittableRandom(15);
        Path home = folder.resolve("read");
        copy(crashed, home);
        Path log = home.resolve(LOG);
        byte[] whole = Files.readAllBytes(log);
        int torn = 0;
        for (int i = 0; i < TORN; i++) {
            Files.write(log, whole);
            long position = random.nextLong(ENDS.getFirst(), whole.length);
            tear(log, position, random.nextInt(1, 3_000), random);
            TornLog found = TornLog.find(home, "neo4j");
            if (found != null) {
                torn++;
                assertThat(commitsBefore(found.end()))
                        .as("tear at %d", position)
                        .isEqualTo(commitsBefore(position));
                assertThat(found.end()).isIn(ENDS);
                assertThat(found.isDamaged()).isFalse();
            }
        }
        assertThat(torn).as("tears that Neo4j does not take for the usual end").isGreaterThan(TORN / 2);
    }

    @Test
    void aStoreWithATornLogOpensWithEverythingThatWasCommittedAndTheEndIsSetAside() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < OPENED; i++) {
            Path home = folder.resolve("torn-" + i);
            copy(crashed, home);
            long position = random.nextLong(ENDS.get(COMMITS / 2), ENDS.getLast());
            tear(home.resolve(LOG), position, 2_000, random);
            byte[] asItWas = Files.readAllBytes(home.resolve(LOG));
            int end = ENDS.get(commitsBefore(position) - 1).intValue();
            try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(home, 0, CAPS, List.of());
                    Transaction transaction = neo4j.database().beginTx()) {
                assertThat(transaction.findNodes(SOURCE).stream()).hasSize(3 * commitsBefore(position));
            }
            try (Stream<Path> aside = Files.list(home.resolve("set-aside"))) {
                assertThat(aside)
                        .singleElement()
                        .satisfies(copy -> assertThat(Files.readAllBytes(copy))
                                .isEqualTo(Arrays.copyOfRange(asItWas, end, asItWas.length)));
            }
        }
    }

    @Test
    void damageInFrontOfWhatWasCommittedIsToldAndNothingIsChanged() throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        Path home = folder.resolve("damaged");
        copy(crashed, home);
        Path log = home.resolve(LOG);
        byte[] damaged = Files.readAllBytes(log);
        long position = ENDS.get(COMMITS / 2) + 20;
        for (int i = 0; i < 30; i++) {
            damaged[(int) position + i] = (byte) random.nextInt();
        }
        Files.write(log, damaged);
        assertThatThrownBy(() -> TornLog.mend(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is damaged behind byte " + ENDS.get(COMMITS / 2))
                .hasMessageContaining("nothing was changed");
        assertThat(Files.readAllBytes(log)).isEqualTo(damaged);
        assertThat(home.resolve("set-aside")).doesNotExist();
    }

    @Test
    void theLogOfARunningStoreIsLeftAlone() {
        assertThatThrownBy(() -> TornLog.mend(folder.resolve("running"))).isInstanceOf(StoreInUse.class);
    }

    @Test
    void aLogThatEndsWithWhatWasWrittenTwiceIsTorn() throws Exception {
        Path home = folder.resolve("twice");
        copy(crashed, home);
        Path log = home.resolve(LOG);
        byte[] whole = Files.readAllBytes(log);
        int from = ENDS.get(COMMITS - 2).intValue();
        int cut = from + (whole.length - from) / 2;
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(cut);
            channel.write(ByteBuffer.wrap(whole, from, whole.length - from), cut);
        }
        TornLog torn = TornLog.find(home, "neo4j");
        assertThat(torn).isNotNull();
        assertThat(torn.end()).isEqualTo(from);
        assertThat(torn.isDamaged()).isFalse();
    }
}
