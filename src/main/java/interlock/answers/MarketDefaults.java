package interlock.answers;

import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.search.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a question names by default, in the market that is there, and in which currency it counts. A default of the question's
 * file that this market has stays; another gives way to the best known of its kind, which has the most facts. Where there is
 * nobody of its kind, somebody has to be named.
 *
 * @param currency in which most amounts are; empty where some are in {@link #USUAL_CURRENCY}, or there are none
 */
record MarketDefaults(Catalogue catalogue, String currency) {
    /** In which the files of questions count. */
    static final String USUAL_CURRENCY = "USD";

    private static final String CURRENCY = "currency";

    Question in(Question question) {
        return question.references().stream().allMatch(this::exists)
                        && question.parameters().stream().noneMatch(this::isInAnotherCurrency)
                ? question
                : question.with(in(question.parameters()));
    }

    List<Parameter> in(List<Parameter> declared) {
        Set<String> taken = new HashSet<>();
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : declared) {
            Parameter fitted = parameter.kind().isReference()
                    ? fitted(parameter, taken)
                    : isInAnotherCurrency(parameter) ? with(parameter, List.of(currency)) : parameter;
            if (fitted.preset() != null) {
                taken.addAll(fitted.preset());
            }
            parameters.add(fitted);
        }
        return parameters;
    }

    private boolean exists(Parameter parameter) {
        return named(parameter).allMatch(id -> isThere(id, parameter.kind()));
    }

    private static Stream<String> named(Parameter parameter) {
        return parameter.preset() == null
                ? Stream.empty()
                : parameter.preset().stream().filter(id -> !id.isEmpty());
    }

    private boolean isThere(String id, Kind kind) {
        return switch (kind) {
            case Kind.Entity entity ->
                catalogue
                        .kindOf(id)
                        .filter(label ->
                                entity.labels().isEmpty() || entity.labels().contains(label))
                        .isPresent();
            default -> catalogue.hasDeal(id);
        };
    }

    private Parameter fitted(Parameter parameter, Set<String> taken) {
        List<String> there =
                named(parameter).filter(id -> isThere(id, parameter.kind())).toList();
        int wanted = (int) named(parameter).count();
        if (wanted == 0 || there.size() == wanted) {
            return parameter;
        }
        List<String> others = best(parameter.kind(), wanted + taken.size()).stream()
                .filter(id -> !taken.contains(id) && !there.contains(id))
                .limit(Math.max(0, (parameter.list() ? wanted : 1) - there.size()))
                .toList();
        List<String> preset = Stream.concat(there.stream(), others.stream()).toList();
        return with(parameter, preset.isEmpty() ? null : preset);
    }

    private boolean isInAnotherCurrency(Parameter parameter) {
        return !currency.isEmpty()
                && parameter.name().equals(CURRENCY)
                && List.of(USUAL_CURRENCY).equals(parameter.preset());
    }

    private static Parameter with(Parameter parameter, @Nullable List<String> preset) {
        return new Parameter(parameter.name(), parameter.kind(), parameter.list(), preset, parameter.about());
    }

    private List<String> best(Kind kind, int most) {
        return kind instanceof Kind.Entity entity
                ? catalogue.bestKnown(entity.labels(), most)
                : catalogue.latestDeals(most);
    }
}
