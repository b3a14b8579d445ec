package interlock.question;

import interlock.text.Glossary;
import interlock.text.Language;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a question says word by word, from the glossary of a language: its group, the helps of parameters and columns. */
record Translated(Question question, Language language, Consumer<Fault> faults) {

    /** The question with those in the language; what the glossary lacks stays English, and is a fault. */
    Question withWords() {
        Function<String, String> inIt = this::of;
        List<Parameter> parameters = question.parameters().stream()
                .map(one -> new Parameter(one.name(), one.kind(), one.list(), one.preset(), inIt.apply(one.about())))
                .toList();
        List<Column> columns = question.columns().stream()
                .map(one -> new Column(one.name(), one.type(), one.list(), inIt.apply(one.about())))
                .toList();
        return new Question(
                question.name(),
                question.title(),
                question.about(),
                inIt.apply(question.group()),
                parameters,
                columns,
                question.show(),
                question.asks(),
                question.answer(),
                question.none(),
                question.whens(),
                question.scopes(),
                question.total(),
                question.differ(),
                question.hidden(),
                question.identity(),
                question.cypher(),
                language);
    }

    private String of(String english) {
        if (english.isEmpty()) {
            return english;
        }
        return Glossary.of(language).find(english).orElseGet(() -> {
            faults.accept(new Fault(
                    Glossary.file(language),
                    0,
                    "'" + english + "' is missing (" + question.name() + ")",
                    "write it in a line, and what it is in this language below it, with four spaces before it"));
            return english;
        });
    }
}
