package interlock.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What of Italian {@link Days} and the lists of names read in English: days and periods, with the word that says how they are
 * meant, and the 'e' between two names. All else stays as it was typed.
 */
final class ItalianDays {
    private static final List<String> MONTHS = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");

    /** What begins a day or a period, once its own words are in English. */
    private static final String DAY =
            "(?=(?:the |\\d|this |last |next |today|yesterday|the end|first |second |third |fourth |"
                    + String.join("|", CalendarWords.NAMES) + "))";

    private static final Map<Pattern, String> RULES = rules();

    private ItalianDays() {}

    static String inEnglish(String typed) {
        String text = typed;
        for (Map.Entry<Pattern, String> rule : RULES.entrySet()) {
            text = rule.getKey().matcher(text).replaceAll(rule.getValue());
        }
        return text;
    }

    private static Map<Pattern, String> rules() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        for (int month = 0; month < MONTHS.size(); month++) {
            add(rules, MONTHS.get(month), CalendarWords.NAMES.get(month));
        }
        add(rules, "oggi", "today");
        add(rules, "ieri", "yesterday");
        add(rules, "(?:in )?quest['’ ]anno", "this year");
        add(rules, "(?:in )?questo mese", "this month");
        add(rules, "(?:in )?questa settimana", "this week");
        add(rules, "(?:in )?questo trimestre", "this quarter");
        add(rules, "(?:l['’ ])?(?:anno scorso|ultimo anno)", "last year");
        add(rules, "(?:il |lo )?(?:mese scorso|ultimo mese)", "last month");
        add(rules, "(?:la )?settimana scorsa", "last week");
        add(rules, "(?:l['’ ])?(?:anno prossimo|prossimo anno)", "next year");
        add(rules, "(?:il )?(?:mese prossimo|prossimo mese)", "next month");
        add(rules, "(?:la )?(?:settimana prossima|prossima settimana)", "next week");
        add(rules, "(?:il )?(?:trimestre prossimo|prossimo trimestre)", "next quarter");
        add(rules, "(?:nei|i) prossimi (\\d+) giorni", "next $1 days");
        add(rules, "(?:nei|i) prossimi (\\d+) mesi", "next $1 months");
        add(rules, "(?:nei|i) prossimi (\\d+) anni", "next $1 years");
        add(rules, "(?:negli|gli|nei|i) ultimi (\\d+) giorni", "last $1 days");
        add(rules, "(?:negli|gli|nei|i) ultimi (\\d+) mesi", "last $1 months");
        add(rules, "(?:negli|gli|nei|i) ultimi (\\d+) anni", "last $1 years");
        add(rules, "primo trimestre (?:del )?(\\d{4})", "Q1 $1");
        add(rules, "secondo trimestre (?:del )?(\\d{4})", "Q2 $1");
        add(rules, "terzo trimestre (?:del )?(\\d{4})", "Q3 $1");
        add(rules, "quarto trimestre (?:del )?(\\d{4})", "Q4 $1");
        add(rules, "(?:la )?fine (?:del |di )" + DAY, "the end of ");
        add(rules, "(?:l['’ ])?inizio (?:del |di )" + DAY, "the beginning of ");
        add(rules, "(?:dal(?:l['’ ])?|da|a partire dal?) ?" + DAY, "since ");
        add(rules, "(?:nel(?:l['’ ])?|in|a|ad|durante) ?" + DAY, "in ");
        add(rules, "(?:fino al?|entro(?: il)?) " + DAY, "until ");
        add(rules, "prima (?:del|di) " + DAY, "before ");
        add(rules, "dopo (?:il )?" + DAY, "after ");
        add(rules, "(?:tra|fra) (?:il )?" + DAY, "between ");
        add(rules, "(?:al|il|l['’ ]) ?" + DAY, "on ");
        add(rules, "e(?:d)?(?: il)?", "and");
        return rules;
    }

    private static void add(Map<Pattern, String> rules, String italian, String english) {
        String end = italian.endsWith(DAY) ? "" : "(?!\\p{L})";
        rules.put(Pattern.compile("(?<![\\p{L}\\d])" + italian + end, Pattern.CASE_INSENSITIVE), english);
    }
}
