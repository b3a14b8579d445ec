package interlock.neo4j.embedded;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.StoreContents;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import interlock.neo4j.Size;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.io.fs.FileUtils;

/** A backup beside readers and writers, and what becomes of it. */
@BesideOthers
class BackupIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int IN_ONE = 5;

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    /** Of a store that nobody writes to. */
    private static Path quiet;

    @BeforeAll
    static void start() throws IOException {
        database = new EmbeddedDatabase(EmbeddedNeo4j.start(folder.resolve("home"), 0, CAPS, List.of()));
        database.applySchema();
        database.change(LONG, store -> {
            store.putDataSet("a-market");
            store.putNodes(IntStream.range(0, 40)
                    .mapToObj(i -> new NodeRow(
                            List.of("Entity", "Company"),
                            Map.of("id", "e" + i, "name", "Name " + i, "aliases", List.of("one", "two"))))
                    .toList());
            store.putFacts(IntStream.range(0, 100)
                    .mapToObj(i -> new FactRow(
                            "RIVALS", "e" + i % 40, "e" + i % 7, Map.of("id", "f" + i, "statement", "It is so.")))
                    .toList());
            return true;
        });
        quiet = backup("quiet");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static Path backup(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            database.backup(out);
        }
        return file;
    }

    private static EmbeddedDatabase open(Path home) {
        return new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, List.of()));
    }

    @Test
    void isTheStoreWithoutItsPassword() throws IOException {
        Path home = folder.resolve("restored");
        assertThat(StoreMaintenance.restore(quiet, home, CAPS)).isEqualTo(new Size(40, 100));
        assertThat(files(home)).containsExactlyInAnyOrder("data", "store-version");
        try (EmbeddedDatabase restored = open(home)) {
            assertThat(StoreContents.of(restored.neo4j().database()))
                    .filteredOn(line -> !line.contains("written-"))
                    .isEqualTo(StoreContents.of(database.neo4j().database()).stream()
                            .filter(line -> !line.contains("written-"))
                            .toList());
            assertThat(restored.address().password())
                    .isNotEqualTo(database.address().password());
        }
        try (ZipFile zip = new ZipFile(quiet.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .allMatch(name -> name.equals("manifest") || name.startsWith("store/") || name.startsWith("log/"))
                    .contains("store/neostore", "log/neostore.transaction.db.0", "manifest");
        }
        assertThat(folder.resolve("home/backups")).isEmptyDirectory();
        assertThatThrownBy(() -> StoreMaintenance.restore(quiet, home, CAPS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("There is a store in " + home + " already; nothing was restored");
    }

    private static List<String> files(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whatWasAcknowledgedBeforeItIsInItAndNoTransactionByHalf() throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; !enough.get(); i++) {
                write(i);
                acknowledged.add(i);
            }
        });
        Set<Integer> before;
        Path file;
        try {
            eventually("something is written", () -> acknowledged.size() > 20);
            before = Set.copyOf(acknowledged);
            file = backup("busy");
        } finally {
            enough.set(true);
        }
        writer.join();
        Path home = folder.resolve("from-busy");
        StoreMaintenance.restore(file, home, CAPS);
        try (EmbeddedDatabase restored = open(home)) {
            Map<Integer, Integer> found = new HashMap<>();
            restored.look(LONG, store -> {
                store.eachNode(
                        "written",
                        node -> found.merge(Integer.parseInt(node.id().split("-")[1]), 1, Integer::sum));
                return true;
            });
            assertThat(found.keySet()).containsAll(before);
            assertThat(found.values()).containsOnly(IN_ONE);
        }
    }

    private static void write(int number) {
        database.change(LONG, store -> {
            store.putNodes(IntStream.range(0, IN_ONE)
                    .mapToObj(i -> new NodeRow(
                            List.of("Source"),
                            Map.of("id", "written-" + number + "-" + i, "title", "A title", "dataSet", "written")))
                    .toList());
            return true;
        });
    }

    @Test
    void onePartOfABackupOrAChangedOneRestoresNothing() throws IOException {
        byte[] whole = Files.readAllBytes(quiet);
        SplittableRandom random = new SplittableRandom(15);
        Path home = folder.resolve("never");
        Path bad = folder.resolve("bad");
        for (int i = 0; i < 40; i++) {
            byte[] changed = Arrays.copyOf(whole, i % 2 == 0 ? random.nextInt(whole.length - 30) : whole.length);
            if (i % 2 == 1) {
                // Behind the manifest comes only the list that zip readers of files go by.
                int at = random.nextInt(whole.length * 9 / 10);
                changed[at] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(bad, changed);
            if (restoresNothing(bad, home)) {
                assertThat(files(home)).as("case %d", i).isEmpty();
            } else {
                // A bit that means nothing, such as a time in a zip's header.
                FileUtils.deleteDirectory(home);
            }
        }
        Files.writeString(bad, "no zip at all");
        assertThat(restoresNothing(bad, home)).isTrue();
        assertThatThrownBy(() -> StoreMaintenance.restore(folder.resolve("nowhere"), home, CAPS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("There is no file '" + folder.resolve("nowhere") + "'");
    }

    /** Only what is unpacked to the same bytes may be restored. */
    private static boolean restoresNothing(Path bad, Path home) throws IOException {
        Path unpacked = folder.resolve("unpacked");
        FileUtils.deleteDirectory(unpacked);
        try {
            StoreArchive.unpack(bad, unpacked.resolve("store"), unpacked.resolve("log"));
            return false;
        } catch (StartFailure e) {
            assertThatThrownBy(() -> StoreMaintenance.restore(bad, home, CAPS))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is no backup, or not a whole one");
            return true;
        }
    }
}
