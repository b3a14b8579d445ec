package interlock.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the product speaks. What it writes of numbers, days and lists is in its {@link Wording}. */
public enum Language {
    ENGLISH(new English()),
    ITALIAN(new Italian());

    private final Wording wording;

    Language(Wording wording) {
        this.wording = wording;
    }

    /** As in {@code lang=it} and {@code <html lang>}. */
    public String code() {
        return wording.locale().getLanguage();
    }

    public Locale locale() {
        return wording.locale();
    }

    /** How numbers, days and lists are written in it. */
    public Wording wording() {
        return wording;
    }

    /** Words, one at least, as they begin a sentence. */
    public String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(locale()) + words.substring(1);
    }

    /** What it calls a country; the code, where ISO 3166 does not have it. */
    public String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(locale());
        return name.isEmpty() ? code : name;
    }

    /** The language of a code, such as {@code it} or {@code it-CH}. */
    public static Optional<Language> of(String code) {
        String language = Locale.forLanguageTag(code.strip()).getLanguage();
        return Arrays.stream(values())
                .filter(one -> one.code().equals(language))
                .findFirst();
    }

    /** The codes, English first. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    /** The one that a reader likes best, by an Accept-Language header; English where none of ours is named. */
    public static Language preferred(String header) {
        try {
            List<Locale> ours = Arrays.stream(values()).map(Language::locale).toList();
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), ours);
            return best == null ? ENGLISH : of(best.getLanguage()).orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH; // a header that nobody can read
        }
    }
}
