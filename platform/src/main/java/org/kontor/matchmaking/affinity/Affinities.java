package org.kontor.matchmaking.affinity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/// How well each of an event's parties suits each other. A pair has a score for either side, and
/// together their harmonic mean, so that one side's interest alone does not carry it: Pizzato and
/// others (2010), "RECON: a reciprocal recommender for online dating".
final class Affinities {
    private final Vocabulary vocabulary;
    private final Barriers barriers;
    private final List<Member> members = new ArrayList<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final BitSet gone = new BitSet();
    private final Postings tags = new Postings();
    private final Postings words = new Postings();
    private final Openings offers = new Openings();
    private final Openings requests = new Openings();

    Affinities(Collection<Party> parties, CodeTree tree, Barriers barriers) {
        this.vocabulary = Vocabulary.of(parties, tree);
        this.barriers = barriers;
        parties.forEach(this::put);
    }

    /// How many places there are, those of parties that left among them.
    int size() {
        return members.size();
    }

    Member member(int place) {
        return members.get(place);
    }

    UUID id(int place) {
        return members.get(place).party().id();
    }

    OptionalInt place(UUID id) {
        Integer place = places.get(id);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    boolean isGone(int place) {
        return gone.get(place);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Takes a party in, or in the place of what it was.
    ///
    /// @return its place
    int put(Party party) {
        Member member = Member.of(party, vocabulary);
        Integer known = places.get(party.id());
        int place = known == null ? members.size() : known;
        if (known == null) {
            places.put(party.id(), place);
            members.add(member);
        } else {
            forget(place);
            gone.clear(place);
            members.set(place, member);
        }
        tags.add(place, member.tags());
        words.add(place, member.words());
        offers.add(place, member.offers());
        requests.add(place, member.requests());
        return place;
    }

    /// Leaves the party at this place out of all that follows.
    void remove(int place) {
        forget(place);
        gone.set(place);
    }

    private void forget(int place) {
        tags.remove(place, member(place).tags());
        words.remove(place, member(place).words());
        offers.remove(place);
        requests.remove(place);
    }

    /// Scores the party with all others into `work.scores`; those it cannot be brought together
    /// with have none.
    ///
    /// @param most a tag or word that more parties have is passed over; then what has nothing
    ///     else in common has no score, and the others too low a one
    void score(int place, int most, Workspace work) {
        work.clear();
        Member own = member(place);
        tags.collect(own.tags(), most, work.tags);
        words.collect(own.words(), most, work.words);
        offers.collect(own.requests(), most, work, work.wanted);
        requests.collect(own.offers(), most, work, work.given);
        if (most >= size()) {
            for (int other = 0; other < size(); other++) {
                fill(place, other, work);
            }
        } else {
            for (var touched : List.of(work.tags, work.words, work.wanted, work.given)) {
                for (int i = 0; i < touched.count(); i++) {
                    fill(place, touched.touched(i), work);
                }
            }
        }
    }

    private void fill(int place, int other, Workspace work) {
        if (work.scores.get(other) == 0 && canMeet(place, other)) {
            float both =
                    Part.FIELD.weight() * Math.min(1, work.tags.get(other))
                            + Part.WORDS.weight()
                                    * (float) Math.sqrt(Math.min(1, work.words.get(other)));
            Member own = member(place);
            Member theirs = member(other);
            work.scores.add(
                    other,
                    together(
                            both
                                    + Part.WANTED.weight() * work.wanted.get(other)
                                    + own.besides(theirs),
                            both
                                    + Part.WANTED.weight() * work.given.get(other)
                                    + theirs.besides(own)));
        }
    }

    boolean canMeet(int one, int other) {
        return one != other
                && !gone.get(other)
                && !barriers.keepApart(member(one).party().group(), member(other).party().group());
    }

    /// The score of one pair.
    float score(int one, int other) {
        Parts parts = parts(one, other);
        return together(parts.own(), parts.theirs());
    }

    /// What the score of one pair is made of.
    Parts parts(int one, int other) {
        return Parts.of(member(one), member(other));
    }

    static float together(float own, float theirs) {
        return own + theirs == 0 ? 0 : 2 * own * theirs / (own + theirs);
    }
}
