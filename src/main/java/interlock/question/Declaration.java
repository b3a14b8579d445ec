package interlock.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a {@code param} or {@code column} line: {@code NAME TYPE [= default]   description}. Two spaces or more
 * divide the description from what stands before it.
 */
record Declaration(String name, boolean list, String type, Optional<String> preset, String about) {
    private static final String WORD = "(?:\"[^\"]*\"|\\[[^\\]]*]|[^\\s=])+";
    private static final Pattern SHAPE = Pattern.compile("(?<name>[a-z][A-Za-z0-9]*)\\s+(?<list>list +)?(?<type>" + WORD
            + "(?: " + WORD + ")?)(?: *= ?(?<preset>" + WORD + "))?\\s{2,}(?<about>\\S.*)");

    static Optional<Declaration> of(String value) {
        Matcher m = SHAPE.matcher(value);
        return m.matches()
                ? Optional.of(new Declaration(
                        m.group("name"),
                        m.group("list") != null,
                        m.group("type"),
                        Optional.ofNullable(m.group("preset")),
                        m.group("about")))
                : Optional.empty();
    }
}
