package interlock.dataset.export;

import interlock.answers.MarketContents;
import interlock.neo4j.CypherFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A script for cypher-shell: the very statements that the product loads with, each after the rows that it takes. No
 * text of the data becomes a statement: it is a parameter's literal, with every character escaped that could end it.
 */
final class CypherExport {
    private static final int ROWS = 200;

    private final Writer out;

    private CypherExport(Writer out) {
        this.out = out;
    }

    static void write(MarketContents contents, ExportNote note, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new CypherExport(text).write(contents, note);
        text.flush();
    }

    private void write(MarketContents contents, ExportNote note) throws IOException {
        for (String line : note.head()) {
            out.write("// " + line + "\n");
        }
        out.write("// Fill a Neo4j with it:\n"
                + "//   cypher-shell --address bolt://localhost:7687 --username neo4j --file THIS-FILE\n\n");
        out.write(CypherFiles.read("schema"));
        out.write("\n");
        for (String dataSet : note.dataSets()) {
            statement("load/data-set", "id", literal(dataSet));
        }
        Batch sources = new Batch("load/sources");
        contents.sources(node -> sources.add(row(node)));
        sources.end();
        Batch entities = new Batch("load/entities");
        contents.entities(node -> entities.add(row(node)));
        entities.end();
        Batch deals = new Batch("load/deals");
        contents.deals(node -> deals.add(row(node)));
        deals.end();
        Batch facts = new Batch("load/facts");
        contents.facts(fact -> facts.add(Map.of(
                "id",
                fact.id(),
                "type",
                fact.type(),
                "from",
                fact.from(),
                "to",
                fact.to(),
                "properties",
                fact.properties())));
        facts.end();
        out.write("// " + ExportNote.foot(contents) + "\n");
    }

    private static Map<String, Object> row(MarketContents.Node node) {
        return new HashMap<>(Map.of("id", node.id(), "kind", node.label(), "properties", node.properties()));
    }

    private void statement(String file, String parameter, String literal) {
        try {
            out.write(":param {" + parameter + ": " + literal + "}\n");
            out.write(CypherFiles.read(file).stripTrailing() + ";\n\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that go into one statement. */
    private final class Batch {
        private final String file;
        private final List<String> rows = new ArrayList<>();

        Batch(String file) {
            this.file = file;
        }

        void add(Map<String, Object> row) {
            rows.add(literal(row));
            if (rows.size() == ROWS) {
                end();
            }
        }

        void end() {
            if (!rows.isEmpty()) {
                statement(file, "rows", "[" + String.join(", ", rows) + "]");
                rows.clear();
            }
        }
    }

    private static String literal(Object value) {
        return switch (value) {
            case LocalDate day -> "date('" + day + "')";
            case Boolean truth -> truth.toString();
            case Number number -> number.toString();
            case List<?> list -> list.stream().map(CypherExport::literal).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                new TreeMap<>(map)
                        .entrySet().stream()
                                .map(entry -> name(entry.getKey()) + ": " + literal(entry.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
            default -> text(value.toString());
        };
    }

    private static String name(Object key) {
        return "`" + key.toString().replace("`", "``") + "`";
    }

    /**
     * In quotes, and as an escape whatever is not plain: the shell looks for comments and ends of statements of its own.
     * Cypher 5 reads Unicode escapes before it reads strings, so quotes and backslashes have their short ones, and
     * no u may follow a backslash as it stands.
     */
    private static String text(String value) {
        StringBuilder text = new StringBuilder("'");
        char before = ' ';
        for (char c : value.toCharArray()) {
            if (c == '\'' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c == '\r') {
                text.append("\\r");
            } else if (c < ' ' || c >= 0x7f || "\"`;/".indexOf(c) >= 0 || before == '\\' && c == 'u') {
                text.append(String.format("\\u%04X", (int) c));
            } else {
                text.append(c);
            }
            before = c;
        }
        return text.append("'").toString();
    }
}
