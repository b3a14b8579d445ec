package interlock.operators;

import interlock.model.FactType;
import interlock.question.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The types of facts that can have a say in a question: those that its statement names, and those that the procedures
 * read which it calls. Where the statement also walks over facts of any type, all of them.
 */
final class RelevantTypes {
    /** A step over facts of any type: without a type, with one that is given, with any but one; and an arrow alone. */
    private static final Pattern ANY_TYPE =
            Pattern.compile("-\\[\\s*+\\w*+\\s*+[^:\\s]|-\\[\\s*\\w*\\s*:[\\s\\w|&()]*[!%$]|--+>?\\s*\\(");

    private static final String HEADER = "(?m)^\\s*//.*$";
    private static final Set<String> OF_NEEDS = Set.of("interlock.knockOut", "interlock.criticalPoints");
    private static final Set<String> OF_RELIANCE =
            Set.of("interlock.dependencies", "interlock.dependents", "interlock.sharedDependencies");
    /** Reads the facts that it is given. */
    private static final String SINCE = "interlock.since";

    private RelevantTypes() {}

    static List<String> of(Question question) {
        String body = question.cypher().replaceAll(HEADER, "");
        Set<String> procedures = new HashSet<>(question.procedures());
        procedures.remove(SINCE);
        Set<String> types = new TreeSet<>();
        if (procedures.removeAll(OF_NEEDS)) {
            Stream.of(FactType.values())
                    .filter(type -> type.isReliance() && type.isEssential())
                    .forEach(type -> types.add(type.name()));
        }
        if (procedures.removeAll(OF_RELIANCE)) {
            Stream.of(FactType.values()).filter(FactType::isReliance).forEach(type -> types.add(type.name()));
        }
        if (!procedures.isEmpty() || ANY_TYPE.matcher(body).find()) {
            return FactType.names();
        }
        FactType.names().stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(body).find())
                .forEach(types::add);
        return types.isEmpty() ? FactType.names() : List.copyOf(types);
    }
}
