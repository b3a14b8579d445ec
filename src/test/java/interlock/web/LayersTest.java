package interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.web.Modules.Import;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The house of the page: a pure model, the elements that show it, the pages made of them. Imports go down, and a library
 * is known only where it is used.
 */
class LayersTest {
    private static final String MODEL = "web/model/";
    private static final String ELEMENTS = "web/elements/";
    private static final String PAGES = "web/pages/";

    /** What begins of itself: what {@code index.html} names. */
    private static final List<String> STARTS = List.of("web/page.js", "web/theme-at-start.js");

    /** By layer, those whose modules it may import. */
    private static final Map<String, List<String>> BELOW = Map.of(
            MODEL,
            List.of(MODEL),
            ELEMENTS,
            List.of(MODEL, ELEMENTS),
            PAGES,
            List.of(MODEL, ELEMENTS, PAGES),
            "web/",
            List.of(PAGES));

    /** By library, where it may be imported. What is not here may be imported nowhere. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "lit", List.of(ELEMENTS, PAGES),
            "echarts", List.of("web/elements/library/"),
            "@codemirror", List.of("web/elements/code-editor/"),
            "@lezer", List.of("web/elements/code-editor/"),
            // Pure: numbers in, numbers out.
            "d3-force", List.of(MODEL));

    private static Modules modules;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        modules = Modules.read();
    }

    @Test
    void importsGoDown() {
        List<String> faults = new ArrayList<>();
        modules.imports().keySet().forEach(module -> {
            for (String imported : modules.own(module)) {
                if (BELOW.get(layer(module)).stream().noneMatch(imported::startsWith)) {
                    faults.add(module + " imports " + imported + ", but may only import from "
                            + String.join(", ", BELOW.get(layer(module))));
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void typesAreNamedFromTheLayersBelowOnly() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String module : modules.imports().keySet()) {
            for (String named : Modules.typesNamedIn(module)) {
                if (BELOW.get(layer(module)).stream().noneMatch(named::startsWith)) {
                    faults.add(module + " names a type of " + named);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aLibraryIsKnownOnlyWhereItIsUsed() {
        List<String> faults = new ArrayList<>();
        modules.imports()
                .forEach((module, imports) -> imports.stream()
                        .filter(Import::ofLibrary)
                        .filter(one -> LIBRARIES.getOrDefault(library(one), List.of()).stream()
                                .noneMatch(module::startsWith))
                        .forEach(one -> faults.add(module + " imports " + one.written() + ", which "
                                + (LIBRARIES.containsKey(library(one))
                                        ? "only " + String.join(" and ", LIBRARIES.get(library(one))) + " may import"
                                        : "no module may import"))));
        assertThat(faults).isEmpty();
    }

    @Test
    void noFilesImportOneAnotherInACircle() {
        assertThat(modules.circles().stream().map(circle -> String.join(" → ", circle)))
                .isEmpty();
    }

    @Test
    void everyModuleIsPartOfThePage() {
        Set<String> idle = new HashSet<>(modules.imports().keySet());
        idle.removeAll(modules.reachedFrom(STARTS));
        assertThat(idle).isEmpty();
    }

    private static String layer(String module) {
        return List.of(MODEL, ELEMENTS, PAGES).stream()
                .filter(module::startsWith)
                .findFirst()
                .orElse("web/");
    }

    /** {@code echarts/core} is of {@code echarts}, {@code @lezer/common} of {@code @lezer}. */
    private static String library(Import one) {
        return one.written().split("/", 2)[0];
    }
}
