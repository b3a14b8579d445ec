package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.neo4j.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.io.fs.FileUtils;

/** A backup of a few small files, of which every bit can be turned over. */
class StoreArchiveTest {
    private static final Map<String, String> FILES =
            Map.of("store/neostore", "one", "store/neostore.counts", "two", "log/neostore.transaction.db.0", "three");

    @TempDir
    Path folder;

    @Test
    void withAnyBitTurnedOverItIsTheSameOrRefusedInOneLine() throws IOException {
        byte[] whole = archive();
        Path changed = folder.resolve("changed");
        Path to = folder.resolve("to");
        assertThat(unpacked(whole, changed, to)).isEqualTo("unpacked");
        int refused = 0;
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] bytes = whole.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            String outcome = unpacked(bytes, changed, to);
            assertThat(outcome).as("bit %d", bit).matches("unpacked|'.*' is no backup.*|The backup .* newer .*");
            refused += outcome.equals("unpacked") ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(whole.length * 8 / 3);
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StoreArchive.Writer writer = new StoreArchive.Writer(out)) {
            for (Map.Entry<String, String> file : new TreeMap<>(FILES).entrySet()) {
                Path written = Files.writeString(folder.resolve("written"), file.getValue());
                writer.add(file.getKey(), written, Long.MAX_VALUE);
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    private static String unpacked(byte[] bytes, Path archive, Path to) throws IOException {
        Files.write(archive, bytes);
        FileUtils.deleteDirectory(to);
        try {
            StoreArchive.unpack(archive, to.resolve("store"), to.resolve("log"));
        } catch (StartFailure e) {
            return e.getMessage();
        }
        assertThat(files(to)).isEqualTo(new TreeMap<>(FILES));
        return "unpacked";
    }

    private static TreeMap<String, String> files(Path below) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(below)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(below.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
