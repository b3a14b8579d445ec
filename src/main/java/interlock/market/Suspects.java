package interlock.market;

import interlock.model.AmountQualifier;
import interlock.model.FactType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Facts that may not fit together, by what a market knows of them: every conflict of a kind is among these, and whoever
 * knows their sources and statements tells which are one. What is supposed is told by nobody, and contradicts nobody.
 * O(facts), and the pairs of facts of one matter.
 */
public final class Suspects {

    /** What they may disagree on. */
    public enum Kind {
        /** One fact whose sources may tell several figures. */
        FIGURE,
        /** Two facts between the same two whose figures exclude each other. */
        FIGURES,
        /** Two facts of two data sets about one matter. */
        TELLINGS,
        /** The payments of an agreement. */
        SUM,
        /** What is declared exclusive, and then those that speak against it. */
        EXCLUSIVITY,
        /** A leg of an agreement. */
        DATE,
        /** The shares of one thing. */
        SHARE
    }

    private static final double MORE_THAN_THE_WHOLE = 1.0049;

    /**
     * Facts that may disagree.
     *
     * @param others what an exclusivity is contradicted by; none in the other kinds
     */
    public record Suspect(int[] facts, int[] others) {
        private boolean isAbout(Market market, int entity) {
            return IntStream.concat(IntStream.of(facts), IntStream.of(others))
                    .anyMatch(fact -> market.from(fact) == entity || market.to(fact) == entity);
        }
    }

    /** By what two facts are about the same, in whatever role. */
    private record Matter(long pair, byte type, short currency) {}

    private record Shared(int thing, int type, int role) {}

    private final Market market;
    private final Terms terms;
    private final OptionalInt party;
    private final Checkpoint checkpoint;
    private final List<Suspect> found = new ArrayList<>();

    private Suspects(Market market, Terms terms, OptionalInt party, Checkpoint checkpoint) {
        this.market = market;
        this.terms = terms;
        this.party = party;
        this.checkpoint = checkpoint;
    }

    /**
     * Those of one kind.
     *
     * @param party who must be at an end of one of the facts; empty for anybody
     */
    public static List<Suspect> of(Market market, Terms terms, Kind kind, OptionalInt party, Checkpoint checkpoint) {
        Suspects suspects = new Suspects(market, terms, party, checkpoint);
        switch (kind) {
            case FIGURE -> suspects.addEach(suspects::isVague);
            case FIGURES -> suspects.addFigures();
            case TELLINGS -> suspects.addTellings();
            case SUM -> suspects.addSums();
            case EXCLUSIVITY -> suspects.addExclusivities();
            case DATE -> suspects.addEach(fact -> market.facts.deal[fact] != Deals.NONE);
            case SHARE -> suspects.addShares();
        }
        return party.isEmpty()
                ? suspects.found
                : suspects.found.stream()
                        .filter(suspect -> suspect.isAbout(market, party.getAsInt()))
                        .toList();
    }

    private boolean isAboutParty(int fact) {
        return party.isEmpty()
                || market.facts.customer[fact] == party.getAsInt()
                || market.facts.supplier[fact] == party.getAsInt();
    }

    private boolean counts(int fact) {
        return isTold(fact) && market.holds(fact, terms) && market.since(fact) != Fact.ALWAYS;
    }

    private boolean isTold(int fact) {
        return !market.facts.supposed.get(fact);
    }

    private int[] told(int[] facts) {
        return IntStream.of(facts).filter(this::isTold).toArray();
    }

    private void addEach(IntPredicate suspected) {
        for (int fact = 0; fact < market.facts(); fact++) {
            checkpoint.pass();
            if (suspected.test(fact) && isAboutParty(fact) && counts(fact)) {
                found.add(new Suspect(new int[] {fact}, new int[0]));
            }
        }
    }

    private boolean isVague(int fact) {
        AmountQualifier qualifier = AmountQualifier.at(market.facts.qualifier[fact]);
        return (qualifier == AmountQualifier.ABOUT || qualifier == AmountQualifier.EXACT)
                && (market.facts.currency[fact] == Market.NO_CURRENCY
                        || market.facts.amountMin[fact] < market.facts.amountMax[fact]);
    }

    /** Those between the same two in one role lie side by side. */
    private void addFigures() {
        int begin = 0;
        for (int fact = 0; fact < market.facts(); fact++) {
            checkpoint.pass();
            if (!areParallel(begin, fact)) {
                begin = fact;
            }
            if (begin < fact && isPriced(fact)) {
                for (int other = begin; other < fact; other++) {
                    if (isPriced(other) && areOfOneCurrency(other, fact) && excludeEachOther(other, fact)) {
                        found.add(new Suspect(new int[] {other, fact}, new int[0]));
                    }
                }
            }
        }
    }

    private boolean areParallel(int one, int other) {
        return market.facts.customer[one] == market.facts.customer[other]
                && market.facts.supplier[one] == market.facts.supplier[other]
                && market.facts.role[one] == market.facts.role[other];
    }

