package interlock.answers;

import interlock.question.Column;
import interlock.question.Question;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and what was answered, each in a few letters: {@code 3f9a01bc.5d0c11aa93fe}. The second part is of the rows
 * and of all that the facts behind them say, so that whoever has an answer in hand, as a link, a file or a figure, sees
 * whether the data still give the same. It is the same in every store that holds the same data.
 */
final class Fingerprint {
    /** Of longer answers these rows are told from others, and how many there are in all. */
    static final int ROWS = 1_000;

    private static final int ASKED_BYTES = 4;
    private static final int ANSWERED_BYTES = 6;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** O(facts·log facts) of the first {@value #ROWS} rows. */
    static String of(
            Question question,
            Map<String, Object> values,
            List<Map<String, @Nullable Object>> rows,
            long total,
            List<Map<String, Object>> facts) {
        List<Map<String, @Nullable Object>> first = rows.subList(0, Math.min(rows.size(), ROWS));
        Set<String> cited = new HashSet<>();
        question.columns().stream()
                .filter(column -> column.type() == Column.Type.FACT)
                .forEach(column -> first.forEach(row -> collect(row.get(column.name()), cited)));
        Map<String, Object> behind = new TreeMap<>();
        facts.forEach(fact -> behind.put(String.valueOf(fact.get("id")), fact));
        behind.keySet().retainAll(cited);
        return new Fingerprint().add(values).end(ASKED_BYTES)
                + "."
                + new Fingerprint().add(total).add(first).add(behind).end(ANSWERED_BYTES);
    }

    /** The same answer, asked in a world. */
    static String in(Map<String, Object> world, String fingerprint) {
        String[] parts = fingerprint.split("\\.");
        return new Fingerprint().add(parts[0]).add(world).end(ASKED_BYTES) + "." + parts[1];
    }

    /** Of all that a market holds. */
    static String ofSums(List<List<Long>> sums) {
        return new Fingerprint().add(sums).end(ANSWERED_BYTES);
    }

    /** Of one record, in all of its bytes. */
    static byte[] ofRecord(Object record) {
        return new Fingerprint().add(record).digest.digest();
    }

    private static void collect(@Nullable Object cell, Set<String> ids) {
        if (cell instanceof Collection<?> several) {
            several.forEach(one -> collect(one, ids));
        } else if (cell != null) {
            ids.add(cell.toString());
        }
    }

    /** Maps by their keys in order, since a store keeps properties in the order in which they came. */
    private Fingerprint add(@Nullable Object value) {
        switch (value) {
            case null -> mark('0');
            case Map<?, ?> map -> {
                mark('{');
                TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
                map.forEach((key, held) -> sorted.put(String.valueOf(key), held));
                sorted.forEach((key, held) -> text(key).add(held));
                mark('}');
            }
            case Collection<?> list -> {
                mark('[');
                list.forEach(this::add);
                mark(']');
            }
            default -> text(value.toString());
        }
        return this;
    }

    private Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        mark('\0');
        return this;
    }

    private void mark(char mark) {
        digest.update((byte) mark);
    }

    private String end(int bytes) {
        return HexFormat.of().formatHex(digest.digest(), 0, bytes);
    }
}
