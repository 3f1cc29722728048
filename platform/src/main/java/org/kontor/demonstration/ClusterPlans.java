package org.kontor.demonstration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.demonstration.ClusterPlan.PersonPlan;
import org.kontor.demonstration.Source.NamedCluster;
import org.kontor.demonstration.Source.Origin;
import org.kontor.shared.Translated;

/// Makes the 182 clusters of 30 countries that registered, of which 175 took part.
final class ClusterPlans {
    static final int REGISTERED = 182;
    static final int SEATED = 175;
    private static final int DELEGATES = 240;

    private final Random random;
    private final PeoplePlans people;
    private final List<Sector> sectors = Source.sectors();
    private final List<Origin> origins = Source.origins();
    private final Set<String> names = new HashSet<>();

    ClusterPlans(Random random, PeoplePlans people) {
        this.random = random;
        this.people = people;
    }

    List<ClusterPlan> make() {
        List<NamedCluster> named = Source.namedClusters();
        List<Sector> fields = fieldsLeftBy(named);
        var absent = absentAmong(named.size());
        List<Integer> delegates = delegatesOfSeated();
        var clusters = new ArrayList<ClusterPlan>();
        for (NamedCluster cluster : named) {
            clusters.add(known(cluster, delegates.get(clusters.size())));
        }
        for (Origin origin : origins) {
            for (int i = 0; i < origin.clusters(); i++) {
                int number = clusters.size();
                boolean seated = !absent.contains(number);
                int people = seated ? delegates.removeLast() : 1;
                clusters.add(madeUp(origin, fields.removeLast(), seated, people));
            }
        }
        return clusters;
    }

    private List<Sector> fieldsLeftBy(List<NamedCluster> named) {
        var fields = new ArrayList<Sector>();
        for (Sector sector : sectors) {
            long taken =
                    named.stream().filter(n -> n.ecosystem().equals(sector.ecosystem())).count();
            fields.addAll(Collections.nCopies(sector.share() - (int) taken, sector));
        }
        Collections.shuffle(fields, random);
        return fields;
    }

    /// Which of the made-up clusters registered and cancelled.
    private Set<Integer> absentAmong(int named) {
        var numbers = new ArrayList<>(IntStream.range(named, REGISTERED).boxed().toList());
        Collections.shuffle(numbers, random);
        return new HashSet<>(numbers.subList(0, REGISTERED - SEATED));
    }

    /// How many people each cluster sends: most one, some two, a few three.
    private List<Integer> delegatesOfSeated() {
        int three = 10;
        int two = DELEGATES - SEATED - 2 * three;
        var counts = new ArrayList<Integer>();
        counts.addAll(Collections.nCopies(three, 3));
        counts.addAll(Collections.nCopies(two, 2));
        counts.addAll(Collections.nCopies(SEATED - three - two, 1));
        Collections.shuffle(counts, random);
        return counts;
    }

    private ClusterPlan known(NamedCluster named, int delegates) {
        names.add(named.name());
        return plan(
                named.name(),
                named.representedBy(),
                "LT",
                named.region(),
                named.place(),
                sector(named.ecosystem()),
                true,
                senders("lt", slug(named.name()), delegates));
    }

    private ClusterPlan madeUp(Origin origin, Sector sector, boolean seated, int delegates) {
        String place = pick(origin.places());
        String region = place.substring(0, place.indexOf(' '));
        String where = place.substring(region.length() + 1);
        String name = newName(origin, sector, where);
        return plan(
                name,
                random.nextInt(4) == 0 ? where + " Development Agency" : "",
                origin.country(),
                region.equals("-") ? "" : region,
                where,
                sector,
                seated,
                senders(origin.locale(), slug(name), delegates));
    }

    private ClusterPlan plan(
            String name,
            String representedBy,
            String country,
            String region,
            String place,
            Sector sector,
            boolean seated,
            List<PersonPlan> senders) {
        int members = 14 + (int) Math.abs(random.nextGaussian() * 55);
        return new ClusterPlan(
                name,
                shortName(name),
                representedBy,
                country,
                region,
                sector,
                description(sector, place, members),
                1996 + random.nextInt(21),
                members,
                Math.round(10 * (1 + members / 18.0 + random.nextDouble() * 3)) / 10.0,
                label(),
                slug(name),
                seated,
                senders);
    }

    private List<PersonPlan> senders(String locale, String domain, int count) {
        return IntStream.range(0, count).mapToObj(i -> people.person(locale, domain)).toList();
    }

    private String newName(Origin origin, Sector sector, String place) {
        List<String> fields = new ArrayList<>(sector.names());
        Collections.shuffle(fields, random);
        for (String field : fields) {
            String name =
                    switch (random.nextInt(5)) {
                        case 0 -> field + " Cluster " + place;
                        case 1 -> place + " " + field;
                        case 2 -> origin.clusterWord() + " " + place + " " + field;
                        case 3 -> place + " " + field + " Network";
                        default -> place + " " + field + " Cluster";
                    };
            if (names.add(name)) {
                return name;
            }
        }
        String name = place + " " + pick(fields) + " Alliance " + (names.size() % 7 + 2);
        names.add(name);
        return name;
    }

    private Translated description(Sector sector, String place, int members) {
        String first = pick(sector.keywords());
        String second = pick(sector.keywords().stream().filter(k -> !k.equals(first)).toList());
        String technology = pick(sector.technologies());
        return Translated.of(
                """
                The cluster joins %d companies, institutes and schools around %s that work in %s. \
                Its members are strongest in %s and %s and have built up common equipment for %s. \
                The cluster office prepares joint projects, speaks for its members abroad, trains their staff, \
                and looks for partners in other countries who want to develop and sell together."""
                        .formatted(members, place, sector.field().en(), first, second, technology),
                """
                Klasteris vienija %d įmones, institutus ir mokyklas (%s), veikiančias %s srityje. \
                Klasterio biuras rengia bendrus projektus, atstovauja nariams užsienyje, moko jų darbuotojus \
                ir ieško partnerių kitose šalyse, norinčių kartu kurti ir parduoti. \
                Nariai turi bendrą įrangą ir dalijasi patirtimi su kitų kraštų klasteriais."""
                        .formatted(members, place, sector.field().lt()));
    }

    private String label() {
        int draw = random.nextInt(100);
        return draw < 9 ? "GOLD" : draw < 20 ? "SILVER" : draw < 52 ? "BRONZE" : "";
    }

    private Sector sector(String ecosystem) {
        return sectors.stream()
                .filter(sector -> sector.ecosystem().equals(ecosystem))
                .findFirst()
                .orElseThrow();
    }

    /// What fits into a cell of the timetable: the name without the words that most of them share.
    private static String shortName(String name) {
        String telling =
                name.replaceAll("\\b(Lithuanian|Cluster|Network|Industries|Association|and)\\b", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        return telling.length() > 24 ? telling.substring(0, 23).strip() + "…" : telling;
    }

    private static String slug(String name) {
        String latin =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return latin.isEmpty() ? "cluster-" + Integer.toHexString(name.hashCode()) : latin;
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
