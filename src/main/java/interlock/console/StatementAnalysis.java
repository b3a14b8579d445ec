package interlock.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.cypher.internal.CypherVersion;
import org.neo4j.cypher.internal.PreParser;
import org.neo4j.cypher.internal.ast.LoadCSV;
import org.neo4j.cypher.internal.ast.Statement;
import org.neo4j.cypher.internal.ast.UnresolvedCall;
import org.neo4j.cypher.internal.config.CypherConfiguration$;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.parser.AstParserFactory$;
import org.neo4j.cypher.internal.preparser.PreParsedQuery;
import org.neo4j.cypher.internal.util.Namespace;
import org.neo4j.cypher.internal.util.Neo4jCypherExceptionFactory;
import scala.Option;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;
import scala.collection.immutable.List$;

/**
 * What a statement says that it does, wherever it stands in it, as Neo4j's own parser reads it. A plan does not show
 * what it does inside of an expression, as in {@code [x IN xs | EXISTS { LOAD CSV … }]}.
 *
 * @param loadsCsv whether it reads files or addresses
 * @param procedures the full names of those that it calls
 * @param functions the full names of those that it calls
 */
record StatementAnalysis(boolean loadsCsv, Set<String> procedures, Set<String> functions) {
    private static final PreParser PREPARSER =
            new PreParser(CypherConfiguration$.MODULE$.fromConfig(Config.defaults()));

    /**
     * Reads a statement that Neo4j has read before.
     *
     * @param language the version of Cypher as which it did: 5, else 25
     * @throws RuntimeException where this parser cannot read it, as may be where Neo4j is of another version
     */
    static StatementAnalysis of(String text, String language) {
        Statement statement = parsed(text, language.equals("5") ? CypherVersion.Cypher5 : CypherVersion.Cypher25);
        boolean loads = false;
        Set<String> procedures = new TreeSet<>();
        Set<String> functions = new TreeSet<>();
        for (Object part : parts(statement)) {
            switch (part) {
                case LoadCSV load -> loads = true;
                case UnresolvedCall call ->
                    procedures.add(name(
                            call.procedureName().namespace(),
                            call.procedureName().name()));
                case FunctionInvocation function ->
                    functions.add(name(
                            function.functionName().namespace(),
                            function.functionName().name()));
                default -> {}
            }
        }
        return new StatementAnalysis(loads, procedures, functions);
    }

    /** A statement as the parser of either version reads it; null where neither can. */
    static @Nullable Object parsed(String text) {
        for (CypherVersion version : List.of(CypherVersion.Cypher25, CypherVersion.Cypher5)) {
            try {
                return parsed(text, version);
            } catch (RuntimeException | StackOverflowError e) {
                // Perhaps it is of the other version; what is of none Neo4j refuses, with the reason.
            }
        }
        return null;
    }

    private static Statement parsed(String text, CypherVersion version) {
        PreParsedQuery options = PREPARSER.preParse(text, version);
        return AstParserFactory$.MODULE$
                .apply(version)
                .apply(
                        options.statement(),
                        new Neo4jCypherExceptionFactory(text, Option.empty()),
                        Option.empty(),
                        List$.MODULE$.empty())
                .singleStatement();
    }

    /** A part of a statement and every part of it; without recursion, since a long sum is a deep tree. */
    static List<Object> parts(Object whole) {
        List<Object> parts = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>();
        open.push(whole);
        while (!open.isEmpty()) {
            Object part = open.pop();
            parts.add(part);
            children(part).forEach(open::push);
        }
        return parts;
    }

    /** What a part is directly made of, in the order in which it is written. */
    static List<Object> children(Object part) {
        return switch (part) {
            case Iterable<?> several -> items(several);
            case Product product -> listed(product.productIterator());
            default -> List.of();
        };
    }

    static List<Object> items(Iterable<?> several) {
        return listed(several.iterator());
    }

    private static List<Object> listed(Iterator<?> parts) {
        List<Object> list = new ArrayList<>();
        while (parts.hasNext()) {
            Object part = parts.next();
            if (part != null) {
                list.add(part);
            }
        }
        return list;
    }

    private static String name(Namespace namespace, String name) {
        StringJoiner full = new StringJoiner(".");
        Iterator<String> parts = namespace.parts().iterator();
        while (parts.hasNext()) {
            full.add(parts.next());
        }
        return full.add(name).toString();
    }
}
