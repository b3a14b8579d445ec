package interlock.command;

import java.util.List;
import java.util.Locale;

/** How parameters are called at a command line. */
final class OptionNames {
    /** In what form an answer is printed, the first where nothing is said. */
    static final List<String> FORMATS = List.of("table", "csv", "json", "md");

    private OptionNames() {}

    /** The option of a parameter: {@code --as-of} of {@code asOf}. */
    static String of(String parameter) {
        return "--" + kebab(parameter);
    }

    static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (char letter : name.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                kebab.append('-');
            }
            kebab.append(letter == '.' ? '-' : letter);
        }
        return kebab.toString().toLowerCase(Locale.ROOT);
    }
}
