package interlock.http;

import interlock.answers.Graph;
import interlock.dataset.export.ExportFormat;
import interlock.dataset.export.MarketExport;
import interlock.question.World;
import interlock.text.Glossary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The market as files: all of it, or one data set. */
final class ExportRoutes {
    private final Graph graph;

    private ExportRoutes(Graph graph) {
        this.graph = graph;
    }

    static void routes(RoutesConfig routes, Graph graph) {
        ExportRoutes here = new ExportRoutes(graph);
        routes.get(
                "/api/export",
                context -> context.json(Map.of("formats", formats(Glossary.of(QueryParameters.language(context))))));
        for (ExportFormat format : ExportFormat.values()) {
            routes.get("/api/export." + format.extension(), context -> here.export(context, format));
        }
    }

    private static List<Format> formats(Glossary words) {
        return Stream.of(ExportFormat.values())
                .map(format -> new Format(
                        format.extension(), words.of(format.label()), format.mediaType(), words.of(format.leavesOut())))
                .toList();
    }

    /**
     * One format as the page's menu has it.
     *
     * @param leavesOut what it cannot carry; empty where it carries everything
     */
    private record Format(String extension, String label, String mediaType, String leavesOut) {}

    /**
     * The file bears the name of the data set that is in it, since a zip that is imported has its id from there; that of a
     * world another, so that it is not taken for it.
     */
    private void export(Context context, ExportFormat format) throws IOException {
        List<String> there = graph.health().dataSets();
        String wanted = wanted(context, there);
        World world = QueryParameters.world(context);
        String name = (wanted.isEmpty() ? there.size() == 1 ? there.getFirst() : "market" : wanted)
                + (world.isReal() ? "" : "-what-if");
        context.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"");
        MarketExport.write(graph.in(world), wanted, told(world), format, ResponseBody.of(context));
    }

    /** What makes the world another than the market as it is. */
    private static Map<String, List<String>> told(World world) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        world.plain().forEach((name, value) -> {
            List<?> values = value instanceof List<?> several ? several : List.of(value);
            if (World.NAMES.contains(name) && !values.isEmpty()) {
                told.put(name, values.stream().map(String::valueOf).toList());
            }
        });
        return told;
    }

    private static String wanted(Context context, List<String> there) {
        String wanted = context.queryParam("dataSet");
        if (wanted == null || wanted.isEmpty()) {
            return "";
        }
        DataSetRoutes.demand(wanted, there);
        return wanted;
    }
}
