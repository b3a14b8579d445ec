package interlock.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import interlock.answers.Graph;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.question.BadParameter;
import interlock.question.World;
import interlock.text.Language;
import interlock.world.ToldWorld;
import interlock.world.WorldNames;
import interlock.world.WorldNames.Gone;
import interlock.world.WorldNames.Supposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A world as a person is told it, part by part: each by the name that sentences call it, or with what is wrong with it.
 *
 * @param how of the parts that can be, as sentences tell it: 'without NVIDIA and in which, as supposed, Anthropic spends on
 *     Oracle Cloud'; empty where nothing is taken out or supposed
 * @param without what is taken out, in the order in which it is given
 * @param with what is supposed, likewise
 * @param problem why there cannot be such a world, where no part is wrong by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorldReport(
        String how,
        List<Part> without,
        List<Part> with,
        @Nullable Problem problem) {

    /**
     * One part of a world.
     *
     * @param kind entity, deal, fact, source, origin, segment or country; null of a supposed fact
     * @param told as sentences call it
     * @param problem why it cannot be; then nothing more is told of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String given,
            @Nullable String kind,
            @Nullable String told,
            @Nullable Problem problem) {}

    /** What a world names, or why it cannot be. */
    private record Found(WorldNames names, @Nullable Problem problem) {}

    static WorldReport of(Graph graph, World world, Language language) {
        Found whole = find(graph, world);
        if (whole.problem == null) {
            return of(world, whole.names, language);
        }
        List<Part> without = new ArrayList<>();
        List<Part> with = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        List<Supposed> supposed = new ArrayList<>();
        for (String id : world.without()) {
            World alone = only(world, List.of(id), List.of());
            Found found = find(graph, alone);
            gone.addAll(found.names.gone());
            without.addAll(found.problem == null ? of(alone, found.names, language).without : wrong(id, found.problem));
        }
        for (String line : world.with()) {
            World alone = only(world, List.of(), List.of(line));
            Found found = find(graph, alone);
            supposed.addAll(found.names.supposed());
            with.addAll(found.problem == null ? of(alone, found.names, language).with : wrong(line, found.problem));
        }
        boolean byItself = Stream.concat(without.stream(), with.stream()).anyMatch(part -> part.problem != null);
        WorldNames names = new WorldNames(gone, supposed, List.of());
        return new WorldReport(
                new ToldWorld(world, names, language).how(), without, with, byItself ? null : whole.problem);
    }

    /** Where all of it can be. */
    private static WorldReport of(World world, WorldNames names, Language language) {
        ToldWorld told = new ToldWorld(world, names, language);
        List<Part> without = new ArrayList<>();
        List<Part> with = new ArrayList<>();
        for (Gone gone : names.gone()) {
            String kind = gone.kind().name().toLowerCase(Locale.ROOT);
            without.add(new Part(world.without().get(without.size()), kind, told.told(gone), null));
        }
        for (Supposed fact : names.supposed()) {
            with.add(new Part(world.with().get(with.size()), null, told.told(fact), null));
        }
        return new WorldReport(told.how(), without, with, null);
    }

    private static List<Part> wrong(String given, Problem problem) {
        return List.of(new Part(given, null, null, problem));
    }

    private static World only(World world, List<String> without, List<String> with) {
        return new World(world.asOf(), null, world.atLeast(), world.dataSets(), without, with);
    }

    private static Found find(Graph graph, World world) {
        try {
            return new Found(graph.scenario(world).names(), null);
        } catch (Unknown e) {
            return new Found(WorldNames.NONE, Problems.of(e));
        } catch (BadParameter e) {
            return new Found(WorldNames.NONE, Problems.of(e));
        }
    }
}
