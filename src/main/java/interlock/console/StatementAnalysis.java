package interlock.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
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
        CypherVersion version = language.equals("5") ? CypherVersion.Cypher5 : CypherVersion.Cypher25;
        PreParsedQuery options = PREPARSER.preParse(text, version);
        Statement statement = AstParserFactory$.MODULE$
                .apply(version)
                .apply(
                        options.statement(),
                        new Neo4jCypherExceptionFactory(text, Option.empty()),
                        Option.empty(),
                        List$.MODULE$.empty())
                .singleStatement();
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

    /** Every part of a statement; without recursion, since a long sum is a deep tree. */
    private static List<Object> parts(Statement statement) {
        List<Object> parts = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>();
        open.push(statement);
        while (!open.isEmpty()) {
            Object part = open.pop();
            parts.add(part);
            switch (part) {
                case Iterable<?> several -> pushAll(open, several.iterator());
                case Product product -> pushAll(open, product.productIterator());
                default -> {}
            }
        }
        return parts;
    }

    private static void pushAll(Deque<Object> open, Iterator<?> parts) {
        while (parts.hasNext()) {
            Object part = parts.next();
            if (part != null) {
                open.push(part);
            }
        }
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
