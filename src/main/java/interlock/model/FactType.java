package interlock.model;

import static interlock.model.EntityKind.CHIP;
import static interlock.model.EntityKind.CLOUD;
import static interlock.model.EntityKind.COMPANY;
import static interlock.model.EntityKind.MODEL;
import static interlock.model.EntityKind.PRODUCT;
import static interlock.model.RecordKind.DEAL;
import static interlock.model.Reliance.Need.ESSENTIAL;
import static interlock.model.Reliance.Need.USEFUL;
import static interlock.model.Reliance.Role.NAMED;
import static interlock.model.Reliance.Role.NEEDED_THING;
import static interlock.model.Reliance.Role.WHAT;

import interlock.model.Reliance.Alternatives;
import interlock.model.Reliance.Need;
import interlock.model.Reliance.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of fact, and the table of reliance: for each type what it joins, who relies on whom in which role, whether
 * the one who relies can do without, and whether the fact is a payment.
 *
 * <p>Within one role suppliers are substitutes, any one is enough; across essential roles all are needed.
 */
public enum FactType {
    INVESTS_IN(
            "invests in",
            Ends.from(COMPANY).to(COMPANY),
            Reliance.ofEnd("investee on investor", NAMED, "capital", USEFUL, Alternatives.UNKNOWN),
            Payment.INVESTMENT),
    SPENDS_ON(
            "spends on",
            Ends.from(COMPANY).to(CLOUD, COMPANY, PRODUCT, CHIP),
            Reliance.ofStart("spender on target", WHAT, "compute", ESSENTIAL, Alternatives.ANYONE),
            Payment.PURCHASE),
    SUPPLIES(
            "supplies",
            Ends.from(COMPANY, PRODUCT).to(COMPANY, CLOUD, PRODUCT),
            Reliance.ofEnd("customer on supplier", WHAT, "supply", ESSENTIAL, Alternatives.ANYONE)),
    DEVELOPS(
            "develops",
            Ends.from(COMPANY).to(MODEL).once(),
            Reliance.ofEnd("model on company", NAMED, "developer", ESSENTIAL, Alternatives.NONE)),
    OPERATES(
            "operates",
            Ends.from(COMPANY).to(CLOUD),
            Reliance.ofEnd("cloud on company", NAMED, "operator", ESSENTIAL, Alternatives.NONE)),
    DESIGNS(
            "designs",
            Ends.from(COMPANY).to(CHIP).once(),
            Reliance.ofEnd("chip on company", NAMED, "design", ESSENTIAL, Alternatives.NONE)),
    MAKES(
            "makes",
            Ends.from(COMPANY).to(CHIP, PRODUCT),
            Reliance.ofEnd("product on company", NAMED, "manufacture", ESSENTIAL, Alternatives.UNKNOWN)),
    AVAILABLE_ON(
            "is available on",
            Ends.from(MODEL).to(CLOUD),
            Reliance.ofStart("model on cloud", NAMED, "distribution", ESSENTIAL, Alternatives.ANYONE)),
    RUNS_ON(
            "runs on",
            Ends.from(MODEL, CLOUD).to(CHIP),
            Reliance.ofStart("model or cloud on chip", NAMED, "chips", ESSENTIAL, Alternatives.ANYONE)),
    REQUIRES(
            "requires",
            Ends.from(CHIP, PRODUCT).to(PRODUCT).once(),
            Reliance.ofStart("needer on needed", NEEDED_THING, "requirement", ESSENTIAL, Alternatives.NONE)),
    PART_OF("is part of", Ends.alike(MODEL, CHIP, PRODUCT, COMPANY).once(), Reliance.NONE),
    /** A stake, as a share where it is known, and whether it controls; the owned need not rely on the owner. */
    OWNS("owns", Ends.from(COMPANY).to(COMPANY), Reliance.NONE, Payment.NONE, Family.MONEY),
    PARTNERS_WITH("partners with", Ends.symmetric(COMPANY).often(), Reliance.NONE),
    RIVALS("rivals", Ends.symmetric(COMPANY, MODEL, CLOUD, CHIP), Reliance.NONE),
    PARTY_TO("is party to", Ends.from(COMPANY).to(DEAL).once(), Reliance.NONE);

    /** Whether money goes from the start of the fact, and what for. */
    public enum Payment {
        INVESTMENT,
        PURCHASE,
        NONE
    }

