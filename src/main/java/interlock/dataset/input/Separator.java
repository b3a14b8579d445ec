package interlock.dataset.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the cells of a file, found by trying: the one by which its first lines have the most cells alike. */
final class Separator {
    private static final char[] TRIED = {',', ';', '\t', '|'};
    private static final int LINES = 20;
    /** Some programs put the line into quotes as they do with every cell, or end it with the separator. */
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.)\"?\\1*[\\r\\n]", Pattern.DOTALL);

    private Separator() {}

    /**
     * What was found.
     *
     * @param said whether the first line says it, as spreadsheets write it, so that the header is on the second
     */
    record Found(char separator, boolean said) {}

    /** @param head the beginning of the file; O(its length) */
    static Found of(String head) {
        Matcher said = SAID.matcher(head);
        if (said.lookingAt()) {
            return new Found(said.group(1).charAt(0), true);
        }
        char best = ',';
        double most = 0;
        for (char separator : TRIED) {
            double fit = fit(counts(head, separator));
            if (fit > most) {
                most = fit;
                best = separator;
            }
        }
        return new Found(best, false);
    }

    /** How many separators the header has, times the share of records that have as many. */
    private static double fit(List<Integer> counts) {
        int header = counts.getFirst();
        long alike = counts.stream().filter(count -> count >= header).count();
        return header * (double) alike / counts.size();
    }

    /** For each of the first records, how often the separator stands in it outside of quotes. */
    private static List<Integer> counts(String head, char separator) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        boolean blank = true;
        int count = 0;
        for (int i = 0; i < head.length() && counts.size() < LINES; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                blank = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    counts.add(count);
                }
                count = 0;
                blank = true;
            } else {
                blank = false;
                count += !quoted && c == separator ? 1 : 0;
            }
        }
        if (counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }
}
