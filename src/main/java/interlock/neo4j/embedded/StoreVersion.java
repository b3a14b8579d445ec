package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import interlock.text.ProductVersion;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.neo4j.io.fs.FileUtils;

/**
 * Which Interlock a store is of, in the file {@code store-version} of the home and in every backup. The number of the
 * schema grows with each change of constraints, indexes or derived properties; the version of the software is for people.
 *
 * @param schema 0 where nothing says so, as in stores from before there was a version
 * @param software such as {@code 0.1.0}
 */
record StoreVersion(int schema, String software) {
    /**
     * The schema of this Interlock.
     *
     * <p>1: the constraints and the index of {@code cypher/schema.cypher}, and the day on which a fact was known.
     */
    static final int SCHEMA = 1;

    static final StoreVersion CURRENT = new StoreVersion(SCHEMA, ProductVersion.CURRENT);
    private static final StoreVersion UNKNOWN = new StoreVersion(0, "unknown");
    private static final String FILE = "store-version";

    /** That of a home. */
    static StoreVersion in(Path home) {
        Path file = home.resolve(FILE);
        if (Files.notExists(file)) {
            return UNKNOWN;
        }
        try (Reader in = Files.newBufferedReader(file)) {
            Properties read = new Properties();
            read.load(in);
            return of(read);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "The file " + file + " does not say which Interlock the store is of: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException where nothing says so */
    static StoreVersion of(Properties from) {
        return new StoreVersion(
                Integer.parseInt(from.getProperty("schema", "").strip()), from.getProperty("software", "unknown"));
    }

    void into(Properties to) {
        to.setProperty("schema", String.valueOf(schema));
        to.setProperty("software", software);
    }

    /**
     * Refuses what a newer Interlock has made: this one does not know what it means.
     *
     * @param what such as {@code The store in /home}
     * @throws StartFailure in one line
     */
    void refuseNewer(String what) {
        if (schema > SCHEMA) {
            throw new StartFailure(what + " is of Interlock " + software + ", which is newer: its schema is " + schema
                    + ", and Interlock " + CURRENT.software + " knows " + SCHEMA
                    + " at most. Start that version or a later one");
        }
    }

    boolean isOlder() {
        return schema < SCHEMA;
    }

    /** Whole or not at all. */
    void writeTo(Path home) {
        Properties written = new Properties();
        into(written);
        Path beside = home.resolve(FILE + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(beside)) {
                written.store(out, null);
            }
            Files.move(beside, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            FileUtils.tryForceDirectory(home);
        } catch (IOException e) {
            throw new StartFailure("The file " + home.resolve(FILE) + " cannot be written: " + e, e);
        }
    }
}
