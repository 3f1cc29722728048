package org.kontor.directory.organisation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.Codes;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationProfile;
import org.kontor.shared.Translated;
import org.kontor.web.Shell;
import org.springframework.stereotype.Component;

/// What the form of a profile offers to choose from: the codes in use, and behind them those that
/// the profile has although they are offered no longer, so that saving does not lose them.
///
/// @param sections the NACE sections with their divisions
public record ProfileChoices(
        SequencedMap<String, String> countries,
        SequencedMap<String, String> regions,
        SequencedMap<String, String> ecosystems,
        SequencedMap<String, String> labels,
        SequencedMap<String, SequencedMap<String, String>> sections) {
    private static final int DIVISION = 2;
    private static final int SMALLEST_REGION = 5;

    /// Reads them.
    @Component
    static class Reader {
        private final Codes codes;

        Reader(Codes codes) {
            this.codes = codes;
        }

        ProfileChoices read(OrganisationProfile profile, Shell shell) {
            var top = codes.top(CodeList.ECOSYSTEM, CodeList.LABEL);
            var stored = codes.labels(chosen(profile));
            var regions = new LinkedHashMap<String, String>();
            String country = Countries.inNuts(profile.country());
            codes.below(CodeList.NUTS, country, SMALLEST_REGION)
                    .forEach(
                            (code, label) ->
                                    regions.put(code.code(), numbered(code, label, shell)));
            return new ProfileChoices(
                    Countries.names(shell.language()),
                    with(regions, CodeList.NUTS, stored, shell),
                    with(names(top, CodeList.ECOSYSTEM, shell), CodeList.ECOSYSTEM, stored, shell),
                    with(names(top, CodeList.LABEL, shell), CodeList.LABEL, stored, shell),
                    sections(stored, shell));
        }

        private static Set<Code> chosen(OrganisationProfile profile) {
            var chosen = new HashSet<>(profile.codes());
            profile.cluster()
                    .flatMap(ClusterProfile::label)
                    .ifPresent(label -> chosen.add(Code.label(label.code())));
            return chosen;
        }

        private static SequencedMap<String, String> names(
                SequencedMap<Code, Translated> all, CodeList list, Shell shell) {
            var names = new LinkedHashMap<String, String>();
            all.forEach(
                    (code, label) -> {
                        if (code.list() == list) {
                            names.put(code.code(), shell.t(label));
                        }
                    });
            return names;
        }

        private static SequencedMap<String, String> with(
                SequencedMap<String, String> offered,
                CodeList list,
                SequencedMap<Code, Translated> stored,
                Shell shell) {
            stored.forEach(
                    (code, label) -> {
                        if (code.list() == list) {
                            offered.putIfAbsent(code.code(), noLonger(shell.t(label), shell));
                        }
                    });
            return offered;
        }

        /// The sections, each with itself and its divisions, as they follow one another in the
        /// list.
        private SequencedMap<String, SequencedMap<String, String>> sections(
                SequencedMap<Code, Translated> stored, Shell shell) {
            var sections = new LinkedHashMap<String, SequencedMap<String, String>>();
            var offered = new HashSet<Code>();
            codes.below(CodeList.NACE, "", DIVISION)
                    .forEach(
                            (code, label) -> {
                                offered.add(code);
                                String name = numbered(code, label, shell);
                                if (code.code().length() == 1) {
                                    sections.put(name, new LinkedHashMap<>());
                                }
                                sections.lastEntry().getValue().put(code.code(), name);
                            });
            var others = new LinkedHashMap<String, String>();
            stored.forEach(
                    (code, label) -> {
                        if (code.list() == CodeList.NACE
                                && code.code().length() <= DIVISION
                                && !offered.contains(code)) {
                            others.put(code.code(), noLonger(numbered(code, label, shell), shell));
                        }
                    });
            if (!others.isEmpty()) {
                sections.put(shell.t("directory.profile.other-sectors"), others);
            }
            return sections;
        }

        private static String numbered(Code code, Translated label, Shell shell) {
            return code.code() + " " + shell.t(label);
        }

        private static String noLonger(String name, Shell shell) {
            return shell.t("directory.profile.no-longer", name);
        }
    }
}
