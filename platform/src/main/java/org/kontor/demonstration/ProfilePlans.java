package org.kontor.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.kontor.demonstration.Source.Origin;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.shared.Translated;

/// Makes up what the clusters tell of themselves at the event: most of them much, some little, a
/// few nothing at all.
final class ProfilePlans {
    private final Random random;
    private final List<Origin> origins = Source.origins();
    private final Map<String, String> languages;

    ProfilePlans(Random random) {
        this.random = random;
        this.languages =
                origins.stream()
                        .collect(
                                Collectors.toMap(
                                        Origin::country,
                                        origin -> origin.locale().substring(0, 2),
                                        (one, other) -> one));
    }

    /// By the places of the clusters in the list.
    Map<Integer, Introduction> make(List<ClusterPlan> clusters) {
        var profiles = new LinkedHashMap<Integer, Introduction>();
        for (int i = 0; i < clusters.size(); i++) {
            if (clusters.get(i).seated()
                    && (clusters.get(i).country().equals("LT") || !oneOf(12))) {
                profiles.put(i, profile(clusters.get(i)));
            }
        }
        return profiles;
    }

    private Introduction profile(ClusterPlan cluster) {
        Sector sector = cluster.sector();
        List<String> keywords = some(sector.keywords(), 2 + random.nextInt(3));
        List<String> technologies = some(sector.technologies(), 1 + random.nextInt(2));
        var told = new ArrayList<>(keywords);
        told.addAll(technologies);
        var spoken = new LinkedHashSet<String>(List.of("en"));
        spoken.add(languages.getOrDefault(cluster.country(), "en"));
        if (oneOf(4)) {
            spoken.add(oneOf(2) ? "de" : "fr");
        }
        return new Introduction(
                about(cluster, keywords, technologies.getFirst()),
                tags(sector),
                oneOf(6) ? List.of() : told,
                new PartnersSought(
                        oneOf(3)
                                ? List.of()
                                : oneOf(2) ? List.of("CLUSTER") : List.of("CLUSTER", "RESEARCH"),
                        oneOf(3) ? List.of() : countries(cluster.country())),
                oneOf(8) ? List.of() : List.copyOf(spoken));
    }

    private Translated about(ClusterPlan cluster, List<String> keywords, String technology) {
        String english =
                """
                We come to Stuttgart for partners in %s. %s brings together %d members; what they can show \
                others is %s and %s, and their equipment for %s is open to guests. We want to prepare a joint \
                application this autumn and to agree on an exchange of staff and students."""
                        .formatted(
                                cluster.sector().field().en(),
                                cluster.name(),
                                cluster.members(),
                                keywords.getFirst(),
                                keywords.getLast(),
                                technology);
        String lithuanian =
                """
                Į Štutgartą vykstame ieškoti partnerių %s srityje. %s vienija %d narius; jie mielai parodys, ką \
                sukūrė, o jų įranga gali naudotis ir svečiai. Šį rudenį norime parengti bendrą paraišką ir \
                susitarti dėl darbuotojų bei studentų mainų."""
                        .formatted(
                                cluster.sector().field().lt(), cluster.name(), cluster.members());
        boolean both = cluster.country().equals("LT") || oneOf(3);
        return both ? Translated.of(english, lithuanian) : Translated.english(english);
    }

    private List<String> tags(Sector sector) {
        var tags = new LinkedHashSet<String>(List.of(sector.ecosystem()));
        tags.addAll(some(sector.nace(), 1 + random.nextInt(2)));
        if (oneOf(7)) {
            tags.add("DIGITAL");
        }
        return List.copyOf(tags);
    }

    private List<String> countries(String own) {
        return some(
                origins.stream()
                        .map(Origin::country)
                        .filter(country -> !country.equals(own))
                        .toList(),
                1 + random.nextInt(4));
    }

    private <T> List<T> some(List<T> all, int count) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    private boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }
}
