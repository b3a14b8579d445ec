package interlock.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of the rows that one block of a mapping read. */
public final class BlockReport {
    /** What a person can look at. */
    private static final int KEPT = 1_000;

    private final Place place;
    private final Table table;
    private final Map<String, Long> leftOut = new LinkedHashMap<>();
    private final Map<String, Long> noted = new LinkedHashMap<>();
    private final List<Fault> skipped = new ArrayList<>();
    private long read;
    private long merged;
    private long made;

    /** @param place where the block begins in the mapping */
    public BlockReport(Place place, Table table) {
        this.place = place;
        this.table = table;
    }

    public void countRead() {
        read++;
    }

    /** A row that makes nothing, by the reason in words. */
    public void countLeftOut(String why) {
        leftOut.merge(why, 1L, Long::sum);
    }

    /** Something that was taken for granted, or done to a row that stays. */
    public void countNoted(String what) {
        noted.merge(what, 1L, Long::sum);
    }

    /** A row of which another stays that has the same id. */
    public void countMerged() {
        merged++;
    }

    public void countMade() {
        made++;
    }

    /** A row that was made and has a fault for which it is left out; {@code why} has one at least. */
    public void skip(Faults why) {
        made--;
        keepSkipped(why);
    }

    /** A row that could not be made, and is left out for it. */
    public void keepSkipped(Faults why) {
        why.first().stream().limit(KEPT - skipped.size()).forEach(skipped::add);
        why.first().stream().findFirst().ifPresent(fault -> countLeftOut(fault.problem()));
    }

    public Place place() {
        return place;
    }

    public Table table() {
        return table;
    }

    /** How many records its files have, or parts of them where it makes several of one. */
    public long read() {
        return read;
    }

    /** By the reason, how many were left out. */
    public Map<String, Long> leftOut() {
        return leftOut;
    }

    /** By what it was, how often something was taken for granted. */
    public Map<String, Long> noted() {
        return noted;
    }

    public long merged() {
        return merged;
    }

    public long made() {
        return made;
    }

    /** The faults for which rows were left out: the first {@value #KEPT}, with their places. */
    public List<Fault> skipped() {
        return List.copyOf(skipped);
    }

    /** In one line for a person, such as {@code mapping.yaml:5 (facts): 12 read, 2 left out (…), 10 made}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(place + " (" + table.word() + "): " + read + " read");
        long out = leftOut.values().stream().mapToLong(Long::longValue).sum();
        text.append(out == 0 ? "" : ", " + out + " left out (" + counts(leftOut) + ")");
        text.append(merged == 0 ? "" : ", " + merged + " merged");
        text.append(", ").append(made).append(" made");
        return text.append(noted.isEmpty() ? "" : "; " + counts(noted)).toString();
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " × " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}
