package interlock.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Interlock this is, such as {@code 0.1.0}, as the build says. */
public final class ProductVersion {
    public static final String CURRENT = read();

    private ProductVersion() {}

    private static String read() {
        try (InputStream in = ProductVersion.class.getResourceAsStream("/interlock/version.txt")) {
            if (in == null) {
                throw new IllegalStateException("The class path has no interlock/version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
