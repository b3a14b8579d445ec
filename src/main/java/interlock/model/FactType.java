package interlock.model;

import java.util.Optional;

/**
 * The table of reliance: for each type of fact, who relies on whom, in which role, whether the one who relies can do
 * without, and whether the fact is a payment.
 *
 * <p>Within one role suppliers are substitutes, any one is enough; across essential roles all are needed.
 */
public enum FactType {
    // type          who relies on whom           in which role            needed             paid
    INVESTS_IN(Reliance.END_ON_START, Role.NAMED, "capital", Need.USEFUL, Payment.INVESTMENT),
    SPENDS_ON(Reliance.START_ON_END, Role.WHAT, "compute", Need.ESSENTIAL, Payment.PURCHASE),
    SUPPLIES(Reliance.END_ON_START, Role.WHAT, "supply", Need.ESSENTIAL, Payment.NONE),
    DEVELOPS(Reliance.END_ON_START, Role.NAMED, "developer", Need.ESSENTIAL, Payment.NONE),
    OPERATES(Reliance.END_ON_START, Role.NAMED, "operator", Need.ESSENTIAL, Payment.NONE),
    DESIGNS(Reliance.END_ON_START, Role.NAMED, "design", Need.ESSENTIAL, Payment.NONE),
    MAKES(Reliance.END_ON_START, Role.NAMED, "manufacture", Need.ESSENTIAL, Payment.NONE),
    AVAILABLE_ON(Reliance.START_ON_END, Role.NAMED, "distribution", Need.ESSENTIAL, Payment.NONE),
    RUNS_ON(Reliance.START_ON_END, Role.NAMED, "chips", Need.ESSENTIAL, Payment.NONE),
    REQUIRES(Reliance.START_ON_END, Role.NEEDED_THING, "", Need.ESSENTIAL, Payment.NONE),
    PART_OF(Reliance.NONE, Role.NONE, "", Need.USEFUL, Payment.NONE),
    PARTNERS_WITH(Reliance.NONE, Role.NONE, "", Need.USEFUL, Payment.NONE),
    RIVALS(Reliance.NONE, Role.NONE, "", Need.USEFUL, Payment.NONE);

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

    /** Where the name of the role comes from. */
    public enum Role {
        /** One name for every fact of the type. */
        NAMED,
        /** The fact's {@code what}, and the word of the table where that is empty. */
        WHAT,
        /** The thing that is needed is a role of its own: nothing else can stand in. */
        NEEDED_THING,
        NONE
    }

    private static final FactType[] TYPES = values();

    private final Reliance reliance;
    private final Role role;
    private final String roleWord;
    private final Need need;
    private final Payment payment;

    FactType(Reliance reliance, Role role, String roleWord, Need need, Payment payment) {
        this.reliance = reliance;
        this.role = role;
        this.roleWord = roleWord;
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

    public Role role() {
        return role;
    }

    /** The name of the role where {@link #role} is {@code NAMED}; another word for an empty one where it is {@code WHAT}. */
    public String roleWord() {
        return roleWord;
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

    public static FactType at(int ordinal) {
        return TYPES[ordinal];
    }
}
