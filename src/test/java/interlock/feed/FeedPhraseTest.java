package interlock.feed;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Glossary;
import interlock.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedPhraseTest {
    @ParameterizedTest
    @EnumSource(FeedPhrase.class)
    void isWrittenInEveryLanguage(FeedPhrase phrase) {
        for (Language language : Language.values()) {
            assertThat(language == Language.ENGLISH || Glossary.of(language).hasPhrase(phrase.english()))
                    .as(phrase.english())
                    .isTrue();
        }
    }
}
