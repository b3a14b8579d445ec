package interlock.question;

import interlock.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one file of {@code cypher/questions/} says.
 *
 * @param name the file's name without its ending: the question's address
 * @param title with {@code {parameter}} slots
 * @param asks how people type it, with {@code {parameter}} slots
 * @param answer the headline where there are rows
 * @param none the headline where there are none
 * @param whens other headlines, of which the first is told whose conditions hold
 * @param scopes sentences behind the headline, which say of what alone it tells: each whose conditions hold
 * @param differ parameters that may not name the same; empty where any may
 * @param hidden columns that the sentence and the picture need, and a reader of the table does not
 * @param identity by what a row is the same one in another world
 * @param total where it says how many rows there are, should it cut them itself
 * @param cypher the whole file, verbatim, so that positions in errors are lines of the file
 * @param language in which everything above is written but names and Cypher
 */
public record Question(
        String name,
        Title title,
        String about,
        String group,
        List<Parameter> parameters,
        List<Column> columns,
        Show show,
        List<String> asks,
        Headline answer,
        Headline none,
        List<When> whens,
        List<Scope> scopes,
        @Nullable Total total,
        List<String> differ,
        List<String> hidden,
        RowIdentity identity,
        String cypher,
        Language language) {

    /** 'What {entity?does|do}' in a title. */
    private static final Pattern AGREEMENT =
            Pattern.compile("\\{(?<name>\\w+)\\?(?<one>[^{}|]*)\\|(?:[^{}|]*\\|)?(?<many>[^{}|]*)}");

    public Question {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        asks = List.copyOf(asks);
        whens = List.copyOf(whens);
        scopes = List.copyOf(scopes);
        hidden = List.copyOf(hidden);
        differ = List.copyOf(differ);
    }

    /** The same with these parameters. */
    public Question with(List<Parameter> others) {
        return new Question(
                name, title, about, group, others, columns, show, asks, answer, none, whens, scopes, total, differ,
                hidden, identity, cypher, language);
    }

    /** The same, put in these ways. */
    public Question asked(List<String> ways) {
        return new Question(
                name,
                title,
                about,
                group,
                parameters,
                columns,
                show,
                ways,
                answer,
                none,
                whens,
                scopes,
                total,
                differ,
                hidden,
                identity,
                cypher,
                language);
    }

    /** How people put it. */
    public List<Ask> phrases() {
        return asks.stream().map(Ask::read).toList();
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /**
     * Whether its rows are those of a procedure, one for one and in their order, and its sentence counts nothing of them but
     * what the procedure tells apart, as its file says. Then the procedure may spare what is not sent: evidence, and rows
     * that count for the same.
     */
    public boolean hasRowsAsCalled() {
        return Uses.rowsAsCalled(cypher);
    }

    /** The procedures of ours that it calls: a Neo4j without them cannot answer it. */
    public Set<String> procedures() {
        return Uses.procedures(cypher);
    }

    /** The parameters whose values are ids in the graph: only the graph knows whether they exist. */
    public List<Parameter> references() {
        return parameters.stream().filter(p -> p.kind().isReference()).toList();
    }

    /** Of these the ones that name nobody, so that everybody is asked about. */
    public List<String> leftOpen(Map<String, Object> values) {
        return references().stream()
                .map(Parameter::name)
                .filter(name -> values.get(name).equals("") || values.get(name).equals(List.of()))
                .toList();
    }

    /**
     * The values for Cypher: what was given, and the defaults for the rest, in the order of the header. What a
     * {@link World} takes beside them is passed over.
     *
     * @param given each parameter with its texts; a list comes as several texts, or as one with commas
     * @param today what {@code today} means
     * @throws BadParameter for the first one that is unknown, missing or not allowed
     */
    public Map<String, Object> read(Map<String, List<String>> given, LocalDate today) {
        Map<String, Object> values = new Fields(parameters, World.NAMES).read(given, today);
        refuseTurnedRange(values, given.containsKey("from"));
        refuseTheSameTwice(values);
        return values;
    }

    /** ISO days are in the order of their texts. */
    private void refuseTurnedRange(Map<String, Object> values, boolean fromIsGiven) {
        if (isDay("from") && isDay("to")) {
            String from = values.get("from").toString();
            String to = values.get("to").toString();
            if (from.compareTo(to) > 0) {
                throw BadParameter.turnedRange(from, to, fromIsGiven);
            }
        }
    }

    private boolean isList(String name) {
        return parameter(name).filter(Parameter::list).isPresent();
    }

    private boolean isDay(String name) {
        return parameter(name).filter(one -> one.kind() instanceof Kind.Day).isPresent();
    }

    private void refuseTheSameTwice(Map<String, Object> values) {
        for (String name : differ) {
            String first = differ.getFirst();
            if (!name.equals(first) && values.get(name).equals(values.get(first))) {
                throw BadParameter.same(first, name, values.get(name).toString());
            }
        }
    }

    /** The title with its slots in braces: 'What does {entity} depend on?' */
    public String titleInSlots() {
        return AGREEMENT
                .matcher(title.text())
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(isList(found.group("name")) ? "many" : "one")));
    }

    /** The title with its slots left open: 'What does … depend on?' */
    public String openTitle() {
        return titleInSlots().replaceAll("\\{[^}]*}", "…");
    }

    /** The title with its slots filled. */
    public String title(Map<String, Object> values, UnaryOperator<String> nameOf) {
        return title.render(this, values, nameOf);
    }

    /** Gathers what {@link #headline} tells of all rows. */
    public Tally tally() {
        return new Tally(
                this,
                Stream.concat(Stream.of(answer), whens.stream().map(When::headline))
                        .toList(),
                whens.stream().flatMap(when -> when.conditions().stream()).toList());
    }

    /** What answers, the finding first, and then of what alone it tells. */
    public String headline(Map<String, Object> values, Tally tally, UnaryOperator<String> nameOf) {
        Headline sentence = sentence(values, tally);
        List<Condition> conditions = when(values, tally).map(When::conditions).orElse(List.of());
        String finding = sentence.render(this, values, tally, nameOf);
        Stream<String> narrowed = scopes.stream()
                .filter(scope -> scope.isToldBehind(sentence, conditions, finding, values, tally, nameOf))
                .map(scope -> scope.headline().render(this, values, tally, nameOf));
        return finding.isEmpty()
                ? finding
                : Stream.concat(Stream.of(finding), narrowed).collect(Collectors.joining(" "));
    }

    /** Whether the sentence that answers has the day that it is about in it: another of the same date is none. */
    public boolean tellsTheDay(Map<String, Object> values, Tally tally) {
        Headline sentence = sentence(values, tally);
        return Stream.of("asOf", "to").anyMatch(name -> isDay(name) && sentence.names(name));
    }

    /** The part of the world that the values say; what tells of a range of days is true of the last of them. */
    public World world(Map<String, Object> values) {
        World world = World.of(values);
        return isDay("to") && values.get("to") instanceof String last ? world.on(LocalDate.parse(last)) : world;
    }

    private Headline sentence(Map<String, Object> values, Tally tally) {
        return when(values, tally).map(When::headline).orElse(tally.rows() == 0 ? none : answer);
    }

    private Optional<When> when(Map<String, Object> values, Tally tally) {
        return whens.stream().filter(when -> when.holds(values, tally)).findFirst();
    }
}
