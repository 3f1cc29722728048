package org.kontor.matchmaking.affinity;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Makes vectors of tags and of words, and numbers of names. How uncommon a word is, is counted
/// once over all parties; a word that comes later counts as nobody else's.
final class Vocabulary {
    /// A text counts in full from this many words on that nobody else has.
    private static final int TELLING_WORDS = 4;

    private static final int COMMON_SHARE = 8;
    private static final int NEVER_COMMON = 4;

    private final CodeTree tree;
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> users;
    private final int parties;

    Vocabulary(CodeTree tree, Map<String, Integer> users, int parties) {
        this.tree = tree;
        this.users = users;
        this.parties = parties;
    }

    static Vocabulary of(Collection<Party> parties, CodeTree tree) {
        var users = new HashMap<String, Integer>();
        for (Party party : parties) {
            words(party).forEach(word -> users.merge(word, 1, Integer::sum));
        }
        return new Vocabulary(tree, users, parties.size());
    }

    private static Set<String> words(Party party) {
        var words = new HashSet<>(party.words());
        Stream.concat(party.offers().stream(), party.requests().stream())
                .forEach(opening -> words.addAll(opening.words()));
        return words;
    }

    /// The codes with all above them; what two vectors have in common is what the codes that both
    /// lie under say together, as in Pesquita's (2008) graph information content.
    SparseVector tags(List<String> codes) {
        var weights = new HashMap<Integer, Double>();
        for (String code : codes) {
            tree.steps(code)
                    .forEach(
                            (step, content) ->
                                    weights.put(id(tags, step), Math.sqrt(Math.max(0, content))));
        }
        return SparseVector.of(weights, 0);
    }

    /// The uncommon words, each by the logarithm of how few use it.
    SparseVector words(Collection<String> text) {
        var weights = new HashMap<Integer, Double>();
        for (String word : text) {
            if (!isCommon(word)) {
                weights.put(id(words, word), rarity(word));
            }
        }
        return SparseVector.of(weights, Math.sqrt(TELLING_WORDS) * Math.log(parties + 1.0));
    }

    /// The number of a name, such as a country's.
    int number(String name) {
        return id(names, name);
    }

    BitSet numbers(Set<String> those) {
        var numbers = new BitSet();
        those.forEach(name -> numbers.set(number(name)));
        return numbers;
    }

    /// How much it says that two use the word.
    double rarity(String word) {
        return isCommon(word) ? 0 : Math.log((parties + 1.0) / users.getOrDefault(word, 1));
    }

    private boolean isCommon(String word) {
        return users.getOrDefault(word, 1) > Math.max(NEVER_COMMON, parties / COMMON_SHARE);
    }

    private static int id(Map<String, Integer> ids, String name) {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        ids.put(name, ids.size());
        return ids.size() - 1;
    }
}