    private boolean areOfOneCurrency(int one, int other) {
        return market.facts.type[one] == market.facts.type[other]
                && market.facts.currency[one] == market.facts.currency[other];
    }

    private boolean isPriced(int fact) {
        return market.facts.currency[fact] != Market.NO_CURRENCY && isAboutParty(fact) && counts(fact);
    }

    /** Of two, one is in another data set than the largest: only facts between such two are looked at. */
    private void addTellings() {
        int largest = largestDataSet();
        long[] pairs = IntStream.range(0, market.facts())
                .filter(fact -> market.dataSet(fact) != largest && isPriced(fact))
                .mapToLong(this::pair)
                .sorted()
                .toArray();
        if (pairs.length == 0) {
            return;
        }
        Map<Matter, IntList> matters = new HashMap<>();
        for (int fact = 0; fact < market.facts(); fact++) {
            checkpoint.pass();
            if (Arrays.binarySearch(pairs, pair(fact)) >= 0 && isPriced(fact)) {
                Matter matter = new Matter(pair(fact), market.facts.type[fact], market.facts.currency[fact]);
                matters.computeIfAbsent(matter, first -> new IntList()).add(fact);
            }
        }
        for (IntList facts : matters.values()) {
            checkpoint.pass();
            for (int one = 0; one < facts.size(); one++) {
                for (int other = one + 1; other < facts.size(); other++) {
                    if (areToldTwice(facts.get(one), facts.get(other))) {
                        found.add(new Suspect(new int[] {facts.get(one), facts.get(other)}, new int[0]));
                    }
                }
            }
        }
    }

    private long pair(int fact) {
        return (long) market.facts.customer[fact] << Integer.SIZE | market.facts.supplier[fact];
    }

    private int largestDataSet() {
        int[] sizes = new int[market.dataSets().size()];
        for (int fact = 0; fact < market.facts(); fact++) {
            sizes[market.dataSet(fact)]++;
        }
        return IntStream.range(0, sizes.length)
                .boxed()
                .max(Comparator.comparingInt(dataSet -> sizes[dataSet]))
                .orElse(0);
    }

    /** Of one agreement, or of none and of one standing. */
    private boolean excludeEachOther(int one, int other) {
        boolean apart = market.facts.amountMax[one] < market.facts.amountMin[other]
                || market.facts.amountMax[other] < market.facts.amountMin[one];
        return apart
                && market.dataSet(one) == market.dataSet(other)
                && market.facts.deal[one] == market.facts.deal[other]
                && (market.facts.deal[one] != Deals.NONE || market.standing(one) == market.standing(other));
    }

    private boolean areToldTwice(int one, int other) {
        return market.dataSet(one) != market.dataSet(other) && market.since(one) == market.since(other);
    }

    private void addSums() {
        Deals deals = market.deals();
        int count = deals.ids().size();
        for (int deal = 0; deal < count; deal++) {
            checkpoint.pass();
            int[] legs = deals.legs(deal)
                    .filter(fact -> market.type(fact).isPayment() && counts(fact))
                    .toArray();
            if (legs.length > 0) {
                found.add(new Suspect(legs, new int[0]));
            }
        }
    }

    private void addExclusivities() {
        Exclusivity exclusivity = Exclusivity.ofAll(market, terms, supplier -> true);
        int last = -1;
        for (int fact = 0; fact < market.reliances(); fact++) {
            int group = market.groupOf[fact];
            if (group == last || market.exclusive(fact) != Exclusive.DECLARED || !market.holds(fact, terms)) {
                continue;
            }
            last = group;
            checkpoint.pass();
            exclusivity
                    .finding(group, 0)
                    .map(ExclusivityFinding::declared)
                    .filter(declared -> declared.verdict() == Verdict.YES)
                    .map(declared -> new Suspect(told(declared.facts()), told(declared.against())))
                    .filter(suspect -> suspect.facts().length > 0 && suspect.others().length > 0)
                    .ifPresent(found::add);
        }
    }

    private void addShares() {
        Map<Shared, IntList> shared = new HashMap<>();
        for (int fact = 0; fact < market.facts(); fact++) {
            checkpoint.pass();
            FactType type = market.type(fact);
            if ((type == FactType.MAKES || type == FactType.SUPPLIES) && market.hasShare(fact) && counts(fact)) {
                Shared of = new Shared(market.to(fact), type.ordinal(), market.role(fact));
                shared.computeIfAbsent(of, first -> new IntList()).add(fact);
            }
        }
        for (IntList facts : shared.values()) {
            int[] all = facts.toArray();
            double whole = Arrays.stream(all)
                    .mapToDouble(fact -> market.facts.shareMin[fact])
                    .sum();
            if (whole > MORE_THAN_THE_WHOLE) {
                found.add(new Suspect(all, new int[0]));
            }
        }
    }
}
