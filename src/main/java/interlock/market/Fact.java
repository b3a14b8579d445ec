package interlock.market;

import interlock.model.FactType;
import interlock.model.Preference;
import interlock.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One fact as the store has it, to be added to a {@link MarketBuilder}.
 *
 * @param handle the store's own number of the fact, given back by {@link Market#handle}
 * @param from the number of the entity at the start
 * @param to the number of the entity at the end
 * @param what the thing supplied or bought; empty where the fact names none
 * @param since the first day on which the fact holds, in days since 1970-01-01; {@link #ALWAYS} where it is not known
 * @param until the first day on which it does not hold any more; {@link #NEVER} where there is none
 * @param dataSet the id of the data set that brought it; empty for none
 * @param deal the id of the agreement of which it is a leg; empty for none
 * @param share a market share or a stake, where the fact gives one
 * @param preference the degree of preference that a source declares, where one does
 */
public record Fact(
        long handle,
        FactType type,
        int from,
        int to,
        String what,
        Standing standing,
        int since,
        int until,
        Exclusive exclusive,
        Amount amount,
        @Nullable Share share,
        String dataSet,
        String deal,
        @Nullable Preference preference) {

    /** The day before all others. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    /** The day after all others. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** One of which no source declares a preference. */
    public Fact(
            long handle,
            FactType type,
            int from,
            int to,
            String what,
            Standing standing,
            int since,
            int until,
            Exclusive exclusive,
            Amount amount,
            @Nullable Share share,
            String dataSet,
            String deal) {
        this(handle, type, from, to, what, standing, since, until, exclusive, amount, share, dataSet, deal, null);
    }

    /** A completed fact without dates, amount or declaration. */
    public static Fact of(long handle, FactType type, int from, int to) {
        return new Fact(
                handle,
                type,
                from,
                to,
                "",
                Standing.COMPLETED,
                ALWAYS,
                NEVER,
                Exclusive.UNSAID,
                Amount.NONE,
                null,
                "",
                "");
    }

    public Fact what(String thing) {
        return new Fact(
                handle,
                type,
                from,
                to,
                thing,
                standing,
                since,
                until,
                exclusive,
                amount,
                share,
                dataSet,
                deal,
                preference);
    }

    public Fact standing(Standing other) {
        return new Fact(
                handle, type, from, to, what, other, since, until, exclusive, amount, share, dataSet, deal, preference);
    }

    public Fact holding(int first, int end) {
        return new Fact(
                handle,
                type,
                from,
                to,
                what,
                standing,
                first,
                end,
                exclusive,
                amount,
                share,
                dataSet,
                deal,
                preference);
    }

    public Fact exclusive(Exclusive said) {
        return new Fact(
                handle, type, from, to, what, standing, since, until, said, amount, share, dataSet, deal, preference);
    }

    public Fact amount(Amount other) {
        return new Fact(
                handle,
                type,
                from,
                to,
                what,
                standing,
                since,
                until,
                exclusive,
                other,
                share,
                dataSet,
                deal,
                preference);
    }

    public Fact share(Share other) {
        return new Fact(
                handle,
                type,
                from,
                to,
                what,
                standing,
                since,
                until,
                exclusive,
                amount,
                other,
                dataSet,
                deal,
                preference);
    }

    public Fact preference(@Nullable Preference declared) {
        return new Fact(
                handle, type, from, to, what, standing, since, until, exclusive, amount, share, dataSet, deal,
                declared);
    }
}
