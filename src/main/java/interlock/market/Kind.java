package interlock.market;

import java.util.Optional;

/** What an entity is: the label that stands beside {@code Entity}. */
public enum Kind {
    COMPANY("Company"),
    MODEL("Model"),
    CLOUD("Cloud"),
    CHIP("Chip"),
    PRODUCT("Product");

    private static final Kind[] KINDS = values();

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Kind> of(String label) {
        for (Kind kind : KINDS) {
            if (kind.label.equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static Kind at(int ordinal) {
        return KINDS[ordinal];
    }
}