    /** What flows by a fact, or that nothing does. */
    public enum Family {
        MONEY("money"),
        NEED("making and supply"),
        PEER("rivals and partners");

        private final String word;

        Family(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private static final FactType[] TYPES = values();
    private static final Map<String, FactType> BY_NAME =
            Stream.of(TYPES).collect(Collectors.toUnmodifiableMap(FactType::name, Function.identity()));

    private final String verb;
    private final Ends ends;
    private final Reliance reliance;
    private final Payment payment;
    private final Family family;
    private final boolean endRelies;
    private final List<String> fromLabels;
    private final List<String> toLabels;

    FactType(String verb, Ends ends, Reliance reliance) {
        this(verb, ends, reliance, Payment.NONE);
    }

    FactType(String verb, Ends ends, Reliance reliance, Payment payment) {
        this(
                verb,
                ends,
                reliance,
                payment,
                payment != Payment.NONE
                        ? Family.MONEY
                        : reliance.who() != Reliance.End.NEITHER ? Family.NEED : Family.PEER);
    }

    FactType(String verb, Ends ends, Reliance reliance, Payment payment, Family family) {
        this.verb = verb;
        this.ends = ends;
        this.reliance = reliance;
        this.payment = payment;
        this.family = family;
        endRelies = reliance.who() == Reliance.End.END;
        fromLabels = ends.from().stream().map(NodeKind::label).toList();
        toLabels = ends.to().stream().map(NodeKind::label).toList();
    }

    /** What stands between start and end where a fact is read as a sentence, such as 'invests in'. */
    public String verb() {
        return verb;
    }

    public Ends ends() {
        return ends;
    }

    /** The labels of what its facts may start at. */
    public List<String> fromLabels() {
        return fromLabels;
    }

    /** The labels of what its facts may end at. */
    public List<String> toLabels() {
        return toLabels;
    }

    public Reliance reliance() {
        return reliance;
    }

    /** Whether one end relies on the other. */
    public boolean isReliance() {
        return reliance.who() != Reliance.End.NEITHER;
    }

    /** Whether the end relies on the start, as a customer on the supplier who is named first. */
    public boolean endRelies() {
        return endRelies;
    }

    public boolean isEssential() {
        return reliance.need() == Need.ESSENTIAL;
    }

    /** Whether its role is one that a second source could fill: not capital, and not what one fills by its nature. */
    public boolean isSupply() {
        return isEssential() && reliance.alternatives() != Reliance.Alternatives.NONE;
    }

    public Role role() {
        return reliance.role();
    }

    public Payment payment() {
        return payment;
    }

    public boolean isPayment() {
        return payment != Payment.NONE;
    }

    public Family family() {
        return family;
    }

    /**
     * Whether its facts begin and end as events of the market, between entities. {@code PARTY_TO} is none: it says who
     * signs a deal.
     */
    public boolean isEvent() {
        return ends.areEntities();
    }

    /** Whether both ends must be of the same kind. */
    public boolean joinsAlike() {
        return ends.match() != Ends.Match.ANY;
    }

    /** Whether its start brings its end about, as a designer does a chip: such a fact is how one knows that it exists. */
    public boolean bringsAbout() {
        return endRelies && isEssential() && role() == NAMED;
    }

    /** Whether the two ends can change places, so that the fact is stored once. */
    public boolean isSymmetric() {
        return ends.match() == Ends.Match.SYMMETRIC;
    }

    /** Whether two ends can be joined by this type only once, whatever else the facts say. */
    public boolean isOncePerPair() {
        return ends.isOncePerPair();
    }

    /** What the one who relies may be; nothing where nobody does. */
    public List<NodeKind> relying() {
        return switch (reliance.who()) {
            case START -> ends.from();
            case END -> ends.to();
            case NEITHER -> List.of();
        };
    }

    /** The type of a relationship by its name; empty for those that are no facts. */
    public static Optional<FactType> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static FactType at(int ordinal) {
        return TYPES[ordinal];
    }

    /** The names of all types, in the order of the table. */
    public static List<String> names() {
        return names(type -> true);
    }

    public static List<String> names(Predicate<FactType> wanted) {
        return Stream.of(TYPES).filter(wanted).map(FactType::name).toList();
    }
}
