package interlock.question;

import interlock.text.EnglishList;
import interlock.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** A parameter that a question cannot take: what was given, what is allowed, and the nearest right one. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String given;
    private final String allowed;
    private final String nearest;

    private BadParameter(String message, String given, String allowed, Optional<String> nearest) {
        super(message);
        this.given = given;
        this.allowed = allowed;
        this.nearest = nearest.orElse("");
    }

    static BadParameter unknown(String name, List<String> known) {
        String allowed = EnglishList.and(known);
        return new BadParameter(
                "There is no parameter '" + name + "'.",
                name,
                allowed,
                Suggestions.among(known).nearest(name));
    }

    static BadParameter missing(Parameter parameter) {
        String allowed = parameter.kind().allowed();
        return new BadParameter(
                "The parameter '" + parameter.name() + "' is missing: it takes " + allowed + ".",
                "",
                allowed,
                Optional.empty());
    }

    static BadParameter several(Parameter parameter, List<String> given) {
        return new BadParameter(
                "The parameter '" + parameter.name() + "' takes one value, not " + given.size() + ".",
                String.join(", ", given),
                parameter.kind().allowed(),
                Optional.empty());
    }

    static BadParameter notAllowed(Parameter parameter, String given) {
        String allowed = parameter.kind().allowed();
        return new BadParameter(
                "The parameter '" + parameter.name() + "' is '" + given + "'; it takes " + allowed + ".",
                given,
                allowed,
                parameter.kind().nearest(given));
    }

    /** A word that the market has not got, where it has these others. */
    public static BadParameter notAmong(Parameter parameter, String given, List<String> others) {
        String allowed = EnglishList.or(others);
        return new BadParameter(
                "The parameter '" + parameter.name() + "' is '" + given + "'; it takes " + allowed + ".",
                given,
                allowed,
                Suggestions.among(others).nearest(given));
    }

    /** @param fromIsGiven else the end is what somebody typed, and no other start can be proposed for it */
    public static BadParameter turnedRange(String from, String to, boolean fromIsGiven) {
        return new BadParameter(
                "The range of days begins after its end: 'from' is " + from + " and 'to' is " + to + ".",
                fromIsGiven ? from : to,
                fromIsGiven ? "a date up to " + to : "a date from " + from + " on, or one before it as 'from' too",
                fromIsGiven ? Optional.of(to) : Optional.empty());
    }

    static BadParameter same(String first, String second, String given) {
        return new BadParameter(
                "'" + first + "' and '" + second + "' are both '" + given + "'; they must be two.",
                given,
                "another than '" + given + "'",
                Optional.empty());
    }

    /**
     * A world that there cannot be.
     *
     * @param message what is wrong, in a sentence
     */
    public static BadParameter ofWorld(String message, String given, String allowed, Optional<String> nearest) {
        return new BadParameter(message, given, allowed, nearest);
    }

    /** What was given; empty where nothing was. */
    public String given() {
        return given;
    }

    public Optional<String> nearest() {
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** What to do about it, in one sentence. */
    public String hint() {
        return nearest().map(near -> "Perhaps you meant '" + near + "'.").orElse("Allowed: " + allowed + ".");
    }
}
