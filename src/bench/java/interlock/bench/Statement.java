package interlock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A statement in a file of its own. */
record Statement(String text) {

    /** One of Cypher. */
    static Statement named(String name) {
        return in(name + ".cypher");
    }

    static Statement in(String name) {
        try (InputStream file = Statement.class.getResourceAsStream(name)) {
            byte[] text = Objects.requireNonNull(file, name).readAllBytes();
            return new Statement(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
