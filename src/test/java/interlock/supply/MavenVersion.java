package interlock.supply;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version in the order of Maven: numbers by their size, qualifiers in the order in which a release comes about, and
 * what is not said as nought or as the release itself.
 */
record MavenVersion(String text) implements Comparable<MavenVersion> {
    private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");
    private static final Map<String, Integer> QUALIFIERS = Map.ofEntries(
            Map.entry("alpha", -5),
            Map.entry("a", -5),
            Map.entry("beta", -4),
            Map.entry("b", -4),
            Map.entry("milestone", -3),
            Map.entry("m", -3),
            Map.entry("rc", -2),
            Map.entry("cr", -2),
            Map.entry("snapshot", -1),
            Map.entry("", 0),
            Map.entry("ga", 0),
            Map.entry("final", 0),
            Map.entry("release", 0),
            Map.entry("sp", 1));
    private static final int ANY_OTHER = 2;

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        Matcher found = PART.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            parts.add(found.group());
        }
        return parts;
    }

    @Override
    public int compareTo(MavenVersion other) {
        List<String> mine = parts();
        List<String> theirs = other.parts();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = compare(i < mine.size() ? mine.get(i) : "", i < theirs.size() ? theirs.get(i) : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(String one, String other) {
        if (isNumber(one) && isNumber(other) || isNumber(one) && other.isEmpty() || one.isEmpty() && isNumber(other)) {
            return number(one).compareTo(number(other));
        }
        if (isNumber(one) || isNumber(other)) {
            return isNumber(one) ? 1 : -1;
        }
        int order = Integer.compare(rank(one), rank(other));
        return order == 0 && rank(one) == ANY_OTHER ? one.compareTo(other) : order;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }

    private static BigInteger number(String part) {
        return part.isEmpty() ? BigInteger.ZERO : new BigInteger(part);
    }

    private static int rank(String qualifier) {
        return QUALIFIERS.getOrDefault(qualifier, ANY_OTHER);
    }
}
