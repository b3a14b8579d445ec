package interlock.market;

import interlock.market.Conflict.Agreement;
import interlock.market.Conflict.Kind;
import interlock.market.Suspects.Suspect;
import interlock.model.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every conflict: of what a market suspects, that which the records bear out. Of a suspect only the few properties are
 * looked at that decide. O(facts), and a look at each suspect.
 */
public final class Conflicts {

    private static final double THE_WHOLE = 1.005;
    private static final List<List<FactType>> COUNTED = List.of(
            List.of(FactType.INVESTS_IN, FactType.SPENDS_ON),
            List.of(FactType.INVESTS_IN),
            List.of(FactType.SPENDS_ON));

    private final Market market;
    private final Terms terms;
    private final OptionalInt party;
    private final Records records;
    private final Checkpoint checkpoint;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Market market, Terms terms, OptionalInt party, Records records, Checkpoint checkpoint) {
        this.market = market;
        this.terms = terms;
        this.party = party;
        this.records = records;
        this.checkpoint = checkpoint;
    }

    /**
     * All, in no order.
     *
     * @param party who must be at an end of one of the facts; empty for anybody
     */
    public static List<Conflict> of(
            Market market, Terms terms, OptionalInt party, Records records, Checkpoint checkpoint) {
        Conflicts conflicts = new Conflicts(market, terms, party, records, checkpoint);
        conflicts.addFigures();
        conflicts.addPairs();
        conflicts.addTellings();
        conflicts.addSums();
        conflicts.addExclusivities();
        conflicts.addDates();
        conflicts.addShares();
        return party.isEmpty()
                ? conflicts.found
                : conflicts.found.stream()
                        .filter(conflict -> isAbout(market, conflict, party.getAsInt()))
                        .toList();
    }

    private static boolean isAbout(Market market, Conflict conflict, int entity) {
        return IntStream.of(conflict.facts())
                .anyMatch(fact -> market.from(fact) == entity || market.to(fact) == entity);
    }

    /** In the order in which a store is soonest read: by its own numbers. */
    private List<Suspect> suspects(Suspects.Kind kind) {
        return Suspects.of(market, terms, kind, party, checkpoint).stream()
                .sorted(Comparator.comparingLong(suspect -> market.handle(suspect.facts()[0])))
                .toList();
    }

    private @Nullable String deal(int fact) {
        return market.deals().of(fact);
    }

    private void addFigures() {
        try (Records.Facts told = records.facts("amountMin", "amountMax", "sources")) {
            for (Suspect suspect : suspects(Suspects.Kind.FIGURE)) {
                checkpoint.pass();
                int fact = suspect.facts()[0];
                told.at(fact);
                Long min = told.units("amountMin");
                Long max = told.units("amountMax");
                if (min != null && max != null && min < max && told.count("sources") > 1) {
                    found.add(Conflict.of(Kind.FIGURE, market.from(fact), deal(fact), fact));
                }
            }
        }
    }

    /** What decides whether two facts are of one agreement, or of one day and standing, and about one thing. */
    private record Occasion(
            String id, String what, @Nullable String of) {
        static Occasion of(Records.Facts told) {
            String deal = told.text("deal");
            LocalDate announced = told.day("announced");
            String status = told.text("status");
            String day = announced == null || status == null ? null : announced + status;
            return new Occasion(
                    Objects.requireNonNullElse(told.text("id"), ""),
                    Objects.requireNonNullElse(told.text("what"), ""),
                    deal == null ? day : deal);
        }

        boolean isThatOf(Occasion other) {
            return of != null && of.equals(other.of) && what.equals(other.what);
        }
    }

    private void addPairs() {
        try (Records.Facts told = records.facts("id", "what", "deal", "announced", "status")) {
            for (Suspect suspect : suspects(Suspects.Kind.FIGURES)) {
                checkpoint.pass();
                int one = suspect.facts()[0];
                int other = suspect.facts()[1];
                told.at(one);
                Occasion first = Occasion.of(told);
                told.at(other);
                Occasion second = Occasion.of(told);
                if (first.isThatOf(second)) {
                    boolean inOrder = first.id().compareTo(second.id()) < 0;
                    int begin = inOrder ? one : other;
                    found.add(Conflict.of(Kind.FIGURES, market.from(begin), deal(begin), begin, inOrder ? other : one));
                }
            }
        }
    }

    private void addTellings() {
        try (Records.Facts told = records.facts("amountMin", "amountMax", "dataSet")) {
            for (Suspect suspect : suspects(Suspects.Kind.TELLINGS)) {
                checkpoint.pass();
                int one = suspect.facts()[0];
                int other = suspect.facts()[1];
                told.at(one);
                Long min = told.units("amountMin");
                Long max = told.units("amountMax");
                String dataSet = told.text("dataSet");
                told.at(other);
                boolean differ =
                        !Objects.equals(min, told.units("amountMin")) || !Objects.equals(max, told.units("amountMax"));
                if (differ && dataSet != null && told.text("dataSet") != null) {
                    found.add(Conflict.of(Kind.TELLINGS, market.from(one), deal(one), one, other));
                }
            }
        }
    }

    /** An agreement may count all of its legs, or the investments or the purchases alone. */
    private void addSums() {
        try (Records.Facts told = records.facts("currency", "amountMin", "amountMax")) {
            for (Suspect suspect : suspects(Suspects.Kind.SUM)) {
                checkpoint.pass();
                String deal = Objects.requireNonNull(deal(suspect.facts()[0]));
                Agreement agreement = records.agreement(deal);
                if (agreement != null && isPriced(agreement)) {
                    addSum(agreement, suspect.facts(), told);
                }
            }
        }
    }

    private boolean isPriced(Agreement agreement) {
        return agreement.announced() != null
                && agreement.announced().toEpochDay() <= terms.day()
                && agreement.currency() != null
                && (agreement.min() != null || agreement.max() != null);
    }

    private record Leg(int fact, long min, @Nullable Long max) {}

    private record Sum(long min, @Nullable Long max) {}

    private void addSum(Agreement agreement, int[] facts, Records.Facts told) {
        List<Leg> legs = new ArrayList<>();
        for (int fact : facts) {
            told.at(fact);
            String currency = told.text("currency");
            if (currency == null || currency.equals(agreement.currency())) {
                Long min = told.units("amountMin");
                legs.add(new Leg(fact, min == null ? 0 : min, told.units("amountMax")));
            }
        }
        // It is about the payer whose id comes first.
        legs.sort(Comparator.comparingInt(leg -> market.from(leg.fact())));
        List<Sum> readings = COUNTED.stream()
                .map(types -> legs.stream()
                        .filter(leg -> types.contains(market.type(leg.fact())))
                        .toList())
                .filter(some -> !some.isEmpty())
                .map(Conflicts::sum)
                .toList();
        long least = agreement.min() == null ? 0 : agreement.min();
        Long most = agreement.max();
        boolean none = readings.stream()
                .allMatch(sum -> sum.max() != null && sum.max() < least || most != null && sum.min() > most);
        if (!legs.isEmpty() && none) {
            found.add(new Conflict(
                    Kind.SUM,
                    market.from(legs.getFirst().fact()),
                    agreement.id(),
                    legs.stream().mapToInt(Leg::fact).toArray(),
                    agreement,
                    readings.getFirst().min(),
                    readings.getFirst().max(),
                    0,
                    null));
        }
    }

    /** No upper end where a leg is open above or undisclosed. */
    private static Sum sum(List<Leg> legs) {
        long min = 0;
        Long max = 0L;
        for (Leg leg : legs) {
            min += leg.min();
            max = max == null || leg.max() == null ? null : (Long) (max + leg.max());
        }
        return new Sum(min, max);
    }

    /** What the declared one designs, makes or runs, and its own parts, is no other. */
    private void addExclusivities() {
        for (Suspect suspect : suspects(Suspects.Kind.EXCLUSIVITY)) {
            checkpoint.pass();
            int first = suspect.facts()[0];
            int only = market.supplier(first);
            int customer = market.customer(first);
            int[] others = IntStream.of(suspect.others())
                    .filter(fact -> only == customer
                            || market.supplier(fact) == customer
                            || !Kinship.joins(market, only, market.supplier(fact)))
                    .toArray();
            if (others.length > 0) {
                found.add(Conflict.of(
                        Kind.EXCLUSIVITY,
                        customer,
                        deal(first),
                        IntStream.concat(IntStream.of(suspect.facts()), IntStream.of(others))
                                .toArray()));
            }
        }
    }

    private void addDates() {
        try (Records.Facts told = records.facts("announced")) {
            for (Suspect suspect : suspects(Suspects.Kind.DATE)) {
                checkpoint.pass();
                int fact = suspect.facts()[0];
                Agreement agreement = records.agreement(Objects.requireNonNull(deal(fact)));
                if (agreement == null || agreement.announced() == null) {
                    continue;
                }
                told.at(fact);
                LocalDate announced = told.day("announced");
                if (announced != null && announced.isBefore(agreement.announced())) {
                    found.add(new Conflict(
                            Kind.DATE,
                            market.from(fact),
                            agreement.id(),
                            new int[] {fact},
                            agreement,
                            null,
                            null,
                            0,
                            null));
                }
            }
        }
    }

    private record Shared(@Nullable String of, String what) {}

    private void addShares() {
        try (Records.Facts told = records.facts("shareOf", "what", "shareMin")) {
            for (Suspect suspect : suspects(Suspects.Kind.SHARE)) {
                checkpoint.pass();
                Map<Shared, List<Integer>> together = new LinkedHashMap<>();
                Map<Shared, Double> whole = new LinkedHashMap<>();
                for (int fact : suspect.facts()) {
                    told.at(fact);
                    Shared shared = new Shared(told.text("shareOf"), Objects.requireNonNullElse(told.text("what"), ""));
                    together.computeIfAbsent(shared, first -> new ArrayList<>()).add(fact);
                    whole.merge(shared, Objects.requireNonNullElse(told.fraction("shareMin"), 0.0), Double::sum);
                }
                together.forEach((shared, facts) -> {
                    if (whole.get(shared) > THE_WHOLE) {
                        found.add(new Conflict(
                                Kind.SHARE,
                                market.to(facts.getFirst()),
                                null,
                                facts.stream().mapToInt(Integer::intValue).toArray(),
                                null,
                                null,
                                null,
                                whole.get(shared),
                                shared.of()));
                    }
                });
            }
        }
    }
}
