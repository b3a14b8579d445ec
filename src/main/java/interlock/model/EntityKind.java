package interlock.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entity is: the label that stands beside {@code Entity}. */
public enum EntityKind implements NodeKind {
    COMPANY("Company", "companies"),
    MODEL("Model", "models"),
    CLOUD("Cloud", "clouds"),
    CHIP("Chip", "chips"),
    PRODUCT("Product", "products");

    /** The label that all entities bear. */
    public static final String ENTITY = "Entity";

    private static final EntityKind[] KINDS = values();
    private static final List<String> LABELS =
            Stream.of(KINDS).map(EntityKind::label).toList();

    private final String label;
    private final String plural;

    EntityKind(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String plural() {
        return plural;
    }

    public static List<String> labels() {
        return LABELS;
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
