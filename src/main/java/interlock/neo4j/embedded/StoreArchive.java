package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The form of a backup: a zip of the files of the market's database under {@code store/} and of its log of transactions
 * under {@code log/}, and last of all a {@code manifest} with the version and the SHA-256 of every file. So a file that
 * ends too soon has no manifest, and one that was changed does not match it.
 */
final class StoreArchive {
    static final String STORE = "store/";
    static final String LOG = "log/";
    private static final String MANIFEST = "manifest";
    private static final String MADE = "made";
    private static final String HASH = "sha256 ";
    private static final Pattern NAME = Pattern.compile("(?:store|log)(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final int MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

    private StoreArchive() {}

    /** Writes files one after the other. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final Properties manifest = new Properties();

        /** @param out stays the caller's to close */
        Writer(OutputStream out) {
            zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
        }

        /**
         * @param name where it is in the archive
         * @param most how many bytes of it belong to the backup, where it may grow
         */
        void add(String name, Path file, long most) throws IOException {
            MessageDigest hash = sha256();
            zip.putNextEntry(new ZipEntry(name));
            try (InputStream in = Files.newInputStream(file)) {
                copy(in, new DigestOutputStream(zip, hash), most);
            }
            zip.closeEntry();
            manifest.setProperty(HASH + name, HexFormat.of().formatHex(hash.digest()));
        }

        /** Without the manifest that this writes, it is no backup. */
        void finish() throws IOException {
            StoreVersion.CURRENT.into(manifest);
            manifest.setProperty(MADE, Instant.now().toString());
            StringWriter text = new StringWriter();
            manifest.store(text, null);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (long left = most; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /**
     * Unpacks a backup into {@code store} and {@code log}, which are made.
     *
     * @return of which Interlock it is
     * @throws StartFailure in one line, where it is none, is not whole, was changed, or is of a newer Interlock
     */
    static StoreVersion unpack(Path archive, Path store, Path log) throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(MANIFEST)) {
                    return checked(
                            archive, new String(zip.readNBytes(MOST_MANIFEST_BYTES), StandardCharsets.UTF_8), hashes);
                }
                if (!NAME.matcher(name).matches()) {
                    throw notABackup(archive, "it has a file '" + name + "'");
                }
                if (isWithin(name, hashes)) {
                    throw notABackup(archive, "it has a file '" + name + "' within a file, or twice");
                }
                Path to = name.startsWith(STORE)
                        ? store.resolve(name.substring(STORE.length()))
                        : log.resolve(name.substring(LOG.length()));
                hashes.put(name, unpacked(zip, to));
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw notABackup(archive, "it cannot be read: " + e.getMessage());
        }
        throw notABackup(archive, "it does not end as one does");
    }

    /** One of the two names is the other's, or is below it: a disk cannot hold both. */
    private static boolean isWithin(String name, TreeMap<String, String> others) {
        return others.keySet().stream()
                .anyMatch(other -> (name + '/').startsWith(other + '/') || other.startsWith(name + '/'));
    }

    private static String unpacked(InputStream in, Path to) throws IOException {
        MessageDigest hash = sha256();
        Files.createDirectories(to.getParent());
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), hash)) {
            copy(in, out, Long.MAX_VALUE);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static StoreVersion checked(Path archive, String text, TreeMap<String, String> hashes) throws IOException {
        Properties manifest = new Properties();
        StoreVersion version;
        try {
            manifest.load(new StringReader(text));
            version = StoreVersion.of(manifest);
        } catch (IllegalArgumentException e) {
            throw notABackup(archive, "its manifest cannot be read");
        }
        version.refuseNewer("The backup " + archive);
        TreeSet<String> names = new TreeSet<>(hashes.keySet());
        manifest.stringPropertyNames().stream()
                .filter(key -> key.startsWith(HASH))
                .forEach(key -> names.add(key.substring(HASH.length())));
        for (String name : names) {
            String expected = manifest.getProperty(HASH + name);
            if (expected == null || !expected.equals(hashes.get(name))) {
                throw notABackup(archive, "its file '" + name + "' is not as it was written");
            }
        }
        return version;
    }

    private static StartFailure notABackup(Path archive, String why) {
        return new StartFailure(
                "'" + archive + "' is no backup, or not a whole one: " + why + "; nothing was restored");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
