package interlock.model;

import java.util.Optional;

/** What an entity is: the label that stands beside {@code Entity}. */
public enum EntityKind {
    COMPANY("Company"),
    MODEL("Model"),
    CLOUD("Cloud"),
    CHIP("Chip"),
    PRODUCT("Product");

    private static final EntityKind[] KINDS = values();

    private final String label;

    EntityKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<EntityKind> of(String label) {
        for (EntityKind kind : KINDS) {
            if (kind.label.equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public static EntityKind at(int ordinal) {
        return KINDS[ordinal];
    }
}
