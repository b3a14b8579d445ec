package interlock.dataset.check;

import java.util.Set;

/** The types of fact, with the kinds that they join. */
public enum FactType {
    INVESTS_IN(Set.of("Company"), Set.of("Company")),
    SPENDS_ON(Set.of("Company"), Set.of("Cloud", "Company", "Product", "Chip")),
    SUPPLIES(Set.of("Company", "Product"), Set.of("Company", "Cloud", "Product")),
    DEVELOPS(Set.of("Company"), Set.of("Model")),
    OPERATES(Set.of("Company"), Set.of("Cloud")),
    DESIGNS(Set.of("Company"), Set.of("Chip")),
    MAKES(Set.of("Company"), Set.of("Chip", "Product")),
    AVAILABLE_ON(Set.of("Model"), Set.of("Cloud")),
    RUNS_ON(Set.of("Model", "Cloud"), Set.of("Chip")),
    REQUIRES(Set.of("Chip", "Product"), Set.of("Product")),
    PART_OF(Set.of("Model", "Chip", "Product", "Company"), Set.of("Model", "Chip", "Product", "Company")),
    PARTNERS_WITH(Set.of("Company"), Set.of("Company")),
    RIVALS(Set.of("Company", "Model", "Cloud", "Chip"), Set.of("Company", "Model", "Cloud", "Chip")),
    PARTY_TO(Set.of("Company"), Set.of("Deal"));

    private final Set<String> from;
    private final Set<String> to;

    FactType(Set<String> from, Set<String> to) {
        this.from = from;
        this.to = to;
    }

    Set<String> from() {
        return from;
    }

    Set<String> to() {
        return to;
    }

    /** Whether both ends must be of the same kind. */
    public boolean joinsAlike() {
        return this == PART_OF || isSymmetric();
    }

    /** Whether the two ends can change places, so that the fact is stored once. */
    boolean isSymmetric() {
        return this == PARTNERS_WITH || this == RIVALS;
    }

    /** Whether two ends can be joined by this type only once, whatever else the facts say. */
    public boolean isOncePerPair() {
        return isSymmetric()
                || switch (this) {
                    case PARTY_TO, PART_OF, DEVELOPS, DESIGNS, REQUIRES -> true;
                    default -> false;
                };
    }
}
