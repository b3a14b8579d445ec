package interlock.search;

import interlock.question.Ask;
import interlock.question.BadParameter;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.search.Meaning.Choice;
import interlock.search.Mentions.Mention;
import interlock.search.Phrases.Match;
import interlock.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sentence asks: questions with their parameters, each of which can be asked as it stands. */
public final class Meanings {
    /** Of a name that is not clear, so many are offered. */
    private static final int MOST_WAYS = 8;

    /** A question that fits so much worse than the best one is not what was meant. */
    private static final double MUCH_WORSE = 0.25;

    private final Phrases phrases;
    private final Catalogue catalogue;
    private final LocalDate today;

    public Meanings(Phrases phrases, Catalogue catalogue, LocalDate today) {
        this.phrases = phrases;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** At most {@code most} questions, and as many of which one has to be chosen. */
    public Meaning.All of(String typed, int most) {
        if (isAName(typed)) {
            return new Meaning.All(List.of(), List.of());
        }
        List<Meaning> questions = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        double best = 0;
        for (Match match : phrases.match(typed, catalogue, today)) {
            best = Math.max(best, match.score());
            if (match.score() < best - MUCH_WORSE) {
                break;
            }
            List<Meaning> ways = ways(match);
            if (ways.size() == 1 && (match.whole() || match.fit().open() == 0)) {
                questions.add(ways.getFirst());
            } else if (!ways.isEmpty()) {
                choices.add(new Choice(match.question().name(), ways));
            }
        }
        return new Meaning.All(
                questions.subList(0, Math.min(most, questions.size())),
                choices.subList(0, Math.min(most, choices.size())));
    }

    /** What is a name from beginning to end asks nothing. */
    private boolean isAName(String typed) {
        String text = Token.text(typed);
        return catalogue
                .whole(text, Folding.words(text), one -> true)
                .filter(sense -> sense.how().compareTo(Sense.How.FOLDED) <= 0)
                .isPresent();
    }

    /** The ways to fill the slots; none where the question cannot be asked so. */
    private List<Meaning> ways(Match match) {
        Optional<Map<String, Object>> days = when(match)
                .map(when -> new When(match.question(), today).values(when))
                .orElse(Optional.of(Map.of()));
        if (days.isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> ways = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (Parameter parameter : match.question().parameters()) {
            Filling filling = match.fit().slots().get(parameter.name());
            List<Object> values = filling == null ? unsaid(match, parameter) : values(parameter, filling);
            ways = each(ways, parameter.name(), values);
        }
        Map<String, Object> said = days.get();
        return ways.stream()
                .flatMap(way -> {
                    Map<String, Object> all = new LinkedHashMap<>(said);
                    all.putAll(way);
                    return meaning(match.question(), all).stream();
                })
                .toList();
    }

    private static Optional<Period> when(Match match) {
        return match.fit().slots().get(Ask.WHEN) instanceof Filling.Days days
                ? Optional.of(days.period())
                : match.fit().when();
    }

    private static List<Map<String, Object>> each(
            List<Map<String, Object>> ways, String parameter, List<Object> values) {
        if (values.isEmpty()) {
            return ways;
        }
        List<Map<String, Object>> more = new ArrayList<>();
        for (Map<String, Object> way : ways) {
            for (Object value : values) {
                if (more.size() < MOST_WAYS) {
                    Map<String, Object> one = new LinkedHashMap<>(way);
                    one.put(parameter, value);
                    more.add(one);
                }
            }
        }
        return more;
    }

    /** What the phrase says of a parameter without a slot; those who are best known for a slot that was not reached. */
    private List<Object> unsaid(Match match, Parameter parameter) {
        String said = match.phrase().says().get(parameter.name());
        if (said != null) {
            return List.of(value(parameter, said));
        }
        boolean open = !match.whole() && match.phrase().hasSlot(parameter.name());
        if (!open) {
            return List.of();
        }
        return switch (parameter.kind()) {
            case Kind.Entity entity ->
                catalogue
                        .bestKnown(
                                one -> entity.labels().isEmpty()
                                        || entity.labels().contains(one.kind()),
                                MOST_WAYS)
                        .stream()
                        .map(one -> parameter.list() ? List.of(one.id()) : (Object) one.id())
                        .toList();
            default -> List.of();
        };
    }

    private Object value(Parameter parameter, String said) {
        Object value = parameter.kind().read(said, today).orElseThrow();
        return parameter.list() ? List.of(value) : value;
    }

    private List<Object> values(Parameter parameter, Filling filling) {
        return switch (filling) {
            case Filling.Names names -> names(parameter, names.names());
            case Filling.Deals deals ->
                deals.deals().stream()
                        .limit(MOST_WAYS)
                        .<Object>map(Agreement::id)
                        .toList();
            case Filling.Span span ->
                List.of((parameter.name().equals("from") ? span.first() : span.last()).toString());
            case Filling.Days days -> List.of();
            case Filling.Word word -> List.of(value(parameter, word.value()));
        };
    }

    private static List<Object> names(Parameter parameter, List<Mention> names) {
        if (!parameter.list()) {
            return names.getFirst().sense().who().stream()
                    .limit(MOST_WAYS)
                    .<Object>map(Named::id)
                    .toList();
        }
        List<List<String>> lists = List.of(List.of());
        for (Mention name : names) {
            List<List<String>> more = new ArrayList<>();
            for (List<String> list : lists) {
                for (Named one : name.sense().who()) {
                    if (more.size() < MOST_WAYS) {
                        List<String> longer = new ArrayList<>(list);
                        longer.add(one.id());
                        more.add(List.copyOf(longer));
                    }
                }
            }
            lists = more;
        }
        return List.copyOf(lists);
    }

    /** The question as it would be asked; empty where it would be refused. */
    private Optional<Meaning> meaning(Question question, Map<String, Object> parameters) {
        Map<String, List<String>> texts = new HashMap<>();
        parameters.forEach((name, value) -> texts.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of("" + value)));
        try {
            question.read(texts, today);
            Map<String, Object> shown = new LinkedHashMap<>();
            question.parameters().forEach(one -> one.defaultValue().ifPresent(it -> shown.put(one.name(), it)));
            shown.putAll(parameters);
            return Optional.of(new Meaning(question.name(), question.title(shown, catalogue::shownName), parameters));
        } catch (BadParameter refused) {
            return Optional.empty();
        }
    }
}
