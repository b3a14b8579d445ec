package interlock.command;

import java.util.Map;

/**
 * Where a command prints.
 *
 * @param columns how many characters a line has; as many as are needed where nobody looks
 * @param colours whether somebody looks, who sees colours
 */
public record Terminal(int columns, boolean colours) {
    private static final int LEAST = 40;
    private static final int ANY = 10_000;

    /** By {@code INTERLOCK_COLUMNS}, which {@code bin/interlock} sets for a terminal, and by NO_COLOR. */
    public static Terminal of(Map<String, String> environment) {
        String columns = environment.getOrDefault("INTERLOCK_COLUMNS", "");
        boolean known = columns.matches("\\d{1,4}");
        String noColour = environment.getOrDefault("NO_COLOR", "");
        return new Terminal(known ? Math.max(LEAST, Integer.parseInt(columns)) : ANY, known && noColour.isEmpty());
    }

    String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String faint(String text) {
        return colours ? "\u001b[2m" + text + "\u001b[0m" : text;
    }
}
