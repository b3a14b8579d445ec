package interlock.search;

import interlock.search.Agreements.Term;
import interlock.search.Lexicon.Weight;
import interlock.search.Mentions.Mention;
import interlock.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a sentence names a deal: by words of its title, or by those who signed it. */
final class DealMentions {
    private final Agreements agreements;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<String> words;
    private final Mentions names;
    private final List<List<Found>> known = new ArrayList<>();

    DealMentions(Agreements agreements, Lexicon lexicon, List<Token> tokens, Mentions names) {
        this.agreements = agreements;
        this.lexicon = lexicon;
        this.tokens = tokens;
        words = tokens.stream().map(Token::base).toList();
        this.names = names;
    }

    /**
     * The deals that may be named.
     *
     * @param end the place of the word after their name
     * @param byOneParty whether nothing was said of them but one that signed
     */
    record Found(int end, List<Agreement> deals, boolean byOneParty) {}

    /** What may name a deal from a place on, one for each end. */
    List<Found> at(int place) {
        while (known.size() <= place) {
            known.add(look(known.size()));
        }
        return known.get(place);
    }

    private List<Found> look(int place) {
        List<Found> found = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        boolean tells = false;
        int here = place;
        while (here < tokens.size()) {
            Optional<Mention> name = longestName(here);
            String word = tokens.get(here).base();
            if (name.isEmpty() && isFiller(word)) {
                if (terms.isEmpty()) {
                    return found;
                }
                here++;
                continue;
            }
            terms.add(name.map(one -> Term.name(one.sense().who())).orElseGet(() -> Term.word(word)));
            tells |= name.isPresent() || !lexicon.knows(word);
            here = name.map(Mention::end).orElse(here + 1);
            List<Agreement> deals = tells ? agreements.of(terms, words.subList(place, here)) : List.of();
            if (tells && deals.isEmpty()) {
                return found;
            }
            if (tells) {
                boolean titled = deals.size() == 1
                        && Folding.words(deals.getFirst().title()).equals(words.subList(place, here));
                boolean oneParty = terms.size() == 1 && name.isPresent() && !titled;
                found.add(new Found(here, deals, oneParty));
            }
        }
        return found;
    }

    private Optional<Mention> longestName(int place) {
        return names.at(place, Set.of()).stream()
                .filter(name -> name.sense().isWhole())
                .reduce((a, b) -> a.end() > b.end() ? a : b);
    }

    private boolean isFiller(String word) {
        return lexicon.readings(List.of(word), 0, false).stream()
                .anyMatch(reading -> reading.weight() == Weight.FILLER);
    }
}
