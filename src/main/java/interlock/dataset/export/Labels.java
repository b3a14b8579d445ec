package interlock.dataset.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What columns and parameters are called in a language, by their names in files and addresses: the same files tell it to the
 * page, {@code web/model/labels.json} and those beside it in {@code texts/}. In English a name that says it plainly stands in
 * none of them.
 */
final class Labels {
    private static final String FOLDER = "interlock/labels/";
    private static final String ENGLISH = "labels.json";
    private static final String LABELS = "texts/%s/labels.json";
    /** Of types of fact, which are told by their names too. */
    private static final String VERBS = "texts/%s/verbs.json";

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Map<Language, Labels> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            Map<String, String> called = new HashMap<>(read(ENGLISH));
            if (language != Language.ENGLISH) {
                called.putAll(read(LABELS.formatted(language.code())));
                called.putAll(read(VERBS.formatted(language.code())));
            }
            ALL.put(language, new Labels(called));
        }
    }

    private final Map<String, String> called;

    private Labels(Map<String, String> called) {
        this.called = Map.copyOf(called);
    }

    static Labels of(Language language) {
        return ALL.get(language);
    }

    /** The label, where there is one that its name does not say. */
    Optional<String> find(String name) {
        return Optional.ofNullable(called.get(name));
    }

    /** 'fells' → 'would fail', 'amountMin' → 'amount min'. */
    String of(String name) {
        return find(name).orElseGet(() -> words(name));
    }

    /** Of the two ends of a range, what both are called: a mark and a range may share a stem. */
    String ofRange(String base) {
        return find(base + "Range").orElseGet(() -> of(base));
    }

    /** 'amountMin' → 'amount min', 'hhiOpen' → 'HHI open'. */
    static String words(String name) {
        return HUMP.matcher(name)
                .replaceAll(hump -> hump.group(1) + " " + hump.group(2).toLowerCase(Language.ENGLISH.locale()))
                .replaceFirst("^hhi\\b", "HHI");
    }

    private static Map<String, String> read(String name) {
        try (InputStream in = Labels.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FOLDER + name + " is not packed");
            }
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
