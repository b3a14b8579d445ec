package interlock.procedures;

import interlock.market.Amount;
import interlock.market.Exclusive;
import interlock.market.Fact;
import interlock.market.Range;
import interlock.market.Share;
import interlock.model.AmountQualifier;
import interlock.model.FactType;
import interlock.model.Preference;
import interlock.model.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.values.storable.BooleanValue;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.TextValue;

/** What a projection needs to know of one relationship; used again for each. */
final class FactProperties {

    private static final List<String> NAMES = List.of(
            "status",
            "since",
            "announced",
            "until",
            "what",
            "exclusive",
            "amountMin",
            "amountMax",
            "amountQualifier",
            "currency",
            "shareMin",
            "shareMax",
            "dataSet",
            "deal",
            "preference");
    private static final int STATUS = 0;
    private static final int SINCE = 1;
    private static final int ANNOUNCED = 2;
    private static final int UNTIL = 3;
    private static final int WHAT = 4;
    private static final int EXCLUSIVE = 5;
    private static final int AMOUNT_MIN = 6;
    private static final int AMOUNT_MAX = 7;
    private static final int AMOUNT_QUALIFIER = 8;
    private static final int CURRENCY = 9;
    private static final int SHARE_MIN = 10;
    private static final int SHARE_MAX = 11;
    private static final int DATA_SET = 12;
    private static final int DEAL = 13;
    private static final int PREFERENCE = 14;

    private final PropertyReader properties;

    /** The types of facts by the store's own numbers of them. */
    static Map<Integer, FactType> types(TokenRead tokens) {
        Map<Integer, FactType> types = new HashMap<>();
        for (FactType type : FactType.values()) {
            if (type.isEvent()) {
                types.put(tokens.relationshipType(type.name()), type);
            }
        }
        return types;
    }

    FactProperties(TokenRead tokens) {
        properties = new PropertyReader(tokens, NAMES);
    }

    void read(RelationshipScanCursor relationship, PropertyCursor property) {
        relationship.properties(property, properties.selection());
        properties.read(property);
    }

    /** Whether the fact is over: such a one holds on no day. */
    boolean ended() {
        return text(STATUS).equals(Standing.ENDED);
    }

    /** The first day on which it does not hold any more; {@link Fact#NEVER} where there is none. */
    int until() {
        return day(UNTIL, Fact.NEVER);
    }

    /** The id of the data set that brought it; empty for none. */
    String dataSet() {
        return text(DATA_SET);
    }

    /** Empty where the store names no standing of the ladder. */
    Optional<Standing> standing() {
        return Standing.of(text(STATUS));
    }

    Fact fact(long handle, FactType type, int from, int to, Standing standing) {
        return new Fact(
                handle,
                type,
                from,
                to,
                text(WHAT),
                standing,
                day(SINCE, day(ANNOUNCED, Fact.ALWAYS)),
                until(),
                exclusive(),
                amount(),
                share(),
                dataSet(),
                text(DEAL),
                Preference.of(text(PREFERENCE)).orElse(null));
    }

    private Exclusive exclusive() {
        if (properties.value(EXCLUSIVE) instanceof BooleanValue said) {
            return said.booleanValue() ? Exclusive.DECLARED : Exclusive.DENIED;
        }
        return Exclusive.UNSAID;
    }

    /** An amount without a currency tells nothing, and a currency without an amount no more. */
    private Amount amount() {
        AmountQualifier qualifier = AmountQualifier.of(text(AMOUNT_QUALIFIER)).orElse(AmountQualifier.NONE);
        boolean known = properties.value(AMOUNT_MIN) != null || properties.value(AMOUNT_MAX) != null;
        String currency = known ? text(CURRENCY) : "";
        return currency.isEmpty()
                ? new Amount(0, Range.OPEN, qualifier, "")
                : new Amount(units(AMOUNT_MIN, 0), units(AMOUNT_MAX, Range.OPEN), qualifier, currency);
    }

    private @Nullable Share share() {
        double min = fraction(SHARE_MIN, Double.NaN);
        double max = fraction(SHARE_MAX, Double.NaN);
        return Double.isNaN(min) && Double.isNaN(max)
                ? null
                : new Share(Double.isNaN(min) ? 0 : min, Double.isNaN(max) ? 1 : max);
    }

    private String text(int place) {
        return properties.value(place) instanceof TextValue text ? text.stringValue() : "";
    }

    private int day(int place, int otherwise) {
        return properties.value(place) instanceof DateValue day
                ? Math.clamp(day.asObjectCopy().toEpochDay(), Fact.ALWAYS + 1, Fact.NEVER - 1)
                : otherwise;
    }

    private long units(int place, long otherwise) {
        return properties.value(place) instanceof NumberValue units ? units.longValue() : otherwise;
    }

    private double fraction(int place, double otherwise) {
        return properties.value(place) instanceof NumberValue fraction ? fraction.doubleValue() : otherwise;
    }
}
