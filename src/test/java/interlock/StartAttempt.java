package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.ProductInTests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A start of the product in the JVM of the tests, and what it said to the person who started it. */
record StartAttempt(@Nullable Interlock product, String printed) implements AutoCloseable {

    /** On free ports with a store in {@code home}; {@code settings} come on top. */
    static StartAttempt in(Path home, Map<String, String> settings) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Interlock product = Interlock.startOrSayWhy(ProductInTests.environment(home, settings), out);
            if (product != null) {
                product.greet(out);
            }
            return new StartAttempt(product, printed.toString(StandardCharsets.UTF_8));
        }
    }

    /** What it said where it had to fail. */
    static String failure(Path home, Map<String, String> settings) {
        try (StartAttempt attempt = in(home, settings)) {
            assertThat(attempt.product).as(attempt.printed).isNull();
            assertThat(attempt.printed).startsWith("Interlock cannot start.").doesNotContain("\tat ");
            return attempt.printed;
        }
    }

    /** Where its page is. */
    URI page() {
        return started().page();
    }

    /** The line that it printed with this beginning. */
    String line(String beginning) {
        started();
        return printed.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private Interlock started() {
        return Objects.requireNonNull(product, printed);
    }

    @Override
    public void close() {
        if (product != null) {
            product.close();
        }
    }
}
