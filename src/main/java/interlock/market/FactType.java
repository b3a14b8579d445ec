package interlock.market;

import java.util.Optional;

/**
 * The table of reliance: for each type of fact, who relies on whom, in which role, whether the one who relies can do
 * without, and whether the fact is a payment.
 *
 * <p>Within one role suppliers are substitutes, any one is enough; across essential roles all are needed.
 */
public enum FactType {
    // type          who relies on whom           in which role            needed             paid
    INVESTS_IN(Reliance.END_ON_START, Role.named("capital"), Need.USEFUL, Payment.INVESTMENT),
    SPENDS_ON(Reliance.START_ON_END, Role.what("compute"), Need.ESSENTIAL, Payment.PURCHASE),
    SUPPLIES(Reliance.END_ON_START, Role.what("supply"), Need.ESSENTIAL, Payment.NONE),
    DEVELOPS(Reliance.END_ON_START, Role.named("developer"), Need.ESSENTIAL, Payment.NONE),
    OPERATES(Reliance.END_ON_START, Role.named("operator"), Need.ESSENTIAL, Payment.NONE),
    DESIGNS(Reliance.END_ON_START, Role.named("design"), Need.ESSENTIAL, Payment.NONE),
    MAKES(Reliance.END_ON_START, Role.named("manufacture"), Need.ESSENTIAL, Payment.NONE),
    AVAILABLE_ON(Reliance.START_ON_END, Role.named("distribution"), Need.ESSENTIAL, Payment.NONE),
    RUNS_ON(Reliance.START_ON_END, Role.named("chips"), Need.ESSENTIAL, Payment.NONE),
    REQUIRES(Reliance.START_ON_END, Role.NEEDED_THING, Need.ESSENTIAL, Payment.NONE),
    PART_OF(Reliance.NONE, Role.NO_ROLE, Need.USEFUL, Payment.NONE),
    PARTNERS_WITH(Reliance.NONE, Role.NO_ROLE, Need.USEFUL, Payment.NONE),
    RIVALS(Reliance.NONE, Role.NO_ROLE, Need.USEFUL, Payment.NONE);

    /** Which end of a fact relies on the other. */
    public enum Reliance {
        START_ON_END,
        END_ON_START,
        NONE
    }

    /** Whether the one who relies falls when nobody is left in the role. */
    public enum Need {
        ESSENTIAL,
        USEFUL
    }

    /** Whether money goes from the start of the fact, and what for. */
    public enum Payment {
        INVESTMENT,
        PURCHASE,
        NONE
    }

    /** Where the name of a role comes from. */
    sealed interface Role {
        Role NO_ROLE = new None();
        Role NEEDED_THING = new NeededThing();

        static Role named(String name) {
            return new Named(name);
        }

        static Role what(String otherwise) {
            return new What(otherwise);
        }

        /** One name for every fact of the type. */
        record Named(String name) implements Role {}

        /** The fact's {@code what}, and where that is empty another word. */
        record What(String otherwise) implements Role {}

        /** The thing that is needed is a role of its own: nothing else can stand in. */
        record NeededThing() implements Role {}

        record None() implements Role {}
    }

    private static final FactType[] TYPES = values();

    private final Reliance reliance;
    private final Role role;
    private final Need need;
    private final Payment payment;

    FactType(Reliance reliance, Role role, Need need, Payment payment) {
        this.reliance = reliance;
        this.role = role;
        this.need = need;
        this.payment = payment;
    }

    public Reliance reliance() {
        return reliance;
    }

    public Need need() {
        return need;
    }

    public Payment payment() {
        return payment;
    }

    Role role() {
        return role;
    }

    /** The type of a relationship by its name; empty for {@code PARTY_TO} and types that are no facts of a market. */
    public static Optional<FactType> of(String name) {
        for (FactType type : TYPES) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static FactType at(int ordinal) {
        return TYPES[ordinal];
    }
}
