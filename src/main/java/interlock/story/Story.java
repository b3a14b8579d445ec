package interlock.story;

import interlock.question.Fault;
import interlock.question.Parameter;
import java.util.List;

/**
 * A story as it was read.
 *
 * @param name that of its file without the ending; part of its address
 * @param title may name parameters in braces
 * @param about one sentence that tells what it shows
 * @param dataSet the one that it tells of, without which nobody is offered it; empty where it tells of any market
 * @param faults what is wrong in it, in the order of its lines; each broken block also stands in its place
 * @param text the file
 */
public record Story(
        String name,
        String title,
        String about,
        String dataSet,
        List<Parameter> parameters,
        List<Block> blocks,
        List<Fault> faults,
        String text) {}
