package interlock.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.configuration.Config;
import org.neo4j.cypher.internal.CypherVersion;
import org.neo4j.cypher.internal.PreParser;
import org.neo4j.cypher.internal.ast.Statement;
import org.neo4j.cypher.internal.config.CypherConfiguration$;
import org.neo4j.cypher.internal.expressions.ListLiteral;
import org.neo4j.cypher.internal.expressions.StringLiteral;
import org.neo4j.cypher.internal.parser.AstParserFactory$;
import org.neo4j.cypher.internal.preparser.PreParsedQuery;
import org.neo4j.cypher.internal.util.Neo4jCypherExceptionFactory;
import scala.Option;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;
import scala.collection.immutable.List$;

/** One Cypher statement as Neo4j's own parser reads it, and what stands where in its tree. */
final class CypherTree {
    private static final PreParser PREPARSER =
            new PreParser(CypherConfiguration$.MODULE$.fromConfig(Config.defaults()));

    private CypherTree() {}

    static Statement parsed(String text) {
        PreParsedQuery options = PREPARSER.preParse(text, CypherVersion.Cypher25);
        return AstParserFactory$.MODULE$
                .apply(CypherVersion.Cypher25)
                .apply(
                        options.statement(),
                        new Neo4jCypherExceptionFactory(text, Option.empty()),
                        Option.empty(),
                        List$.MODULE$.empty())
                .singleStatement();
    }

    static List<String> strings(Object part) {
        List<Object> items = part instanceof ListLiteral list ? children(list.expressions()) : List.of(part);
        return items.stream()
                .map(item -> item instanceof Option<?> option && option.isDefined() ? option.get() : item)
                .flatMap(item -> item instanceof StringLiteral text ? Stream.of(text.value()) : Stream.empty())
                .toList();
    }

    /** The names of a kind below a part, in their order. */
    static List<String> names(Object part, Class<?> kind) {
        List<String> names = new ArrayList<>();
        for (Object one : parts(part)) {
            if (kind.isInstance(one)) {
                names.add(String.valueOf(((Product) one).productElement(0)));
            }
        }
        return names;
    }

    /** Every part below the root in the order of the text; without recursion, since a long sum is a deep tree. */
    static List<Object> parts(Object root) {
        List<Object> parts = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Object part = open.pop();
            parts.add(part);
            children(part).reversed().forEach(open::push);
        }
        return parts;
    }

    static List<Object> children(Object part) {
        List<Object> children = new ArrayList<>();
        Iterator<?> each = switch (part) {
            case Iterable<?> several -> several.iterator();
            case Product product -> product.productIterator();
            default -> null;
        };
        while (each != null && each.hasNext()) {
            Object child = each.next();
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }
}
