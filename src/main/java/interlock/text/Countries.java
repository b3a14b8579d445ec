package interlock.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Countries: their codes of ISO 3166, and what they are called in each of our languages. */
public final class Countries {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}");

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /**
     * The code of two letters, such as {@code TW}: of a code of two letters in any case, whether ISO 3166 has it or not, of
     * one of three, or of a name in any of our languages, whatever its case and accents; empty where no country is called so.
     */
    public static Optional<String> code(String said) {
        return Optional.ofNullable(CODES.get(Folding.key(said)))
                .or(() -> Optional.of(said.strip().toUpperCase(Locale.ROOT))
                        .filter(two -> CODE.matcher(two).matches()));
    }

    /** The one that this is the name of, as a sentence has it: no code, which may be a word of the sentence. */
    public static Optional<String> named(List<String> words) {
        String key = Folding.key(words);
        return key.length() <= 3 ? Optional.empty() : Optional.ofNullable(CODES.get(key));
    }

    /** The name that is written most like this one; empty where none is near. */
    public static Optional<String> nearest(String said) {
        return Suggestions.among(Arrays.stream(Locale.getISOCountries())
                        .flatMap(code -> Arrays.stream(Language.values()).map(language -> language.country(code)))
                        .toList())
                .nearest(said.strip());
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            for (Language language : Language.values()) {
                String name = language.country(code);
                codes.put(Folding.key(name), code);
                codes.put(Folding.key(language.wording().country(name)), code);
            }
            codes.put(Folding.key(Locale.of("", code).getISO3Country()), code);
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(Folding.key(code), code);
        }
        // Said as often as the name, and no code of ISO 3166.
        codes.put("uk", "GB");
        return Map.copyOf(codes);
    }
}
