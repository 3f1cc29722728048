package org.kontor.directory.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.OrganisationProfile.Missing;
import org.kontor.directory.profile.Typed;
import org.kontor.web.FormErrors;

/// What the template of the profile's form takes.
///
/// @param missing what the stored profile lacks for being published
public record ProfilePage(
        OrganisationId id,
        int version,
        OrganisationProfile stored,
        Typed typed,
        FormErrors errors,
        ProfileChoices choices,
        Set<Missing> missing) {

    public boolean isCluster() {
        return stored.kind() == OrganisationKind.CLUSTER;
    }

    /// How many of the parts that are needed are there.
    public int present() {
        return Missing.values().length - missing.size();
    }

    public int needed() {
        return Missing.values().length;
    }

    /// The chosen codes that the form has no box for: groups and classes.
    public String finerSectors() {
        return String.join(
                ", ", typed.parts("sectors").stream().filter(code -> code.length() > 2).toList());
    }

    /// An empty choice first, then these.
    public static SequencedMap<String, String> orNone(String none, Map<String, String> options) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        all.putAll(options);
        return all;
    }
}
