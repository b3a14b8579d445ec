package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.Limits;
import interlock.question.BadParameter;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is told where a question has no answer.
 *
 * @param dataSets the ids of those that there are
 */
record AnswerHelp(Database database, Limits limits, Search search, Supplier<List<String>> dataSets) {
    /**
     * What is wrong is often that a parameter names nothing: then that is told, with the nearest that exists, and not
     * what the statement made of it. Both are looked up after the transaction that failed. What was too slow or too large
     * is told what narrows it.
     */
    <T> T to(Supplier<T> work, Question question, Map<String, Object> values) {
        refuseUnknownDataSets(values);
        refuseUnknownCurrency(question, values);
        try {
            try {
                return work.get();
            } catch (Refused e) {
                database.read(limits.question(), reader -> {
                    new QuestionRun(question, values, reader, DisplayNames.AMONG_THEMSELVES).seeThatItExists();
                    return true;
                });
                throw e;
            }
        } catch (Unknown e) {
            throw new Unknown(e.kind(), e.id(), e.label().orElse(null), nearest(question, e));
        } catch (TooSlow e) {
            throw e.with(narrower(question, values, "INTERLOCK_QUESTION_SECONDS"));
        } catch (TooLarge e) {
            throw new TooLarge(
                    "Stopped, because so large an answer needs more memory than one question may take",
                    narrower(question, values, "INTERLOCK_TRANSACTION_MEGABYTES"),
                    e);
        }
    }

    /** @throws Unknown with the data sets that there are, where another is named */
    private void refuseUnknownDataSets(Map<String, Object> values) {
        if (values.get("dataSet") instanceof List<?> named && !named.isEmpty()) {
            List<String> known = dataSets.get();
            for (Object id : named) {
                if (!known.contains(id.toString())) {
                    throw new Unknown("data set", id.toString(), known);
                }
            }
        }
    }

    /** @throws BadParameter with the currencies that there are, where one is named that no amount is in */
    private void refuseUnknownCurrency(Question question, Map<String, Object> values) {
        Optional<Parameter> currency = question.parameter("currency");
        if (currency.isPresent()
                && values.get("currency") instanceof String named
                && !List.of(named).equals(currency.get().preset())) {
            List<String> others = database.read(
                    limits.question(),
                    reader -> reader.cypher()
                            .run(CypherFiles.read("lookup/currencies"), Map.of("currency", named))
                            .list(row -> row.text("currency", "")));
            if (!others.isEmpty()) {
                throw BadParameter.notAmong(currency.get(), named, others);
            }
        }
    }

    /** Of the kind that the parameter takes: by name, or else what has to do with the one of another kind. */
    private List<String> nearest(Question question, Unknown e) {
        Optional<Kind> wanted = question.references().stream()
                .map(Parameter::kind)
                .filter(kind -> QuestionRun.wanted(kind).equals(e.kind()))
                .findFirst();
        if (wanted.isEmpty()) {
            return search.nearest(e.id());
        }
        List<String> near = search.nearest(e.id(), wanted.get());
        return near.isEmpty() && e.label().isPresent() ? search.related(e.id(), wanted.get()) : near;
    }

    /** What brings an answer after all: to ask about somebody rather than everybody, or more room on the server. */
    private static String narrower(Question question, Map<String, Object> values, String setting) {
        List<String> open = question.leftOpen(values);
        boolean between = question.parameter("from").isPresent()
                && question.parameter("to").isPresent();
        return (open.isEmpty() ? "Ask for fewer steps or entities" : "Name " + String.join(" or ", open))
                + (between ? ", or ask for fewer days from 'from' to 'to'" : "")
                + "; whoever runs the server may raise " + setting;
    }
}
