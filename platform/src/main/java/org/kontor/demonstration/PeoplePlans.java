package org.kontor.demonstration;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;
import org.kontor.demonstration.ClusterPlan.PersonPlan;

/// Makes up people with names of their country; their addresses end in `.example`, where no mail
/// can arrive.
final class PeoplePlans {
    private final Random random;
    private final Map<String, List<Source.Names>> ownNames = Source.names();
    private final Map<String, Faker> fakers = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    PeoplePlans(Random random) {
        this.random = random;
    }

    /// A person unlike all before; `locale` as in the file of countries.
    PersonPlan person(String locale, String domain) {
        while (true) {
            String name = name(locale);
            String email = mailbox(name) + "@" + domain + ".example";
            if (taken.add(email)) {
                return new PersonPlan(name, email, locale.equals("lt"));
            }
        }
    }

    private String name(String locale) {
        List<Source.Names> own = ownNames.get(locale);
        if (own != null) {
            Source.Names names = pick(own);
            return pick(names.first()) + " " + pick(names.last());
        }
        var person = fakers.computeIfAbsent(locale, this::faker).name();
        return person.firstName() + " " + person.lastName();
    }

    private Faker faker(String locale) {
        return new Faker(Locale.forLanguageTag(locale), random);
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private String mailbox(String name) {
        String latin =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z]+", ".")
                        .replaceAll("^\\.+|\\.+$", "");
        return latin.length() > 2 ? latin : "person" + (100 + random.nextInt(900));
    }
}
