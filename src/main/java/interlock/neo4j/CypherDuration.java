package interlock.neo4j;

/** A duration as Cypher itself writes it, such as {@code P1Y2M3DT4H5M6.7S}. */
public final class CypherDuration {
    private static final int NANOS_A_SECOND = 1_000_000_000;
    private static final int SECONDS_AN_HOUR = 3_600;

    private CypherDuration() {}

    /**
     * Its text; {@code PT0S} where there is none.
     *
     * @param nanos from 0 to 999,999,999, which come on top of the seconds, also where those are below zero
     */
    public static String text(long months, long days, long seconds, int nanos) {
        StringBuilder text = new StringBuilder("P");
        part(text, months / 12, 'Y');
        part(text, months % 12, 'M');
        part(text, days, 'D');
        if (seconds != 0 || nanos != 0) {
            text.append('T');
            // Towards zero, so that all parts have one sign.
            boolean borrows = seconds < 0 && nanos != 0;
            long whole = borrows ? seconds + 1 : seconds;
            int fraction = borrows ? NANOS_A_SECOND - nanos : nanos;
            part(text, whole / SECONDS_AN_HOUR, 'H');
            part(text, whole % SECONDS_AN_HOUR / 60, 'M');
            seconds(text, whole % 60, fraction, seconds < 0);
        }
        return text.length() == 1 ? "PT0S" : text.toString();
    }

    private static void part(StringBuilder text, long number, char unit) {
        if (number != 0) {
            text.append(number).append(unit);
        }
    }

    private static void seconds(StringBuilder text, long seconds, int fraction, boolean negative) {
        if (seconds == 0 && fraction == 0) {
            return;
        }
        text.append(negative && seconds == 0 ? "-" : "").append(seconds);
        if (fraction != 0) {
            text.append('.').append("%09d".formatted(fraction).replaceFirst("0+$", ""));
        }
        text.append('S');
    }
}
