package interlock.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who publishes a source. Files must say so, and write {@code unknown} where nobody knows: that is no name. */
public final class Publisher {
    private static final String UNKNOWN = "unknown";

    private Publisher() {}

    /** The name that a source gives; empty where it gives none. */
    public static Optional<String> named(@Nullable Object given) {
        return given instanceof String name && !name.isBlank() && !name.equals(UNKNOWN)
                ? Optional.of(name)
                : Optional.empty();
    }
}
