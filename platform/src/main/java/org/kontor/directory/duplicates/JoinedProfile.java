package org.kontor.directory.duplicates;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.OrganisationProfile;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;

/// One profile of two: the kept one wins, the duplicate fills what it leaves open, and its names
/// are kept as former ones.
final class JoinedProfile {
    private JoinedProfile() {}

    static OrganisationProfile of(OrganisationProfile kept, OrganisationProfile duplicate) {
        var names = new LinkedHashSet<>(kept.formerNames());
        names.addAll(duplicate.formerNames());
        names.add(duplicate.name());
        names.remove(kept.name());
        return kept.change()
                .formerNames(List.copyOf(names))
                .shortName(first(kept.shortName(), duplicate.shortName()))
                .registrationNumber(
                        first(kept.registrationNumber(), duplicate.registrationNumber()))
                .website(first(kept.website(), duplicate.website()))
                .founded(kept.founded().or(duplicate::founded))
                .logo(kept.logo().or(duplicate::logo))
                .description(description(kept, duplicate))
                .codes(codes(kept, duplicate))
                .languages(union(kept.languages(), duplicate.languages()))
                .keywords(union(kept.keywords(), duplicate.keywords()))
                .technologies(union(kept.technologies(), duplicate.technologies()))
                .contacts(kept.contacts().isEmpty() ? duplicate.contacts() : kept.contacts())
                .done();
    }

    private static String first(String kept, String duplicate) {
        return kept.isEmpty() ? duplicate : kept;
    }

    private static Translated description(OrganisationProfile kept, OrganisationProfile duplicate) {
        return Translated.of(
                first(
                        kept.description().exactly(Language.EN),
                        duplicate.description().exactly(Language.EN)),
                first(
                        kept.description().exactly(Language.LT),
                        duplicate.description().exactly(Language.LT)));
    }

    /// An organisation lies in one region only.
    private static Set<Code> codes(OrganisationProfile kept, OrganisationProfile duplicate) {
        var codes = new HashSet<>(kept.codes());
        duplicate.codes().stream()
                .filter(code -> code.list() != CodeList.NUTS || kept.region().isEmpty())
                .forEach(codes::add);
        return codes;
    }

    private static <T> List<T> union(Collection<T> kept, Collection<T> duplicate) {
        var all = new LinkedHashSet<>(kept);
        all.addAll(duplicate);
        return List.copyOf(all);
    }
}
