package interlock.dataset.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Character, List<Integer>> counts = new LinkedHashMap<>();
        for (char separator : TRIED) {
            counts.put(separator, counts(head, separator));
        }
        int lines = counts.getOrDefault(TRIED[0], List.of()).size();
        // Where a title stands above the header, few lines are divided as it is.
        for (int header = 0; header < lines; header++) {
            char best = ',';
            double most = 0;
            for (char separator : TRIED) {
                List<Integer> below = counts.getOrDefault(separator, List.of()).subList(header, lines);
                double fit = fit(below);
                if (fit > most && (header == 0 || fit * 2 >= below.getFirst())) {
                    most = fit;
                    best = separator;
                }
            }
            if (most > 0) {
                return new Found(best, false);
            }
        }
        return new Found(',', false);
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
