package interlock.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Italian, as a newspaper in Milan writes it: '13,5 miliardi di dollari', '18 novembre 2025'. */
final class Italian implements Wording {
    private static final List<String> NUMBERS =
            List.of("nessuno", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final List<Scale> SCALES = List.of(new Scale(9, "miliardi"), new Scale(6, "milioni"), Scale.ONE);
    private static final Map<Integer, String> ONE_OF = Map.of(9, "miliardo", 6, "milione");

    /** By their codes, for one and for several. */
    private static final Map<String, List<String>> CURRENCIES = Map.of(
            "USD", List.of("dollaro", "dollari"),
            "EUR", List.of("euro", "euro"),
            "GBP", List.of("sterlina", "sterline"),
            "JPY", List.of("yen", "yen"),
            "CNY", List.of("yuan", "yuan"),
            "INR", List.of("rupia", "rupie"),
            "KRW", List.of("won", "won"));

    private static final String MONTHS =
            "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre" + "|novembre|dicembre";
    /** The stop of a sentence stands behind what it quotes. */
    private static final Pattern STOP_WITHIN = Pattern.compile("\\.»\\.?(?=$| \\p{Lu})");

    private static final Pattern ONE_DAY =
            Pattern.compile("\\b(?:(D)|d)al (\\d{1,2} (?:" + MONTHS + ") \\d{4}) al \\2\\b");

    /** 'l’8 marzo', 'dall’11 maggio': the two days that begin with a vowel. */
    private static final Pattern DAY_WITH_A_VOWEL =
            Pattern.compile("\\b([Ii]l|[Aa]l|[Dd]al|[Dd]el|[Nn]el|[Ss]ul) (8|11) (" + MONTHS + ")\\b");

    /** What opens a sentence and no name: a preposition, or an article or a number before a word in small letters. */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:Al|Alla|Con|Da|Dal|Dalla|Di|In|Nel|Nella|Per|Perché|Risulta|Secondo|Senza|Si|Stando|Su|Tra|Verso) |"
                    + "(?:Altri|Altre|Ciò|Gli|I|Il|La|Le|Lo|Nessun|Nessuna|Nessuno|Non|Ogni|Tutti|Tutto|Un|Una|Uno|"
                    + "Due|Tre|Quattro|Cinque|Sei|Sette|Otto|Nove) \\p{Ll}|L’\\p{Ll})");

    /** 'Il oggi' is 'oggi', 'al oggi' 'a oggi': a word that takes no article in place of a day. */
    private static final Pattern TODAY = Pattern.compile("\\b(?:[Ii]l |([Aa]|[Dd]a)l )oggi\\b");

    private static final Pattern FIRST_OF_A_MONTH = Pattern.compile("(?<!\\d)1 (" + MONTHS + ")\\b");
    /** 'ad Anthropic', 'ed Ericsson'. */
    private static final Pattern A_BEFORE_A = Pattern.compile("(?<=^|[ (])([Aa]) (?=[Aa])");

    /** 'altri due', not 'due altri'; a title stays as it is. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?<before>^|[.] )?\\b(?<!(?:" + MONTHS + ") )"
                    + "(?<n>[Dd]ue|[Tt]re|[Qq]uattro|[Cc]inque|[Ss]ei|[Ss]ette|[Oo]tto|[Nn]ove|\\d[\\d.]*) (?<which>altr[ie])\\b(?![^«»]*»)");

    /** 'Sei famiglie sono su Azure: Claude, GPT e altre quattro': those that a list leaves out are what it is a list of. */
    private static final Pattern OTHERS_OF_THEM = Pattern.compile(
            "(?<list>\\b(?:famiglie|società) [^.:;]*: [^.:;]* e )(?<others>un altro|altri(?= \\p{L}+(?:[.;]|$)| \\d[\\d.]*(?:[.;]|$)|[.;]|$))");

    /** 'Tutte le due' is 'entrambe le'. */
    private static final Pattern ALL_TWO = Pattern.compile("\\b([Tt])utt(e le|i i) due\\b");

    /** 'Tutte le tre' is 'tutte e tre le'; from 10 on it is 'tutte le 10'. */
    private static final Pattern ALL_FEW =
            Pattern.compile("\\b([Tt]utt[ei]) (le|i) (tre|quattro|cinque|sei|sette|otto|nove)\\b");

    private static final Pattern E_BEFORE_E = Pattern.compile("(?<=[ (])e (?=[Ee])");

    private static final Pattern FOUND = Pattern.compile("\\brisult(a|ano|ava|avano|erebbe)\\b");
    private static final Map<String, String> SUPPOSES = Map.of(
            "a", "suppone", "ano", "suppongono", "ava", "supponeva", "avano", "supponevano", "erebbe", "supporrebbe");
    private static final Pattern KNOWN = Pattern.compile("\\b(?:dichiarat|not)([oaie])\\b");
    private static final Pattern SOURCES_SAY =
            Pattern.compile("\\b(?:[Ll]e fonti(?= non concordano| danno)|Secondo le fonti)");

    @Override
    public Locale locale() {
        return Locale.ITALIAN;
    }

    @Override
    public List<String> numbers() {
        return NUMBERS;
    }

    @Override
    public boolean oneIsInTheForm() {
        return true;
    }

    @Override
    public DateTimeFormatter day() {
        return DAY;
    }

    /** '13,5 miliardi di dollari', '500.000 euro', '350 milioni di CHF'. */
    @Override
    public String money(BigDecimal exact, String currency, RoundingMode towards) {
        BigDecimal amount = Scale.inBrief(exact, SCALES, towards);
        Scale scale = Scale.of(amount, SCALES);
        BigDecimal scaled = scale.of(amount);
        boolean one = scaled.compareTo(BigDecimal.ONE) == 0;
        String number = Figures.grouped(scaled, 3, locale());
        String unit = currency.isEmpty() ? "" : unit(currency, one && scale.equals(Scale.ONE));
        if (scale.equals(Scale.ONE)) {
            return (number + " " + unit).strip();
        }
        String word = one ? ONE_OF.getOrDefault(scale.zeros(), scale.word()) : scale.word();
        return number + " " + word + (unit.isEmpty() ? "" : " di " + unit);
    }

    private static String unit(String currency, boolean one) {
        return CURRENCIES.getOrDefault(currency, List.of(currency, currency)).get(one ? 0 : 1);
    }

    @Override
    public String atLeast() {
        return "almeno ";
    }

    @Override
    public String moreThan() {
        return "più di ";
    }

    @Override
    public String upTo() {
        return "fino a ";
    }

    @Override
    public String about() {
        return "circa ";
    }

    @Override
    public String andUndisclosed() {
        return " e un importo non dichiarato";
    }

    /** '10–15 miliardi di dollari', which can follow any preposition; what both ends have stands once. */
    @Override
    public String between(String least, String most) {
        List<String> first = List.of(least.split(" "));
        List<String> second = List.of(most.split(" "));
        int same = 0;
        while (same < Math.min(first.size(), second.size()) - 1
                && first.get(first.size() - 1 - same).equals(second.get(second.size() - 1 - same))) {
            same++;
        }
        List<String> own = first.subList(0, first.size() - same);
        return String.join(" ", own) + (own.size() > 1 ? " – " : "–") + most;
    }

    @Override
    public String nearlyNothing() {
        return "meno dello 0,000001%";
    }

    @Override
    public String nearlyAll() {
        return "più del 99,999999%";
    }

    @Override
    public String unknownNumberOf() {
        return "un numero imprecisato di";
    }

    @Override
    public String any() {
        return "tutti";
    }

    @Override
    public String and() {
        return "e";
    }

    @Override
    public String or() {
        return "o";
    }

    @Override
    public String more(long n) {
        return n == 1 ? " e un altro" : " e altri " + Figures.count(n, Language.ITALIAN);
    }

    @Override
    public String others() {
        return " e altri";
    }

    @Override
    public String asOf(String day) {
        return joined("Dati al " + day);
    }

    @Override
    public String beforeAll(String words) {
        return words.replaceFirst("(?:,? come|[,:] per esempio|, in testa|,? soprattutto) $", ": ")
                .replaceFirst(", tra cui $", ", ");
    }

    @Override
    public String beforeSome(String words) {
        return words.replaceFirst("In testa per importo dichiarato: $", "Tra le prime per importo dichiarato: ")
                .replaceFirst("Chi è più vicino al limite: $", "Tra i più vicini al limite: ")
                .replaceFirst("In testa per importo in ([^:.]*): $", "Tra i primi per importo in $1: ")
                .replaceFirst(
                        "\\bI maggiori flussi di denaro (dichiarati in [^:.]*): $",
                        "Tra i maggiori flussi di denaro $1: ")
                .replaceFirst(", in testa $", ", come ")
                .replaceFirst("\\bpiù in gioco con $", "più in gioco, tra gli altri, con ");
    }

    @Override
    public String orSupposed(String words) {
        String found = FOUND.matcher(words)
                .replaceAll(verb -> verb.group() + " o si " + Objects.requireNonNull(SUPPOSES.get(verb.group(1))));
        String known = KNOWN.matcher(found).replaceAll("$0 o suppost$1");
        return SOURCES_SAY.matcher(known).replaceAll("$0 e ciò che è supposto");
    }

    /** Names are English, as the data has them, and what is several in English is several in Italian. */
    @Override
    public boolean isPlural(String name) {
        return Language.ENGLISH.wording().isPlural(name);
    }

    /** No article stands before a name. */
    @Override
    public String country(String name) {
        return name;
    }

    @Override
    public String afterColon(String sentence) {
        return OPENING.matcher(sentence).find()
                ? sentence.substring(0, 1).toLowerCase(Locale.ITALIAN) + sentence.substring(1)
                : sentence;
    }

    @Override
    public String joined(String sentence) {
        String quoted = STOP_WITHIN.matcher(sentence).replaceAll("».");
        String range = ONE_DAY.matcher(quoted).replaceAll(m -> (m.group(1) == null ? "il " : "Il ") + m.group(2));
        String days =
                DAY_WITH_A_VOWEL.matcher(range).replaceAll(m -> elided(m.group(1)) + m.group(2) + " " + m.group(3));
        days = TODAY.matcher(days).replaceAll(m -> (m.group(1) == null ? "" : m.group(1) + " ") + "oggi");
        days = FIRST_OF_A_MONTH.matcher(days).replaceAll("1º $1");
        days = OTHERS.matcher(days).replaceAll(Italian::othersFirst);
        days = OTHERS_OF_THEM
                .matcher(days)
                .replaceAll(of -> Matcher.quoteReplacement(of.group("list"))
                        + (of.group("others").equals("altri") ? "altre" : "un’altra"));
        days = ALL_TWO.matcher(days)
                .replaceAll(all -> (all.group(1).equals("T") ? "E" : "e") + "ntramb" + all.group(2));
        days = ALL_FEW.matcher(days).replaceAll("$1 e $3 $2");
        return E_BEFORE_E.matcher(A_BEFORE_A.matcher(days).replaceAll("$1d ")).replaceAll("ed ");
    }

    private static String othersFirst(MatchResult found) {
        String before = Objects.requireNonNullElse(found.group("before"), "");
        boolean begins = found.group("before") != null;
        String which = found.group("which");
        return before + (begins ? "A" + which.substring(1) : which) + " "
                + found.group("n").toLowerCase(Locale.ITALIAN);
    }

    private static String elided(String article) {
        return article.endsWith("il") || article.endsWith("Il")
                ? article.substring(0, article.length() - 1).replace("i", "l").replace("I", "L") + "’"
                : article + "l’";
    }
}
